import type { Column, Row, Table, UnitId } from '../family/family.ts';
import { columnsIn, headerOf } from '../family/columns.ts';
import { expectationFor } from '../family/expectation.ts';
import type { FindingCode } from '../finding/codes.ts';
import { makeFinding, type Finding, type MessageParts } from '../finding/finding.ts';
import type { ParsedCell, ParsedTable } from '../parse/parsed.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { Expectation } from '../value/value.ts';
import type { CheckInput } from './check.ts';
import { doubtValue } from './doubt-value.ts';

/** A table of the file beside its description. */
export type TableView = {
  readonly parsed: ParsedTable;
  readonly table: Table;
  /** columns of the table in the period's phase */
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<string, Row>;
};

/** A value cell that the unit has to fill, beside its row, its column and what it is expected to hold. */
export type CellView = {
  readonly cell: ParsedCell;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly expect: Expectation;
};

/** The tables of the file that the family has, in the order of the file. */
export function tableViews(input: CheckInput): readonly TableView[] {
  return input.tables.flatMap((parsed) => {
    const table = input.family.tables.find((one) => one.id === parsed.table);
    if (!table) return [];
    const rows = new Map(table.rows.map((row) => [row.code, row]));
    return [{ parsed, table, columns: columnsIn(table, input.period.phase), rows }];
  });
}

/** Every cell that the unit itself fills in this phase, blank ones too; cells of unknown rows or columns are not among them. */
export function reportedCells(input: CheckInput): readonly CellView[] {
  return once(reported, input, findReported);
}

/** Filled cells whose value can be compared with others: read without doubt, and not doubtful by itself. */
export function soundCells(input: CheckInput): readonly CellView[] {
  return once(sound, input, findSound);
}

/** Some thirty checks look at the same cells of one file: they are found once for each input. */
const reported = new WeakMap<CheckInput, readonly CellView[]>();
const sound = new WeakMap<CheckInput, readonly CellView[]>();

function once(
  known: WeakMap<CheckInput, readonly CellView[]>,
  input: CheckInput,
  find: (input: CheckInput) => readonly CellView[],
): readonly CellView[] {
  const cells = known.get(input) ?? find(input);
  known.set(input, cells);
  return cells;
}

function findReported(input: CheckInput): readonly CellView[] {
  return tableViews(input).flatMap(({ parsed, table, columns, rows }) =>
    parsed.cells.flatMap((cell) => {
      const row = rows.get(cell.row);
      const column = columns.find((one) => one.key === cell.column);
      if (!row || !column || cell.fill !== 'reported') return [];
      return [{ cell, table, row, column, expect: expectationFor(row) }];
    }),
  );
}

function findSound(input: CheckInput): readonly CellView[] {
  return reportedCells(input).filter(
    ({ cell, expect }) =>
      cell.value.kind !== 'blank' &&
      cell.value.kind !== 'text' &&
      !cell.noticed.some((noticed) => unsound.has(noticed.code)) &&
      doubtValue(cell.value, expect, cell.text).length === 0,
  );
}

const unsound: ReadonlySet<FindingCode> = new Set([
  'not-a-value',
  'ambiguous-number',
  'date-for-ratio',
  'excel-error',
  'formula-without-value',
  'unclear-mark',
  'fraction-for-percent',
  'rate-mismatch',
]);

/** A finding about one cell, with the names of its row and column for the message; `found` is the cell's text unless given. */
export function cellFinding(
  code: FindingCode,
  input: CheckInput,
  view: CellView,
  said: { readonly found?: string; readonly expected?: string; readonly parts?: MessageParts } = {},
): Finding {
  const { cell, table, row, column } = view;
  const found = said.found ?? textOf(cell);
  return makeFinding(
    code,
    { table: table.id, row: row.code, column: column.key, at: cell.at },
    {
      ...(found === '' ? {} : { found }),
      ...(said.expected === undefined ? {} : { expected: said.expected }),
      parts: { ...namesOf(input, table, row, column), ...said.parts },
    },
  );
}

/** A cell's text as it is quoted: converted where it was typed in an old encoding, in one line. */
export function textOf(cell: ParsedCell): string {
  return cleanSpaces(cell.cell?.typed === undefined ? cell.text : cell.cell.shown);
}

/** Names of a place for messages: `rowLabel`, `columnHeader`, `tableTitle`, as printed, years filled in. */
export function namesOf(input: CheckInput, table: Table, row?: Row, column?: Column): MessageParts {
  return {
    tableTitle: table.appendix || table.caption[0] || table.id,
    ...(row ? { rowLabel: rowName(row) } : {}),
    ...(column ? { columnHeader: columnName(column, input.period.year) } : {}),
  };
}

/** A row's label as it is named in messages: the first line, bullets dropped. */
export function rowName(row: Row): string {
  const label = cleanSpaces(row.label.split('\n')[0] ?? '').replace(/^[-+•–]\s*/, '');
  return label || row.number || row.code;
}

export function columnName(column: Column, year: number): string {
  const { header, group } = headerOf(column, year);
  return cleanSpaces(group === null ? header : `${group} – ${header}`) || column.key;
}

/** The names of units, in the order given; an id that the directory does not have stands for itself. */
export function unitNames(input: CheckInput, units: readonly UnitId[]): string {
  return units.map((id) => input.directory.units.find((unit) => unit.id === id)?.name ?? id).join(', ');
}

/** Codes of the rows of a table in which the unit filled at least one cell of its own. */
export function filledRows({ parsed }: TableView): ReadonlySet<string> {
  return new Set(
    parsed.cells.filter((cell) => cell.fill === 'reported' && cell.value.kind !== 'blank').map((cell) => cell.row),
  );
}
