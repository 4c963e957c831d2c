import { withCells, withSheet } from './edit-sheet.ts';
import { reword, type Mark, type MarkedCell, type MarkedWorkbook } from './marked-cells.ts';
import { typedText, valueCells, type Mutator, type ValueCell } from './mutation.ts';
import type { Scene } from './subject.ts';

/** What people do to the value cells of a table. */
export const valueMutations = {
  'two values of a column exchanged': (scene, draw) => {
    const first = draw.one(valueCells(scene));
    const second = draw.one(valueCells(scene).filter((one) => one.key === first?.key && one.row !== first.row));
    return first && second ? exchange(scene, first.cell, second.cell) : null;
  },
  'two values of a row exchanged': (scene, draw) => {
    const first = draw.one(valueCells(scene));
    const second = draw.one(valueCells(scene).filter((one) => one.row === first?.row && one.key !== first.key));
    return first && second ? exchange(scene, first.cell, second.cell) : null;
  },
  'a value moved to another row': (scene, draw) => {
    const value = draw.one(valueCells(scene));
    const line = draw.one(scene.lines.filter((one) => one.label.row !== value?.cell.row));
    return value && line ? move(scene, value.cell, { row: line.label.row, column: value.cell.column }) : null;
  },
  'a value moved to another column': (scene, draw) => {
    const value = draw.one(valueCells(scene));
    const header = draw.one(scene.headers.filter((one) => one.role !== 'label' && one.key !== value?.key));
    return value && header ? move(scene, value.cell, { row: value.cell.row, column: header.cell.column }) : null;
  },
  'a value moved off the table': (scene, draw) => {
    const value = draw.one(valueCells(scene));
    const column = Math.max(...scene.headers.map((one) => one.cell.column)) + draw.between(1, 3);
    return value ? move(scene, value.cell, { row: value.cell.row, column }) : null;
  },
  'a value cleared': (scene, draw) => {
    const value = draw.one(valueCells(scene));
    return value ? edit(scene, value.cell, null) : null;
  },
  'a digit dropped': (scene, draw) =>
    retype(scene, draw.one(valueCells(scene)), (text) => dropDigit(text, draw.between(0, 9)), 'written'),
  'a digit doubled': (scene, draw) =>
    retype(scene, draw.one(valueCells(scene)), (text) => text.replace(/\d/, '$&$&'), 'written'),
  'comma and dot exchanged': (scene, draw) =>
    retype(scene, draw.one(numeric(scene)), (text) => text.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))),
  'a percent sign added': (scene, draw) =>
    retype(scene, draw.one(numeric(scene)), (text) => (text.includes('%') ? text : `${text}%`)),
  'a number typed as text': (scene, draw) =>
    retype(scene, draw.one(valueCells(scene)), (text) => draw.one([` ${text} `, `${text}\u00a0`, `\n${text}`, text])),
  'words added to a value': (scene, draw) =>
    retype(scene, draw.one(numeric(scene)), (text) =>
      draw.one([`khoảng ${text}`, `${text} (ước)`, `ước đạt ${text}`, `${text} ?`, `${text} (số liệu năm 2019)`]),
    ),
  'a value overwritten with words or marks': (scene, draw) =>
    retype(
      scene,
      draw.one(numeric(scene)),
      () =>
        draw.one(['đang tổng hợp', 'như trên', 'tăng 5 so với năm trước', '-', 'x', '#REF!', '5 hoặc 6', 'nt', '?']),
      'doubtful',
    ),
  'a rate that is not its counts': (scene, draw) =>
    retype(
      scene,
      draw.one(valueCells(scene).filter((one) => /%.*\d\/\d/.test(typedText(one.cell)))),
      (text) => wrongRate(text),
      'doubtful',
    ),
  'counts above their base': (scene, draw) =>
    retype(
      scene,
      draw.one(valueCells(scene).filter((one) => /%.*\d\/\d/.test(typedText(one.cell)))),
      (text) =>
        text.replace(
          /(\d+)\/(\d+)/,
          (_, numerator: string, base: string) => `${Number(base) + Number(numerator)}/${base}`,
        ),
      'doubtful',
    ),
  'a ratio to another base': (scene, draw) =>
    retype(
      scene,
      draw.one(valueCells(scene).filter((one) => /\/1(00|\.000|00\.000)/.test(typedText(one.cell)))),
      (text) =>
        text.replace(/\/(100\.000|1\.000|100)/, (_, base: string) =>
          base === '100' ? '/1.000' : base === '1.000' ? '/100.000' : '/100',
        ),
      'doubtful',
    ),
  'a value struck out': (scene, draw) => {
    // our own formula only shows the counts beside it: striking it out says nothing
    const value = draw.one(valueCells(scene).filter((one) => one.cell.formula === undefined));
    return value ? edit(scene, value.cell, { ...value.cell, struck: true, mark: 'doubtful' }) : null;
  },
  'a value in white': (scene, draw) => {
    const value = draw.one(valueCells(scene));
    return value ? edit(scene, value.cell, { ...value.cell, invisible: true, mark: 'doubtful' }) : null;
  },
  'a true/false in place of a value': (scene, draw) => {
    const value = draw.one(numeric(scene));
    const content = { kind: 'boolean', boolean: draw.chance(0.5) } as const;
    return value ? edit(scene, value.cell, { ...reword(value.cell, 'TRUE', 'doubtful'), content }) : null;
  },
} satisfies Readonly<Record<string, Mutator>>;

/** Value cells of tables that hold figures: a list holds texts, in which any words may stand. */
function numeric(scene: Scene): readonly ValueCell[] {
  return scene.table.kind === 'list' ? [] : valueCells(scene).filter((one) => /\d/.test(typedText(one.cell)));
}

function exchange(scene: Scene, a: MarkedCell, b: MarkedCell): MarkedWorkbook {
  return withSheet(
    scene.workbook,
    withCells(scene.sheet, [
      { row: a.row, column: a.column, cell: { ...b, mark: 'written' } },
      { row: b.row, column: b.column, cell: { ...a, mark: 'written' } },
    ]),
  );
}

function move(scene: Scene, cell: MarkedCell, to: { row: number; column: number }): MarkedWorkbook {
  return withSheet(
    scene.workbook,
    withCells(scene.sheet, [
      { row: cell.row, column: cell.column, cell: null },
      { ...to, cell: { ...cell, mark: 'written' } },
    ]),
  );
}

function edit(scene: Scene, at: MarkedCell, cell: MarkedCell | null): MarkedWorkbook {
  return withSheet(scene.workbook, withCells(scene.sheet, [{ row: at.row, column: at.column, cell }]));
}

function retype(
  scene: Scene,
  value: ValueCell | null,
  change: (text: string) => string | null,
  mark?: Mark,
): MarkedWorkbook | null {
  const text = value ? typedText(value.cell) : '';
  const typed = change(text);
  if (!value || typed === null || typed === text) return null;
  return edit(scene, value.cell, reword(value.cell, typed, mark));
}

function dropDigit(text: string, nth: number): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = digits[nth % Math.max(1, digits.length)]?.index;
  return at === undefined || digits.length < 2 ? text : text.slice(0, at) + text.slice(at + 1);
}

/** Changes the stated rate by more than rounding could. */
function wrongRate(text: string): string {
  return text.replace(
    /(\d+)([.,]\d+)?(?=\s*%)/,
    (_, whole: string, decimals = '') => `${Number(whole) >= 50 ? Number(whole) - 7 : Number(whole) + 7}${decimals}`,
  );
}
