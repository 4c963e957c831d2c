import { reportedColumns } from '../../family/columns.ts';
import { isRequired } from '../../family/required-cells.ts';
import type { UnitId } from '../../family/family.ts';
import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { LocatedTable } from '../../locate/located.ts';
import type { Check, CheckInput } from '../check.ts';
import { expectedWords } from '../expected-words.ts';
import { shiftedCells, type ShiftedCell } from '../shifted-values.ts';
import { sidewaysCells, type SidewaysCell } from '../sideways-values.ts';
import { cellFinding, namesOf, reportedCells, unitNames, type CellView } from '../view.ts';

/**
 * A cell that the unit has to fill is blank. A form that came back wholly blank is one finding that names the unit; a table that
 * came back blank is one for the table. A column that was filled one line too low or too high, or a line one column too
 * far to the side, has no value of its own in any of its cells: each is said, and held.
 */
export const missingValue: Check = {
  id: 'missing-value',
  run: (input) => {
    const { unit } = input;
    if (unit === null) return [];
    const views = reportedCells(input);
    const blanks = blankRequired(input, unit, views);
    if (isBlankForm(input, views)) return [blankForm(input, unit, new Set(blanks.map((one) => one.row.code)).size)];
    return [
      ...[...Map.groupBy(blanks, (one) => one.table.id).values()].flatMap((ofTable) =>
        isBlankTable(input, ofTable, views) ? blankTable(input, ofTable) : ofTable.map((one) => blankCell(input, one)),
      ),
      ...shiftedCells(input, unit).map((one) => shiftedCell(input, one)),
      ...sidewaysCells(input).map((one) => sidewaysCell(input, one)),
    ];
  },
};

/** Required and blank in every line of the row: a repeated line that is blank says nothing. */
function blankRequired(input: CheckInput, unit: UnitId, views: readonly CellView[]): readonly CellView[] {
  const { family, period, directory } = input;
  const filled = new Set(views.filter((one) => one.cell.value.kind !== 'blank').map(keyOf));
  const seen = new Set<string>();
  return views.filter((one) => {
    const key = keyOf(one);
    if (filled.has(key) || seen.has(key)) return false;
    seen.add(key);
    return isRequired(unit, one.row, one.column, family, period.phase, directory);
  });
}

function isBlankForm(input: CheckInput, views: readonly CellView[]): boolean {
  return (
    input.tables.length > 0 &&
    views.every((one) => one.cell.value.kind === 'blank') &&
    input.tables.every(
      ({ listRows, paragraphs, located }) =>
        listRows.length === 0 && paragraphs.length === 0 && !hasUnplaced(input, located),
    )
  );
}

/** Something was filled in, but its row or column could not be told: that is said of it, and the table is not blank. */
function hasUnplaced(input: CheckInput, located: LocatedTable): boolean {
  return located.unknownRows.some((row) => row.values.length > 0) || hasUnread(input, located);
}

function hasUnread({ family, period, strays }: CheckInput, { table: id, missingColumns }: LocatedTable): boolean {
  const table = family.tables.find((one) => one.id === id);
  if (!strays.some((one) => one.near === id)) return false;
  // an outline has no columns: whatever stands in it as in a table could not be told
  if (table?.kind === 'outline') return true;
  return table ? reportedColumns(table, period.phase).some((one) => missingColumns.includes(one.key)) : false;
}

function isBlankTable(input: CheckInput, blanks: readonly CellView[], views: readonly CellView[]): boolean {
  const table = blanks[0]?.table.id;
  const rows = new Set(blanks.map((one) => one.row.code));
  if (input.tables.some((one) => one.table === table && hasUnplaced(input, one.located))) return false;
  return rows.size > 1 && views.every((one) => one.table.id !== table || one.cell.value.kind === 'blank');
}

function blankForm(input: CheckInput, unit: UnitId, rows: number): Finding {
  const parts = { blankUnit: unitNames(input, [unit]), ...(rows > 0 ? { blankRows: rows } : {}) };
  return makeFinding('missing-value', {}, { parts });
}

function blankTable(input: CheckInput, blanks: readonly CellView[]): readonly Finding[] {
  const [first] = blanks;
  if (!first) return [];
  const title = namesOf(input, first.table)['tableTitle'] ?? first.table.id;
  const parts = { blankTable: title, blankRows: new Set(blanks.map((one) => one.row.code)).size };
  return [makeFinding('missing-value', { table: first.table.id, at: first.cell.at }, { parts })];
}

function blankCell(input: CheckInput, view: CellView): Finding {
  const merged = view.cell.text === '' && isUnderMerge(input, view);
  const expected = merged ? 'số riêng cho ô này, vì ô gộp chỉ tính cho ô đầu' : expectedWords(view.expect);
  return cellFinding('missing-value', input, view, { expected });
}

function shiftedCell(input: CheckInput, { view, towards }: ShiftedCell): Finding {
  return cellFinding('missing-value', input, view, {
    parts: { shifted: towards === 'above' ? 'dòng trên' : 'dòng dưới' },
  });
}

function sidewaysCell(input: CheckInput, { view, towards }: SidewaysCell): Finding {
  return cellFinding('missing-value', input, view, {
    parts: { sideways: towards === 'left' ? 'cột bên trái' : 'cột bên phải' },
  });
}

function isUnderMerge(input: CheckInput, { cell }: CellView): boolean {
  const rows = input.tables.find((one) => one.table === cell.table)?.located.rows ?? [];
  return rows.some((row) => row.cells.some((one) => one.at === cell.at && one.underMerge));
}

function keyOf({ cell }: CellView): string {
  return `${cell.table}\n${cell.row}\n${cell.column}`;
}
