import { columnsIn } from '#shared/family/columns.ts';
import type { Column, ColumnRole, Phase, Row, Table } from '#shared/family/family.ts';
import { cleanLabel, subLabels } from '#shared/family/labels.ts';
import { fillYears } from '#shared/family/period.ts';
import type { StoredFinding, ImportedFile } from '#shared/service/contract/submissions.ts';
import { countedValue } from '#shared/submission/counted.ts';
import type { SubmittedCell } from '#shared/submission/submission.ts';
import { sameValue } from '#shared/value/same-value.ts';
import { showValue } from '#shared/value/show-value.ts';
import type { Value } from '#shared/value/value.ts';
import { columnsFromFamily } from '../../grid/columns-from-family.ts';
import { markingOf } from '../../grid/finding-marks.ts';
import type { GridCell, GridColumn, GridRow } from '../../grid/grid-types.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { showDay } from '../../text/words.vi.ts';

/** The values of an earlier version or period, by row and column. */
export type Before = ReadonlyMap<string, { readonly value: Value }>;

export type ReadTableInput = {
  readonly table: Table;
  readonly submission: ImportedFile;
  /** open findings of the file */
  readonly findings: readonly StoredFinding[];
  readonly phase: Phase;
  readonly year: number;
  readonly before: Before | null;
  /** false: only rows with values or findings */
  readonly whole: boolean;
};

/** The table as it was read from a file. */
export type ReadTable = { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] };

/** the sheet needs half of the screen: on a small one both value columns are in sight all the same */
const narrow: Readonly<Partial<Record<ColumnRole, number>>> = { number: 44, label: 180, measure: 60, value: 116 };

/** The key of a cell of the read table. */
export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`;
}

/** What was read of one table: the family's rows with the values as they are understood, marked where something was found or held. */
export function readTable(input: ReadTableInput): ReadTable {
  const { table, phase, year, before } = input;
  if (table.kind === 'outline') return outlineTable(input);
  const printed = columnsFromFamily(table, phase, year)
    .filter((column) => isShown(table, column.key))
    .map((column) => ({ ...column, width: Math.min(column.width, mostOf(table, column.key)) }));
  const columns = printed.flatMap((column) => {
    const speaks = table.columns.find((one) => one.key === column.key);
    if (!before || speaks?.role !== 'value') return [column];
    return [column, { ...column, key: beforeKey(column.key), header: words.before(column.header) }];
  });
  return { columns, rows: rowsOf(input, columnsIn(table, phase)) };
}

function mostOf(table: Table, key: string): number {
  const role = table.columns.find((column) => column.key === key)?.role;
  return (table.kind !== 'list' && role && narrow[role]) || Number.POSITIVE_INFINITY;
}

function isShown(table: Table, key: string): boolean {
  if (table.kind === 'list') return true;
  const role = table.columns.find((column) => column.key === key)?.role;
  return role !== 'lead' && role !== 'coordinating' && role !== 'timing';
}

function beforeKey(column: string): string {
  return `${column}~`;
}

function rowsOf(input: ReadTableInput, columns: readonly Column[]): readonly GridRow[] {
  const { table, submission, findings, whole, year } = input;
  if (table.kind === 'list') return listRows(input, columns);
  const cells = new Map(
    submission.cells
      .filter((cell) => cell.table === table.id)
      .map((cell) => [cellKey(cell.row, cell.column), cell] as const),
  );
  const used = new Set([...cells.values()].map((cell) => cell.row));
  for (const finding of findings) if (finding.table === table.id && finding.row) used.add(finding.row);
  return table.rows
    .filter((row) => whole || used.has(row.code))
    .map((row) => {
      if (isHeading(row))
        return { id: row.code, heading: fillYears(cleanLabel(row), year).replace(/\s+/g, ' '), cells: {} };
      const made: Record<string, GridCell> = {};
      for (const column of columns) {
        const cell = cells.get(cellKey(row.code, column.key));
        made[column.key] = readCell(input, row, column, cell);
        const was = input.before?.get(cellKey(row.code, column.key));
        if (was) made[beforeKey(column.key)] = beforeCell(was.value, cell && countedValue(cell), row);
      }
      return { id: row.code, cells: made };
    });
}

function isHeading(row: Row): boolean {
  return row.level === 'objective' || row.level === 'group' || row.level === 'heading';
}

function readCell(input: ReadTableInput, row: Row, column: Column, cell: SubmittedCell | undefined): GridCell {
  const own = input.findings.filter(
    (finding) =>
      finding.table === input.table.id &&
      finding.row === row.code &&
      (finding.column === column.key || (finding.column === undefined && column.role === 'label')),
  );
  const { marks, tooltip } = markingOf(own);
  const texts = [
    ...(tooltip === undefined ? [] : [tooltip]),
    ...(cell?.held ? [words.held] : []),
    ...correctionNote(cell),
    ...(cell && cell.at !== '' ? [words.original(cell.at, cell.text)] : []),
  ];
  return {
    text: cell ? showValue(countedValue(cell), subLabels(row)) : rowFact(row, column, input.year),
    marks: [...(cell?.held ? (['held'] as const) : []), ...(cell?.correction ? (['adjusted'] as const) : []), ...marks],
    ...(texts.length === 0 ? {} : { tooltip: texts.join('\n') }),
  };
}

function correctionNote(cell: SubmittedCell | undefined): readonly string[] {
  if (!cell?.correction) return [];
  const { who, when, reason } = cell.correction;
  return [words.corrected(cell.text, who, showDay(when)), words.reason(reason)];
}

function rowFact(row: Row, column: Column, year: number): string {
  switch (column.role) {
    case 'number':
      return row.number ?? '';
    case 'label':
      return fillYears(cleanLabel(row), year);
    case 'measure':
      return row.measure?.text ?? '';
    default:
      return '';
  }
}

function beforeCell(was: Value, now: Value | undefined, row: Row): GridCell {
  const isSame = now !== undefined && sameValue(was, now);
  return { text: showValue(was, subLabels(row)), ...(isSame ? {} : { marks: ['warning'], tooltip: words.differs }) };
}

function listRows({ table, submission, findings }: ReadTableInput, columns: readonly Column[]): readonly GridRow[] {
  return submission.lists
    .filter((row) => row.table === table.id)
    .map((row, i) => {
      const cells: Record<string, GridCell> = {};
      for (const column of columns) {
        const cell = row.cells[column.key];
        const { marks, tooltip } = markingOf(cell ? findings.filter((finding) => finding.at === cell.at) : []);
        cells[column.key] = {
          text: column.role === 'number' ? String(i + 1) : (cell?.text ?? ''),
          marks: [...(row.held ? (['held'] as const) : []), ...marks],
          ...(tooltip === undefined ? {} : { tooltip }),
        };
      }
      return { id: row.at, cells };
    });
}

/** The narrative as a table: the heading answered, and what the unit wrote below it. */
function outlineTable({ table, submission, year }: ReadTableInput): ReadTable {
  const labels = new Map(table.rows.map((row) => [row.code, fillYears(cleanLabel(row), year)]));
  return {
    columns: [
      { key: 'label', header: words.heading, width: 220, frozen: true, wrap: true },
      { key: 'text', header: words.narrative, width: 520, wrap: true },
    ],
    rows: submission.narrative
      .filter((paragraph) => paragraph.table === table.id)
      .map((paragraph, i) => ({
        id: `${paragraph.at} ${i}`,
        cells: { label: { text: labels.get(paragraph.row) ?? '' }, text: { text: paragraph.text } },
      })),
  };
}
