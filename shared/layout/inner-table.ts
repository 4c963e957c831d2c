import type { ConsolidatedRow, ConsolidatedTable } from '../consolidate/consolidation.ts';
import type { Table } from '../family/family.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { Span } from './grid.ts';
import { headerLines } from './header-rows.ts';
import type { Line, LineCell } from './lines.ts';
import { valueContent } from './number-formats.ts';
import type { ContentPlan } from './sheet-plan.ts';
import type { TableStyles } from './styles.ts';
import { columnsOf, type PrintedColumn } from './table-columns.ts';
import type { Period } from '../family/period.ts';
import { printedLabel } from './table-body.ts';
import { textContent } from './text-content.ts';

export type InnerInput = {
  readonly table: Table;
  readonly consolidated: ConsolidatedTable | undefined;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly mode: 'printed' | 'numbers';
};

/** The columns of a list or matrix table; a list that several units filled says of each row whose it is. */
export function innerColumns({ table, consolidated, period }: InnerInput): readonly PrintedColumn[] {
  const own = columnsOf(table, period.phase, period.year);
  const units = new Set(consolidated?.rows.flatMap((row) => row.units ?? []));
  return table.kind === 'list' && units.size > 1
    ? [...own, { key: SENDERS, header: 'Đơn vị báo cáo', role: 'reporter' }]
    : own;
}

/** A list (rows joined and numbered anew) or a matrix (the document's rows) as lines, header first; columns are 1, 2, 3 … */
export function innerLines(
  input: InnerInput,
  styles: TableStyles,
): { readonly header: readonly Line[]; readonly body: readonly Line[] } {
  const columns = innerColumns(input);
  return {
    header: headerLines(columns, styles.header),
    body: (input.table.kind === 'list' ? listRows(input) : matrixRows(input)).map((texts) => ({
      cells: columns.map((column, i): LineCell => ({
        column: i + 1,
        content: texts(column),
        style: centredRoles.has(column.role) ? styles.centre : styles.text,
      })),
    })),
  };
}

/** Puts lines made for columns 1, 2, 3 … onto the spans of a grid. */
export function ontoGrid(lines: readonly Line[], spans: readonly Span[]): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => {
      const first = spans[cell.column - 1] ?? { column: cell.column, across: 1 };
      const last = spans[cell.column + (cell.across ?? 1) - 2] ?? first;
      return { ...cell, column: first.column, across: last.column + last.across - first.column };
    }),
  }));
}

const SENDERS = 'senders';
const centredRoles: ReadonlySet<PrintedColumn['role']> = new Set(['number', 'value', 'date', 'measure']);

type RowTexts = (column: PrintedColumn) => ContentPlan;

function listRows({ table, consolidated, directory }: InnerInput): readonly RowTexts[] {
  const rows = consolidated?.rows ?? [];
  if (rows.length === 0)
    return table.rows.map((row) => (column) => textContent(column.role === 'number' ? (row.number ?? '') : ''));
  const nameOf = (id: string) => directory.units.find((unit) => unit.id === id)?.name ?? id;
  return rows.map((row, i) => (column) => {
    if (column.role === 'number') return textContent(`${i + 1}`);
    if (column.key === SENDERS) return textContent(sendersOf(row).map(nameOf).join('; '));
    return textContent(row.cells[column.key]?.text ?? '');
  });
}

function sendersOf(row: ConsolidatedRow): readonly string[] {
  return row.units ?? (row.unit === undefined ? [] : [row.unit]);
}

function matrixRows({ table, consolidated, mode, period }: InnerInput): readonly RowTexts[] {
  return table.rows.map((row) => (column) => {
    if (column.role === 'label') return textContent(printedLabel(row, period.year));
    if (column.role === 'number') return textContent(row.number ?? '');
    const cell = consolidated?.rows.find((one) => one.code === row.code)?.cells[column.key];
    return cell ? valueContent(cell, row, mode) : textContent(row.cells[column.key] ?? '');
  });
}
