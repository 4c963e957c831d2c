import { COMPONENTS_PREFIX, DENOMINATOR_HEADER, NUMERATOR_HEADER } from '../family/components.ts';
import type { Column, Row } from '../family/family.ts';
import type { RowReporter } from '../family/reporters.ts';
import { addressOf } from '../workbook/address.ts';
import type { PrintedColumn } from './table-columns.ts';

/** A pair of helper columns: its value column, and the sheet column of its numerator (the denominator's is the next). */
export type ComponentPair = { readonly value: PrintedColumn; readonly at: number };

/**
 * Whether a unit's cell asks for numerator and denominator: a percentage that is added up from counts. Results always; targets
 * only where the document prints counts with them or the target is computed. Rows per level and ratios (`31,6/100.000`) are
 * written as one text, for there the lead's value stands.
 */
export function needsComponents(row: Row, column: Column, reporter: RowReporter): boolean {
  if (column.role !== 'value' || row.measure?.kind !== 'percent' || row.merge.perLevel) return false;
  if (row.merge.rule === 'share-of-units') return reporter.as !== 'component' && row.shown?.form === 'rate-with-count';
  if (row.merge.rule !== 'ratio-of-sums') return false;
  return (
    column.speaks !== 'target' || row.merge.authority === 'computed-first' || row.shown?.form === 'rate-with-count'
  );
}

/** The two headers of a pair, under the name of the value column they belong to. */
export function pairHeaders({ value }: ComponentPair): readonly Pick<PrintedColumn, 'header' | 'group'>[] {
  const name = [value.group, value.header].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const group = COMPONENTS_PREFIX + name;
  return [
    { header: NUMERATOR_HEADER, group },
    { header: DENOMINATOR_HEADER, group },
  ];
}

/**
 * The formula that shows rate and counts as the official table does, `46,5% (59/127 đơn vị)`; "" while both helper cells are
 * empty, and `59/` or `abc/127` where one is missing or no number, so that it is seen and found. Numbers are turned into text
 * by `&` and any decimal point replaced: TEXT() formats depend on the language of the program, this does not.
 */
export function rateFormula(row: Row, sheetRow: number, numeratorColumn: number): string {
  const n = addressOf({ row: sheetRow, column: numeratorColumn });
  const d = addressOf({ row: sheetRow, column: numeratorColumn + 1 });
  const shown = (number: string) => `SUBSTITUTE(${number}&"",".",",")`;
  const noun = row.shown?.noun ? ` ${row.shown.noun.replaceAll('"', '""')}` : '';
  const rate = shown(`ROUND(${n}/${d}*100,${row.shown?.decimals ?? 2})`);
  const whole = `${rate}&"% ("&${shown(n)}&"/"&${shown(d)}&"${noun})"`;
  const pair = `${n}&"/"&${d}`;
  return `IF(AND(${n}="",${d}=""),"",IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}=0,${pair},${whole}),${pair}))`;
}
