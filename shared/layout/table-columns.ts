import type { Column, ColumnRole, Phase, Table } from '../family/family.ts';
import { fillYears } from '../family/period.ts';

/** A column as it is printed: of the family, or one that only the report has. */
export type PrintedColumn = {
  readonly key: string;
  readonly header: string;
  readonly group?: string;
  readonly role: ColumnRole | 'assessment' | 'reporter';
  /** absent where the layout adds the column */
  readonly column?: Column;
};

/** Đánh giá: Đạt, Vượt, Chưa đạt, Chưa có số liệu. */
export const ASSESSMENT = 'assessment';
/** Đơn vị báo cáo, where the document names no lead unit in a column. */
export const REPORTER = 'reporter';

/**
 * The columns of a table in a phase, in the document's order. A report on indicators has two more: the assessment behind
 * the result where there is a plan to compare with, and the reporting unit where no column names it.
 */
export function columnsOf(table: Table, phase: Phase, year: number): readonly PrintedColumn[] {
  const own = table.columns
    .filter((column) => column.fill[phase] !== undefined)
    .map((column) => asPrinted(column, year));
  if (phase !== 'report' || table.kind !== 'indicators') return own;
  const compared =
    own.some((one) => one.column?.speaks === 'target') && own.some((one) => one.column?.speaks === 'actual');
  const afterResult = own.findLastIndex((one) => one.column?.speaks === 'actual') + 1;
  const named = own.some((one) => one.role === 'lead');
  return [
    ...own.slice(0, afterResult),
    ...(compared ? [added(ASSESSMENT, 'Đánh giá')] : []),
    ...(named ? [] : [added(REPORTER, 'Đơn vị báo cáo')]),
    ...own.slice(afterResult),
  ];
}

function asPrinted(column: Column, year: number): PrintedColumn {
  return {
    key: column.key,
    header: fillYears(column.header, year),
    ...(column.group === undefined ? {} : { group: fillYears(column.group, year) }),
    role: column.role,
    column,
  };
}

function added(key: 'assessment' | 'reporter', header: string): PrintedColumn {
  return { key, header, role: key };
}
