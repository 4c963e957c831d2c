import type { Draw } from './draw.ts';
import { withCells, withSheet } from './edit-sheet.ts';
import { reword, type Mark, type MarkedCell, type MarkedWorkbook } from './marked-cells.ts';
import { filledLines, typedText, type Mutator } from './mutation.ts';
import { numberBeside } from './mutate-rows.ts';
import type { Scene } from './subject.ts';

/** What people do to the labels, numbers and measures of a table's lines. */
export const labelMutations = {
  'a typing error in a label': (scene, draw) => relabel(scene, draw, (text) => mistype(text, draw)),
  'a label without marks': (scene, draw) =>
    relabel(scene, draw, (text) =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
    ),
  'a label in capitals': (scene, draw) => relabel(scene, draw, (text) => text.toUpperCase()),
  'a label decomposed': (scene, draw) => relabel(scene, draw, (text) => text.normalize('NFD')),
  'a word of a label left out': (scene, draw) => relabel(scene, draw, (text) => dropWord(text, draw.between(0, 99))),
  'a label cut short': (scene, draw) =>
    relabel(scene, draw, (text) => text.split(' ').slice(0, draw.between(3, 7)).join(' ')),
  'a label cleared': (scene, draw) => relabel(scene, draw, () => ''),
  'a label turned round': (scene, draw) => relabel(scene, draw, (text) => turn(text, draw), 'reworded'),
  'a label negated': (scene, draw) =>
    relabel(scene, draw, (text) => text.replace(/(Tỷ lệ|Số|được|có|Cấp)/u, '$1 không'), 'reworded'),
  'another number in a label': (scene, draw) =>
    relabel(
      scene,
      draw,
      (text) => text.replace(/(?<=\p{L}{2} )\d+(?=[/ %])/u, (digits) => String(Number(digits) + 3)),
      'reworded',
    ),
  'a label of another line': (scene, draw) => {
    const other = draw.one(scene.lines);
    return relabel(
      scene,
      draw,
      (text) => (other && typedText(other.label) !== text ? typedText(other.label) : null),
      'reworded',
    );
  },
  'two labels exchanged': (scene, draw) => {
    const first = draw.one(filledLines(scene))?.label;
    const second = draw.one(scene.lines.filter((one) => one.label !== first))?.label;
    if (!first || !second || scene.table.kind === 'list' || typedText(first) === typedText(second)) return null;
    return put(scene, [reword(first, typedText(second), 'reworded'), reword(second, typedText(first), 'reworded')]);
  },
  'two numbers exchanged': (scene, draw) => {
    const two = draw.two(scene.lines.flatMap((line) => numberBeside(scene, line.label.row) ?? []));
    return two ? put(scene, [reword(two[0], typedText(two[1])), reword(two[1], typedText(two[0]))]) : null;
  },
  'a number of a line changed': (scene, draw) => {
    const number = draw.one(scene.lines.flatMap((line) => numberBeside(scene, line.label.row) ?? []));
    return number ? put(scene, [reword(number, draw.one(['', '9', '2.7', 'a)', 'III', '1.1']) ?? '')]) : null;
  },
  'another measure': (scene, draw) => {
    const measure = draw.one(measuresOf(scene));
    const text = draw.one(['người', '%', 'lần', 'ca/1.000', '‰', 'tỷ đồng', 'nghìn người']);
    if (
      !measure ||
      text === null ||
      typedText(measure)
        .replace(/[()\s]/g, '')
        .toLowerCase() === text.replaceAll(' ', '')
    )
      return null;
    return put(scene, [reword(measure, text, 'reworded')]);
  },
} satisfies Readonly<Record<string, Mutator>>;

function measuresOf(scene: Scene): readonly MarkedCell[] {
  const column = scene.headers.find((one) => one.role === 'measure')?.cell.column;
  const rows = new Set(filledLines(scene).map((line) => line.label.row));
  return scene.sheet.cells.filter((cell) => cell.column === column && rows.has(cell.row));
}

function relabel(
  scene: Scene,
  draw: Draw,
  change: (text: string) => string | null,
  mark?: Mark,
): MarkedWorkbook | null {
  if (scene.table.kind === 'list') return null;
  const line = draw.one(draw.chance(0.8) ? filledLines(scene) : scene.lines);
  const text = line ? typedText(line.label) : '';
  const typed = change(text);
  return line && typed !== null && typed !== text ? put(scene, [reword(line.label, typed, mark)]) : null;
}

function put(scene: Scene, cells: readonly MarkedCell[]): MarkedWorkbook {
  return withSheet(
    scene.workbook,
    withCells(
      scene.sheet,
      cells.map((cell) => ({ row: cell.row, column: cell.column, cell: typedText(cell) === '' ? null : cell })),
    ),
  );
}

/** One or two letters left out, doubled, or exchanged with the next. */
function mistype(text: string, draw: Draw): string {
  let typed = text;
  for (let left = draw.between(1, 2); left > 0; left -= 1) {
    const at = draw.between(2, Math.max(2, typed.length - 3));
    const [before, one, two] = [typed.slice(0, at), typed.charAt(at), typed.charAt(at + 1)];
    if (!/\p{L}/u.test(one) || !/\p{L}/u.test(two)) continue;
    typed = before + (draw.one([two + one, one + one + two, two]) ?? '') + typed.slice(at + 2);
  }
  return typed;
}

function dropWord(text: string, nth: number): string {
  const words = text.split(' ');
  // short words are telling ones as a rule ("không", "nữ", "trên"): leaving one out is another label, see 'turned round'
  const long = words.flatMap((word, i) => (/^\p{L}{4,}$/u.test(word) ? [i] : []));
  const at = long[nth % Math.max(1, long.length)];
  return at === undefined || words.length < 6 ? text : words.filter((_, i) => i !== at).join(' ');
}

const turns: readonly (readonly [RegExp, string])[] = [
  [/giảm/iu, 'tăng'],
  [/tăng/iu, 'giảm'],
  [/(?<=\s)nữ(?=\s|$)/u, 'nam'],
  [/trai/u, 'gái'],
  [/cấp tỉnh/iu, 'Cấp huyện'],
  [/cấp huyện/iu, 'Cấp xã'],
  [/cấp xã/iu, 'Cấp tỉnh'],
  [/dưới/iu, 'trên'],
  [/tiểu học/u, 'trung học phổ thông'],
  [/thạc sĩ/u, 'cử nhân'],
  [/ở vị thành niên/u, 'ở phụ nữ lớn tuổi'],
];

function turn(text: string, draw: Draw): string | null {
  const [pattern, word] = draw.one(turns.filter(([one]) => one.test(text))) ?? [];
  return pattern && word !== undefined ? text.replaceAll(new RegExp(pattern, 'giu'), word) : null;
}
