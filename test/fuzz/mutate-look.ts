import { lastRow, withCells, withSheet } from './edit-sheet.ts';
import { reword, textCell, type MarkedCell, type MarkedSheet } from './marked-cells.ts';
import { extent, filledLines, typedText, valueCells, type Mutator } from './mutation.ts';

/** What people do to the look of a sheet and to the sheets of a workbook. */
export const lookMutations = {
  'a filled line hidden': (scene, draw) => {
    const row = draw.one(filledLines(scene))?.label.row;
    return row === undefined
      ? null
      : withSheet(scene.workbook, { ...scene.sheet, hiddenRows: [...scene.sheet.hiddenRows, [row, row]] });
  },
  'a column hidden': (scene, draw) => {
    const column = draw.one(scene.headers)?.cell.column;
    return column === undefined
      ? null
      : withSheet(scene.workbook, { ...scene.sheet, hiddenColumns: [...scene.sheet.hiddenColumns, [column, column]] });
  },
  'a hidden line doubles another with an old value': (scene, draw) => {
    const value = draw.one(valueCells(scene))?.cell;
    if (!value || scene.table.kind === 'list') return null;
    const row = lastRow(scene.sheet) + 3;
    const copies = scene.sheet.cells
      .filter((cell) => cell.row === value.row)
      .map(({ from: _from, ...cell }) => ({
        row,
        column: cell.column,
        cell: cell.column === value.column ? reword(cell, '44') : cell,
      }));
    const sheet = withCells(scene.sheet, copies);
    return withSheet(scene.workbook, { ...sheet, hiddenRows: [...sheet.hiddenRows, [row, row]] });
  },
  'a hidden sheet with an old copy': (scene, draw) => ({
    ...scene.workbook,
    sheets: [...scene.workbook.sheets, { ...oldCopy(scene.sheet, draw.between(1, 9)), state: 'hidden' }],
  }),
  'a seen sheet with an old copy': (scene, draw) => {
    if (scene.table.kind === 'list') return null;
    const by = draw.between(1, 9);
    const own = new Set(valueCells(scene).map((one) => one.cell));
    const cells = scene.sheet.cells.map((cell): MarkedCell =>
      own.has(cell) && cell.content.kind === 'number' ? { ...cell, mark: 'doubtful' } : cell,
    );
    const copy = oldCopy(scene.sheet, by);
    const { sheets } = withSheet(scene.workbook, { ...scene.sheet, cells });
    return { ...scene.workbook, sheets: draw.chance(0.5) ? [...sheets, copy] : [copy, ...sheets] };
  },
  'two values merged across': (scene, draw) => {
    const value = draw.one(valueCells(scene))?.cell;
    if (!value) return null;
    const right = { top: value.row, bottom: value.row, left: value.column, right: value.column + 1 };
    const sheet = withCells(scene.sheet, [{ row: value.row, column: value.column + 1, cell: null }]);
    return withSheet(scene.workbook, { ...sheet, merges: [...apartFrom(sheet, right), right] });
  },
  'two values merged down': (scene, draw) => {
    const value = draw.one(valueCells(scene))?.cell;
    if (!value) return null;
    const down = { top: value.row, bottom: value.row + 1, left: value.column, right: value.column };
    const sheet = withCells(scene.sheet, [{ row: value.row + 1, column: value.column, cell: null }]);
    return withSheet(scene.workbook, { ...sheet, merges: [...apartFrom(sheet, down), down] });
  },
  'a merge over a kept value': (scene, draw) => {
    const value = draw.one(valueCells(scene))?.cell;
    if (!value || value.column < 2) return null;
    const area = { top: value.row, bottom: value.row, left: value.column - 1, right: value.column };
    return withSheet(scene.workbook, { ...scene.sheet, merges: [...apartFrom(scene.sheet, area), area] });
  },
  'a sheet renamed': (scene, draw) => {
    const name = draw.one([' PL03 Mới', 'Sheet1', 'Trang tính 2', 'PHU LUC (2)', "Q'ty!"]) ?? 'X';
    if (scene.workbook.sheets.some((one) => one.name === name)) return null;
    return {
      ...scene.workbook,
      sheets: scene.workbook.sheets.map((one) => (one === scene.sheet ? { ...one, name } : one)),
    };
  },
  'a cover sheet before': (scene) => {
    if (scene.workbook.sheets.some((one) => one.name === 'Bìa')) return null;
    const cells = [textCell({ row: 2, column: 2 }, 'BÁO CÁO'), textCell({ row: 5, column: 2 }, '12')];
    const cover: MarkedSheet = {
      ...scene.sheet,
      name: 'Bìa',
      state: 'visible',
      cells,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
    };
    return { ...scene.workbook, sheets: [cover, ...scene.workbook.sheets] };
  },
  'the table cut in two sheets': (scene, draw) => {
    const cut = draw.one(scene.lines.slice(2))?.label.row;
    if (
      cut === undefined ||
      scene.table.kind === 'list' ||
      scene.workbook.sheets.some((one) => one.name === 'Tiếp theo')
    )
      return null;
    const { header, first } = extent(scene);
    const above = scene.sheet.cells.filter((cell) => cell.row < cut);
    const heads = above
      .filter((cell) => cell.row >= header && cell.row < first)
      .map(({ from: _from, ...cell }) => cell);
    const by = cut - first;
    const below = scene.sheet.cells.filter((cell) => cell.row >= cut).map((cell) => ({ ...cell, row: cell.row - by }));
    const second = {
      ...scene.sheet,
      name: 'Tiếp theo',
      cells: [...heads, ...below],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    const { sheets } = withSheet(scene.workbook, {
      ...scene.sheet,
      cells: above,
      merges: scene.sheet.merges.filter((area) => area.bottom < cut),
    });
    const at = sheets.findIndex((one) => one.name === scene.sheet.name) + 1;
    return { ...scene.workbook, sheets: [...sheets.slice(0, at), second, ...sheets.slice(at)] };
  },
  'a figure below or beside the table': (scene, draw) => {
    const { last } = extent(scene);
    const [row, column] = [last + draw.between(0, 4), draw.between(1, 12)];
    if (scene.sheet.cells.some((cell) => cell.row === row && cell.column === column)) return null;
    const isValue = scene.headers.some((one) => one.cell.column === column);
    const cell = textCell({ row, column }, String(draw.between(1, 99)), isValue ? { mark: 'written' } : {});
    return withSheet(scene.workbook, withCells(scene.sheet, [{ row, column, cell }]));
  },
  'a title in other words': (scene, draw) => {
    const { header } = extent(scene);
    const cell = draw.one(scene.sheet.cells.filter((one) => one.row < header));
    const text = cell ? typedText(cell) : '';
    const typed = draw.one([text.replace(/20\d\d/, '2019'), text.toLowerCase(), text.replace(/\s*\S+$/u, ''), '']);
    if (!cell || typed === null || typed === text) return null;
    return withSheet(
      scene.workbook,
      withCells(scene.sheet, [
        { row: cell.row, column: cell.column, cell: typed === '' ? null : reword(cell, typed, 'written') },
      ]),
    );
  },
} satisfies Readonly<Record<string, Mutator>>;

/** The same sheet with every number another one. */
function oldCopy(sheet: MarkedSheet, by: number): MarkedSheet {
  const cells = sheet.cells.map(({ from: _from, ...cell }): MarkedCell => {
    if (cell.content.kind !== 'number') return cell;
    return reword(cell, String(Math.round((cell.content.number + by) * 10) / 10).replace('.', ','), 'doubtful');
  });
  return { ...sheet, name: 'Bản cũ', cells, comments: [] };
}

function apartFrom(sheet: MarkedSheet, area: MarkedSheet['merges'][number]): MarkedSheet['merges'] {
  return sheet.merges.filter(
    (one) => one.bottom < area.top || one.top > area.bottom || one.right < area.left || one.left > area.right,
  );
}
