import type { Row } from '../../family/family.ts';
import { foldText } from '../../text/fold.ts';
import type { Contribution } from '../contribution.ts';

/**
 * Tells which of the units' numbers are in one measure and may be put together. A number with nothing written behind it is in the
 * measure the cell asks for. `row`: the row that asks; what is written must be its measure, as it stands in the row or is printed.
 * Null, or a row without a measure: all that is written must be the same, and where two measures are written nobody can know which
 * one the bare numbers are in, so none may be put together.
 */
export function inOneMeasure(components: readonly Contribution[], row: Row | null): (one: Contribution) => boolean {
  const own = ownMeasures(row);
  const written = new Set(components.flatMap((one) => writtenMeasure(one) ?? []));
  if (own.size === 0 && written.size > 1) return () => false;
  const fitting = own.size > 0 ? own : written;
  return (one) => {
    const measure = writtenMeasure(one);
    return measure === undefined || fitting.has(measure);
  };
}

function ownMeasures(row: Row | null): ReadonlySet<string> {
  const { text } = row?.measure ?? {};
  if (!row || !text) return new Set();
  return new Set([text, row.shown?.measure, row.shown?.noun].flatMap((one) => (one ? [foldText(one)] : [])));
}

function writtenMeasure({ value }: Contribution): string | undefined {
  return value.kind === 'number' && value.measure !== undefined ? foldText(value.measure) : undefined;
}
