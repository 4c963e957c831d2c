import { cellIn, insertLines, mapLines, swapLines, withCells, withSheet } from './edit-sheet.ts';
import { reword, textCell, type MarkedCell } from './marked-cells.ts';
import { extent, filledLines, typedText, valueCells, type Mutator } from './mutation.ts';
import type { Scene } from './subject.ts';

/** What people do to the lines of a table. */
export const rowMutations = {
  'two lines exchanged whole': (scene, draw) => {
    const two = draw.two(scene.lines);
    return two ? withSheet(scene.workbook, swapLines(scene.sheet, 'row', two[0].label.row, two[1].label.row)) : null;
  },
  'a line moved whole': (scene, draw) => {
    const from = draw.one(filledLines(scene))?.label.row;
    const to = draw.one(scene.lines)?.label.row;
    if (from === undefined || to === undefined || from === to) return null;
    const place = (row: number): number =>
      row === from
        ? to
        : from < to
          ? row > from && row <= to
            ? row - 1
            : row
          : row >= to && row < from
            ? row + 1
            : row;
    return withSheet(scene.workbook, mapLines(scene.sheet, 'row', place));
  },
  'all lines in reverse order': (scene) => {
    const { first, last } = extent(scene);
    const place = (row: number): number => (row >= first && row <= last ? first + last - row : row);
    return withSheet(scene.workbook, mapLines(scene.sheet, 'row', place));
  },
  'a line deleted': (scene, draw) => {
    const row = draw.one(draw.chance(0.7) ? filledLines(scene) : scene.lines)?.label.row;
    if (row === undefined) return null;
    return withSheet(
      scene.workbook,
      mapLines(scene.sheet, 'row', (index) => (index === row ? null : index > row ? index - 1 : index)),
    );
  },
  'a line doubled': (scene, draw) => {
    const row = draw.one(filledLines(scene))?.label.row;
    return row === undefined ? null : doubled(scene, row, (cell) => cell);
  },
  'a line doubled with another value': (scene, draw) => {
    if (scene.table.kind === 'list') return null;
    const value = draw.one(valueCells(scene).filter((one) => one.cell.content.kind === 'number'))?.cell;
    if (!value) return null;
    const drawn = draw.between(3, 97);
    const other = String(String(drawn) === typedText(value) ? drawn + 1 : drawn);
    const copy = doubled(scene, value.row, (cell) =>
      cell.column === value.column ? reword(cell, other, 'doubtful') : cell,
    );
    return withSheet(
      copy,
      withCells(copy.sheets.find((one) => one.name === scene.sheet.name) ?? scene.sheet, [
        { row: value.row, column: value.column, cell: { ...value, mark: 'doubtful' } },
      ]),
    );
  },
  'blank lines put in': (scene, draw) => {
    const line = draw.one(scene.lines);
    return line ? withSheet(scene.workbook, insertLines(scene.sheet, 'row', line.label.row, draw.between(1, 3))) : null;
  },
  'a line of the sender’s own put in': (scene, draw) => {
    const line = draw.one(scene.lines);
    const label = scene.headers.find((one) => one.role === 'label')?.cell;
    const value = draw.one(scene.headers.filter((one) => one.role === 'value'))?.cell;
    if (!line || !label || !value) return null;
    const row = line.label.row;
    const text =
      draw.one(['Trong đó: vùng sâu, vùng xa', 'Ghi chú của đơn vị', 'Tổng cộng', 'Chỉ tiêu khác của đơn vị']) ?? '';
    return withSheet(
      scene.workbook,
      withCells(insertLines(scene.sheet, 'row', row, 1), [
        { row, column: label.column, cell: textCell({ row, column: label.column }, text) },
        { row, column: value.column, cell: textCell({ row, column: value.column }, String(draw.between(1, 90))) },
      ]),
    );
  },
  'the header repeated': (scene, draw) => {
    const row = draw.one(scene.lines.slice(1))?.label.row;
    if (row === undefined) return null;
    const { header, first } = extent(scene);
    // the whole header, or (a slip) its lowest line alone
    const from = draw.chance(0.7) ? header : Math.max(...scene.headers.map((one) => one.cell.row));
    const heads = scene.sheet.cells.filter((cell) => cell.row >= from && cell.row < first);
    const count = Math.max(...heads.map((cell) => cell.row)) - from + 1;
    const copies = heads.map((cell) => ({ row: row + cell.row - from, column: cell.column, cell: without(cell) }));
    return withSheet(scene.workbook, withCells(insertLines(scene.sheet, 'row', row, count), copies));
  },
  'the table moved': (scene, draw) =>
    withSheet(
      scene.workbook,
      insertLines(insertLines(scene.sheet, 'row', 1, draw.between(1, 30)), 'column', 1, draw.between(0, 9)),
    ),
  'values one line too low': (scene, draw) => shifted(scene, draw.one(valueColumns(scene)), 1),
  'values one line too high': (scene, draw) => shifted(scene, draw.one(valueColumns(scene)), -1),
  'all values one line too low': (scene) => shifted(scene, valueColumns(scene), 1),
} satisfies Readonly<Record<string, Mutator>>;

function valueColumns(scene: Scene): readonly number[] {
  return scene.table.kind === 'list' ? [] : [...new Set(valueCells(scene).map((one) => one.cell.column))];
}

/** The values of a column stand in the next line: each is what the sender wrote there, and the whole column can be told. */
function shifted(scene: Scene, columns: number | readonly number[] | null, by: 1 | -1): ReturnType<Mutator> {
  const which = columns === null ? [] : [columns].flat();
  const rows = scene.lines.map((line) => line.label.row);
  const moved = valueCells(scene).flatMap(({ cell }) => (which.includes(cell.column) ? [cell] : []));
  if (moved.length < 2) return null;
  const next = (row: number): number =>
    by > 0
      ? Math.min(...rows.filter((one) => one > row), Math.max(...rows) + 1)
      : Math.max(...rows.filter((one) => one < row), Math.min(...rows) - 1);
  return withSheet(
    scene.workbook,
    withCells(scene.sheet, [
      ...moved.map((cell) => ({ row: cell.row, column: cell.column, cell: null })),
      ...moved.map((cell): { row: number; column: number; cell: MarkedCell } => ({
        row: next(cell.row),
        column: cell.column,
        cell: { ...cell, mark: 'written' },
      })),
    ]),
  );
}

function doubled(scene: Scene, row: number, change: (cell: MarkedCell) => MarkedCell): Scene['workbook'] {
  const copies = scene.sheet.cells
    .filter((cell) => cell.row === row)
    .map((cell) => ({ row: row + 1, column: cell.column, cell: without(change(cell)) }));
  return withSheet(scene.workbook, withCells(insertLines(scene.sheet, 'row', row + 1, 1), copies));
}

/** A copy stands nowhere before. */
function without({ from: _from, ...cell }: MarkedCell): MarkedCell {
  return cell;
}

/** Whether a line has a number of its own beside its label. */
export function numberBeside(scene: Scene, row: number): MarkedCell | null {
  const column = scene.headers.find((one) => one.role === 'number')?.cell.column;
  return column === undefined ? null : cellIn(scene.sheet, row, column);
}
