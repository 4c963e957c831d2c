import { cellIn, insertLines, mapLines, swapLines, withCells, withSheet } from './edit-sheet.ts';
import { reword, textCell, type Mark, type MarkedCell, type MarkedWorkbook } from './marked-cells.ts';
import { extent, typedText, type Mutator } from './mutation.ts';
import type { Scene } from './subject.ts';

/** What people do to the columns of a table and their headers. */
export const columnMutations = {
  'two columns exchanged with their headers': (scene, draw) => {
    const two = draw.two(scene.headers);
    if (!two || hasGroups(scene)) return null;
    const { header, last } = extent(scene);
    const [a, b] = [two[0].cell.column, two[1].cell.column];
    const isIn = (cell: MarkedCell): boolean => cell.row >= header && cell.row <= last;
    // the letterhead above and what stands below stay where they are
    const inside = swapLines({ ...scene.sheet, cells: scene.sheet.cells.filter(isIn) }, 'column', a, b);
    const cells = [...inside.cells, ...scene.sheet.cells.filter((cell) => !isIn(cell))];
    return withSheet(scene.workbook, { ...inside, cells: cells.sort((x, y) => x.row - y.row || x.column - y.column) });
  },
  'two value columns exchanged without their headers': (scene, draw) => {
    const two = draw.two(scene.headers.filter((one) => one.role === 'value'));
    return two ? exchangeBelow(scene, two[0].cell.column, two[1].cell.column) : null;
  },
  'values moved under the next header': (scene, draw) => {
    const value = draw.one(scene.headers.filter((one) => one.role === 'value'))?.cell;
    const other = draw.one(
      scene.headers.filter((one) => one.cell.column !== value?.column && one.role !== 'label'),
    )?.cell;
    return value && other ? exchangeBelow(scene, value.column, other.column) : null;
  },
  'the header of a value column for another year': (scene, draw) =>
    rehead(
      scene,
      draw.one(valueHeaders(scene)),
      (text) => text.replace(/20\d\d/, (year) => String(Number(year) + (draw.one([-2, -1, 1, 2]) ?? 1))),
      'reworded',
    ),
  'the header of a value column turned round': (scene, draw) =>
    rehead(
      scene,
      draw.one(valueHeaders(scene)),
      (text) =>
        /kế hoạch/iu.test(text) ? text.replace(/kế hoạch/iu, 'Kết quả') : text.replace(/kết quả/iu, 'Kế hoạch'),
      'reworded',
    ),
  'headers in other words': (scene, draw) =>
    rehead(scene, draw.one(valueHeaders(scene)), (text) => {
      const year = /20\d\d/.exec(text)?.[0] ?? '';
      if (/kế hoạch/iu.test(text))
        return draw.one([`KH năm ${year}`, `KH ${year}`, `Kế hoạch ${year}`, `Chỉ tiêu KH ${year}`]);
      return draw.one([`KQ năm ${year}`, `KQTH ${year}`, `Kết quả ${year}`, `Thực hiện năm ${year}`]);
    }),
  'a typing error in a header': (scene, draw) =>
    rehead(scene, draw.one(scene.headers)?.cell ?? null, (text) => text.replace(/(\p{L})(\p{L})(?=\p{L}*$)/u, '$2$1')),
  'a header cleared': (scene, draw) => rehead(scene, draw.one(scene.headers)?.cell ?? null, () => ''),
  'a header that says nothing': (scene, draw) =>
    rehead(scene, draw.one(valueHeaders(scene)), () => draw.one(['Số liệu', 'Ghi chú', 'Nội dung', 'Năm trước'])),
  'a blank column put in': (scene, draw) => {
    const column = draw.one(scene.headers)?.cell.column;
    return column === undefined ? null : withSheet(scene.workbook, insertLines(scene.sheet, 'column', column, 1));
  },
  'a column of the sender’s own put in': (scene, draw) => {
    const column = draw.one(scene.headers)?.cell.column;
    if (column === undefined) return null;
    const header = Math.max(...scene.headers.map((one) => one.cell.row));
    const title =
      draw.one(['Ghi chú', 'So với năm trước', 'Kết quả năm 2015', 'Tỷ lệ đạt (%)', 'Ước 6 tháng đầu năm']) ?? '';
    const cells = scene.lines.map(({ label: { row } }) => ({
      row,
      column,
      cell: textCell({ row, column }, String(draw.between(1, 99))),
    }));
    return withSheet(
      scene.workbook,
      withCells(insertLines(scene.sheet, 'column', column, 1), [
        { row: header, column, cell: textCell({ row: header, column }, title) },
        ...cells,
      ]),
    );
  },
  'a column deleted': (scene, draw) => {
    const gone = draw.one(scene.headers)?.cell.column;
    if (gone === undefined) return null;
    const place = (column: number): number | null => (column === gone ? null : column > gone ? column - 1 : column);
    return withSheet(scene.workbook, mapLines(scene.sheet, 'column', place));
  },
} satisfies Readonly<Record<string, Mutator>>;

function valueHeaders(scene: Scene): readonly MarkedCell[] {
  return scene.headers.flatMap((one) => (one.role === 'value' ? [one.cell] : []));
}

/** A header of two levels: exchanging columns under one would tear its groups. */
function hasGroups(scene: Scene): boolean {
  const rows = new Set(scene.headers.map((one) => one.cell.row));
  return rows.size > 1;
}

function exchangeBelow(scene: Scene, a: number, b: number): MarkedWorkbook {
  const edits = scene.lines.flatMap(({ label: { row } }) => {
    const [left, right] = [cellIn(scene.sheet, row, a), cellIn(scene.sheet, row, b)];
    return [
      { row, column: b, cell: left && { ...left, mark: 'written' as const } },
      { row, column: a, cell: right && { ...right, mark: 'written' as const } },
    ];
  });
  return withSheet(scene.workbook, withCells(scene.sheet, edits));
}

function rehead(
  scene: Scene,
  cell: MarkedCell | null,
  change: (text: string) => string | null,
  mark?: Mark,
): MarkedWorkbook | null {
  const text = cell ? typedText(cell) : '';
  const typed = change(text);
  if (!cell || typed === null || typed === text) return null;
  const edit = { row: cell.row, column: cell.column, cell: typed === '' ? null : reword(cell, typed, mark) };
  return withSheet(scene.workbook, withCells(scene.sheet, [edit]));
}
