import type { ConsolidatedTable } from '#shared/consolidate/consolidation.ts';
import { columnsIn } from '#shared/family/columns.ts';
import type { Phase, Table } from '#shared/family/family.ts';
import { columnsFromFamily } from '../../grid/columns-from-family.ts';
import type { GridCell, GridColumn, GridRow } from '../../grid/grid-types.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { addable, labelOf, pairRows, printedText, type PairedRow } from './cell-places.ts';
import { cellMarks, rowCoverage, rowState } from './row-state.ts';

/** A further column of the table with its cells: an assessment, a comparison, one unit's answers. */
export type ExtraColumn = {
  readonly column: GridColumn;
  readonly cellOf: (paired: PairedRow) => GridCell;
};

/** A merged table as the grid shows it. */
export type TableGrid = { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] };

/** The keys of our own columns begin with a sign that no family's column has. */
export const STATE_COLUMN = '+state';
export const COVERAGE_COLUMN = '+coverage';

/**
 * The official table with its printed columns in order; behind the values what the officer needs beside them: further columns, how many
 * units a row rests on, its state. Lines that are only headings stand over the whole width.
 */
export function tableGrid(
  merged: ConsolidatedTable,
  table: Table,
  given: { readonly phase: Phase; readonly year: number; readonly extras: readonly ExtraColumn[] },
): TableGrid {
  const { phase, year, extras } = given;
  const printed = columnsIn(table, phase);
  const isMerged = merged.kind !== 'assignments';
  const columns = columnsFromFamily(table, phase, year);
  const afterValues = printed.findLastIndex((column) => column.role === 'value') + 1 || columns.length;
  return {
    columns: [
      ...columns.slice(0, afterValues),
      ...extras.map((extra) => extra.column),
      ...(isMerged ? stateColumns : []),
      ...columns.slice(afterValues),
    ],
    rows: pairRows(merged, table).map((paired) => {
      const heading = headingOf(paired, year);
      if (heading) return { id: paired.merged.code, ...heading, cells: {} };
      const cells: Record<string, GridCell> = {};
      for (const column of printed) {
        const text = printedText(paired, column, year);
        const cell = paired.merged.cells[column.key];
        const number = cell ? addable(paired, cell) : undefined;
        cells[column.key] = { text, ...(number === undefined ? {} : { number }), ...(cell ? cellMarks(cell) : {}) };
      }
      for (const extra of extras) cells[extra.column.key] = extra.cellOf(paired);
      cells[COVERAGE_COLUMN] = { text: rowCoverage(paired.merged) };
      cells[STATE_COLUMN] = rowState(paired.merged);
      return { id: paired.merged.code, strong: paired.row?.level === 'indicator', cells };
    }),
  };
}

const stateColumns: readonly GridColumn[] = [
  { key: COVERAGE_COLUMN, header: words.columns.coverage, width: 66, align: 'center' },
  { key: STATE_COLUMN, header: words.columns.state, width: 116, align: 'left' },
];

/** A line into which nothing is merged and beside which nothing is printed is a heading. */
function headingOf(paired: PairedRow, year: number): { heading: string; headingLevel: number } | null {
  const { merged, row } = paired;
  if (!row || row.merge.rule !== 'none' || Object.values(merged.cells).some((cell) => cell.text !== '')) return null;
  const printsMore = Object.entries(row.cells).some(([, text]) => text.trim() !== '');
  if (printsMore || row.level === 'task' || row.level === 'matrix-row') return null;
  const label = labelOf(paired, year).replace(/\s+/g, ' ').trim();
  const number = merged.number === '' || /^(mục tiêu|chỉ tiêu|[ivx]+\.)/i.test(label) ? '' : `${merged.number}. `;
  const top = row.level === 'objective' || row.level === 'task-group' || row.level === 'section';
  return { heading: `${number}${label}`, headingLevel: top ? 1 : 2 };
}
