import type { Column, Row } from '../family/family.ts';
import type { CheckInput } from './check.ts';
import { magnitudeOf, type Magnitude } from './magnitude.ts';
import { soundCells, type CellView } from './view.ts';

/** A planned value beside the result that it starts from. */
export type TargetBesideResult = {
  readonly target: CellView;
  readonly result: CellView;
  readonly aim: Magnitude;
  readonly was: Magnitude;
};

/**
 * The rows where a plan can be compared with the last result: both reported in this file, both read without doubt, both of one
 * size, and more apart than rounding. Only while planning: a result better than the printed target is a success. Options `result` and `target` name the columns;
 * else the first that speaks of what is, and the column `target` or else the last that speaks of what is planned (a document that
 * prints the province's plan prints the unit's own behind it; a plan for a whole period is no step from last year's result).
 */
export function targetsBesideResults(
  input: CheckInput,
  options: Readonly<Record<string, unknown>>,
): readonly TargetBesideResult[] {
  if (input.period.phase !== 'plan') return [];
  const cells = soundCells(input);
  return [...Map.groupBy(cells, ({ cell }) => `${cell.table}\n${cell.row}`).values()].flatMap((ofRow) => {
    const columns = ofRow[0]?.table.columns ?? [];
    const target = ofRow.find(({ column }) => column.key === targetColumn(columns, options));
    const result = ofRow.find(({ column }) => column.key === resultColumn(columns, options));
    const aim = target ? magnitudeOf(target.cell.value, target.expect) : null;
    const was = result ? magnitudeOf(result.cell.value, result.expect) : null;
    return target && result && aim && was && !isOneStep(aim, was, target.row) ? [{ target, result, aim, was }] : [];
  });
}

/** One step of the last decimal that the row prints (31,6 → 31,7) holds the level: it is rounding, no direction. */
function isOneStep(aim: Magnitude, was: Magnitude, row: Row): boolean {
  const decimals = row.shown?.decimals ?? 0;
  return decimals > 0 && Math.abs(aim.low - was.high) <= 10 ** -decimals * 1.000001;
}

function targetColumn(columns: readonly Column[], options: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof options['target'] === 'string') return options['target'];
  const targets = columns.filter((column) => column.speaks === 'target' && column.fill.plan !== undefined);
  return targets.find((column) => column.key === 'target')?.key ?? targets.at(-1)?.key;
}

function resultColumn(columns: readonly Column[], options: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof options['result'] === 'string') return options['result'];
  return columns.find((column) => column.speaks === 'actual' && column.fill.plan !== undefined)?.key;
}
