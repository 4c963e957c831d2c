import { describe, expect, it } from 'vitest';
import { decideRows } from '#shared/locate/decide-rows.ts';
import { labelParts } from '#shared/locate/label-words.ts';
import { rowIndexOf } from '#shared/locate/row-index.ts';
import { familyTable } from '../../helpers/sheet-of.ts';

const { table } = familyTable('kontum-2025', '002.pl');
const index = rowIndexOf(table);
const label = (code: string): string => table.rows.find((row) => row.code === code)?.label ?? '';

type Typed = string | { label: string; number?: string; hidden?: boolean };

/** "row", "row~" (similar), "row?" (by its place), "row!" (moved), "row+" (a further copy), "-" for a line left out */
function decide(lines: readonly Typed[]): string[] {
  const typed = lines.map((line) => (typeof line === 'string' ? { label: line } : line));
  const given = typed.map((one) => ({
    label: labelParts(one.label, one.number),
    numberApart: one.number !== undefined,
    hidden: 'hidden' in one && one.hidden === true,
    filled: [4],
  }));
  const { taken } = decideRows(given, index);
  return given.map((line) => {
    const found = taken.find((one) => one.line === line);
    if (!found) return '-';
    const how = { exact: '', alias: '', learned: '', similar: '~', sequence: '?' }[found.match];
    return `${(table.rows[found.row]?.code ?? '').slice(6)}${how}${found.moved ? '!' : ''}${found.repeats ? '+' : ''}`;
  });
}

describe('which line is which row', () => {
  it('a missing and an inserted line shift nothing', () => {
    const lines = [label('s2021.o4.t1'), 'Tỷ lệ thôn có câu lạc bộ gia đình', label('s2021.o4.t3')];
    expect(decide(lines)).toEqual(['o4.t1', '-', 'o4.t3']);
  });

  it.each([
    ['without accents', 'Chi tieu 1: Ty so gioi tinh khi sinh o muc duoi 108 be trai/100 be gai sinh ra song', 'o4.t1'],
    ['in capitals', label('s2021.o5.t3').toUpperCase(), 'o5.t3'],
    [
      'with slips and abbreviations',
      'Chi tiêu 2: Tỉ lệ học sinh (trẻ em trai và trẻ em gái) DTTS hòan thành cấp tiểu hoc',
      'o5.t2.a~',
    ],
    ['cut short', 'Tỷ lệ nữ học sinh, sinh viên được tuyển mới', 'o5.t3~'],
  ])('a label %s is still its row', (_, typed, row) => {
    expect(decide([typed])).toEqual([row]);
  });

  it('two rows that a label fits equally are two candidates: neither is taken', () => {
    expect(decide(['Tỷ lệ nữ sĩ trong tổng số người có trình độ sĩ'])).toEqual(['-']);
    expect(decide(['Tỷ lệ nữ tiến sĩ'])).not.toEqual(['o5.t4.a~']);
  });

  it('what is far from every row is no row', () => {
    expect(decide(['Tổng cộng', 'Kinh phí thực hiện (triệu đồng)', 'Nơi nhận: như trên'])).toEqual(['-', '-', '-']);
  });

  it('a row that was moved with its number is the row; without a number it is marked', () => {
    const order = ['s2021.o4.t3', 's2021.o4.t1', 's2021.o4.t2', 's2021.o5.t1'];
    const numbers = ['4.3', '4.1', '4.2', '5.1'];
    const numbered = order.map((code, i) => ({ label: label(code), number: numbers[i] ?? '' }));
    expect(decide(numbered)).toEqual(['o4.t3', 'o4.t1', 'o4.t2', 'o5.t1']);
    expect(decide(order.map(label))).toEqual(['o4.t3!', 'o4.t1!', 'o4.t2!', 'o5.t1']);
  });

  it('a number typed into the label moves with it and speaks for nothing', () => {
    const [first, second] = ['4.1. ' + label('s2021.o4.t1'), '4.3. ' + label('s2021.o4.t3')];
    expect(decide([second, label('s2021.o4.t2'), first, label('s2021.o5.t1')])).toEqual([
      'o4.t3!',
      'o4.t2!',
      'o4.t1!',
      'o5.t1',
    ]);
  });

  it('in a table turned round, lines that happen to rise are as doubtful as the others', () => {
    const codes = table.rows.filter((row) => row.code.startsWith('s2021.o4.') || row.code.startsWith('s2021.o5.'));
    const turned = codes.map((row) => row.code).reverse();
    // two labels exchanged: their rows now rise
    const [a, b] = [1, 4];
    [turned[a], turned[b]] = [turned[b] ?? '', turned[a] ?? ''];
    expect(decide(turned.map(label)).filter((one) => !one.endsWith('!'))).toEqual([]);
  });

  it('two labels exchanged beside their numbers are both left', () => {
    const crossed = [
      { label: label('s2021.o4.t1'), number: '4.1' },
      { label: label('s2021.o4.t3'), number: '4.2' },
      { label: label('s2021.o4.t2'), number: '4.3' },
      { label: label('s2021.o5.t1'), number: '5.1' },
    ];
    expect(decide(crossed)).toEqual(['o4.t1', '-', '-', 'o5.t1']);
  });

  it('a row that is there twice is said twice, and a hidden copy gives way', () => {
    const twice = [label('s2021.o4.t1'), label('s2021.o4.t2'), label('s2021.o4.t2')];
    expect(decide(twice)).toEqual(['o4.t1', 'o4.t2', 'o4.t2+']);
    const [a, b, c] = twice.map((one) => ({ label: one }));
    if (!a || !b || !c) throw new Error('three lines');
    expect(decide([a, { ...b, hidden: true }, c])).toEqual(['o4.t1', 'o4.t2+', 'o4.t2']);
  });

  it('a hidden copy of a seen line puts nothing in order: what was exchanged is still marked', () => {
    const order = ['s2021.o4.t3', 's2021.o4.t2', 's2021.o4.t1', 's2021.o5.t1'];
    const exchanged = order.map((code) => ({ label: label(code) }));
    expect(decide([...exchanged, { label: label('s2021.o4.t3'), hidden: true }])).toEqual([
      ...decide(exchanged),
      'o4.t3+',
    ]);
  });

  it('a wording that the officer confirmed counts like a label', () => {
    const learned = rowIndexOf(table, [{ text: 'Số ca sinh con tuổi dưới 18', row: 's2021.o4.t3' }]);
    const line = { label: labelParts('so ca sinh con tuoi duoi 18'), numberApart: false, hidden: false, filled: [] };
    expect(decideRows([line], learned).taken.map((one) => [table.rows[one.row]?.code, one.match])).toEqual([
      ['s2021.o4.t3', 'learned'],
    ]);
  });
});
