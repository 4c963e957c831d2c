import type { Noticed } from '../../value/noticed.ts';
import type { Value } from '../../value/value.ts';
import type { Check } from '../check.ts';
import { doubtValue } from '../doubt-value.ts';
import { cellFinding, reportedCells, type CellView } from '../view.ts';

const codes = [
  'out-of-range',
  'numerator-exceeds-denominator',
  'zero-denominator',
  'rate-mismatch',
  'base-mismatch',
] as const;

/**
 * One check for each code that a value earns by itself (doubt-value.ts), or that its reading noticed (a rate typed beside counts in
 * helper cells): every cell the unit fills.
 */
export const doubtChecks: readonly Check[] = codes.map((code) => ({
  id: code,
  run: (input) =>
    reportedCells(input).flatMap((view) =>
      doubtsOf(view)
        .filter((doubt) => doubt.code === code && !printedSo(view, doubt))
        .map(({ expected, parts }) =>
          cellFinding(code, input, view, {
            ...(expected === undefined ? {} : { expected }),
            ...(parts === undefined ? {} : { parts }),
          }),
        ),
    ),
}));

function doubtsOf({ cell, expect }: CellView): readonly Noticed[] {
  return [...cell.noticed, ...doubtValue(cell.value, expect, cell.text)];
}

/** A form that the document itself prints on the row (its measure column says "%", its own cell says "86/100.000") is none of the unit's faults. */
function printedSo({ cell, row }: CellView, doubt: Noticed): boolean {
  if (doubt.code !== 'base-mismatch') return false;
  if (saysPercent(cell.value)) return (row.measure?.text ?? '').includes('%');
  const printed = Object.values({ ...row.cells, ...row.clean })
    .join(' ')
    .replace(/[.\s]/g, '');
  const written = cell.text.replace(/[.\s]/g, '').match(/\/(\d+)/);
  return written !== null && new RegExp(`/${written[1]}(?!\\d)`).test(printed);
}

function saysPercent(value: Value): boolean {
  return value.kind === 'number' || value.kind === 'range'
    ? value.measure === '%'
    : value.kind === 'bound' && saysPercent(value.value);
}
