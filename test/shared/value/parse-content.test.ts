import { describe, expect, it } from 'vitest';
import { parseContent } from '#shared/value/parse-content.ts';
import type { Expectation } from '#shared/value/value.ts';
import type { Cell, CellContent } from '#shared/workbook/sheet.ts';

const percent: Expectation = { kind: 'percent', base: 100 };

/** A cell as the reader gives it: what it holds, and what Excel shows. */
function cell(content: CellContent, shown: string, more: Partial<Cell> = {}): Cell {
  return { row: 7, column: 4, content, shown, ...more };
}

function read(one: Cell | null, expectation: Expectation = percent) {
  const { value, noticed, text } = parseContent(one, expectation);
  return { value, codes: noticed.map((each) => each.code), text };
}

describe('parseContent', () => {
  it('gives blank for an empty cell', () => {
    expect(read(null)).toEqual({ value: { kind: 'blank' }, codes: [], text: '' });
  });

  it.each([
    [46.300000000000004, 46.3, '46,3'],
    [84.67999999999999, 84.68, '84,68'],
    [46.4566929133858, 46.4566929133858, '46,5'],
    [1250, 1250, '1.250'],
    [0, 0, '0'],
  ])('takes the stored number %d, without float noise, not the shown one', (number, wanted, shown) => {
    expect(read(cell({ kind: 'number', number }, shown))).toEqual({
      value: { kind: 'number', number: wanted },
      codes: [],
      text: shown,
    });
  });

  it.each([
    [0.55, 55, '55%'],
    [0.07, 7, '7,00%'],
    [0.285, 28.5, '29%'],
    [1, 100, '100%'],
  ])('takes %d under a percentage format as %d per cent', (number, wanted, shown) => {
    expect(read(cell({ kind: 'number', number }, shown, { format: '0%', percent: true })).value).toEqual({
      kind: 'number',
      number: wanted,
      measure: '%',
    });
  });

  it('does not multiply under a format that only writes the sign', () => {
    const one = cell({ kind: 'number', number: 46.5 }, '46,5%', { format: '0.0"%"' });
    expect(read(one).value).toEqual({ kind: 'number', number: 46.5, measure: '%' });
  });

  it.each([
    ['another number', 17, '1,7', '0","0', '1,7 (ô lưu 17)'],
    ['thousands of it', 1234567, '1.235', '#,##0,', '1.235 (ô lưu 1.234.567)'],
    ['a word', 1, 'Có', '"Có"', 'Có (ô lưu 1)'],
    ['nothing', 46.5, '', ';;;', 'không hiện gì (ô lưu 46,5)'],
  ])('holds back a number whose format shows %s', (_, number, shown, format, found) => {
    const { value, noticed } = parseContent(cell({ kind: 'number', number }, shown, { format }), percent);
    expect(value.kind).toBe('text');
    expect(noticed).toEqual([{ code: 'not-a-value', found }]);
  });

  it.each([
    [31.6, '31,6/100.000', '0.0"/100.000"'],
    [46.5, 'KH 2025: 47', '"KH 2025: "0'],
    [-5.25, '(5,3)', '0.0;(0.0)'],
    [123456, '1,23E+05', '0.00E+00'],
    [0.0004, '0', '0'],
  ])('takes %d where its format shows it with words or rounded', (number, shown, format) => {
    expect(read(cell({ kind: 'number', number }, shown, { format }))).toMatchObject({ value: { number }, codes: [] });
  });

  it('reads a fraction format as the ratio that was typed, and holds back what does not agree with its number', () => {
    const typed = cell({ kind: 'number', number: 5 / 12 }, '5/12', { format: '# ?/?' });
    expect(read(typed).value).toEqual({ kind: 'ratio', numerator: 5, denominator: 12 });
    expect(read(cell({ kind: 'number', number: 5 / 12 }, '2/5', { format: '# ?/?' }))).toMatchObject({
      value: { kind: 'text', text: '2/5' },
      codes: ['not-a-value'],
    });
    expect(read(cell({ kind: 'number', number: 3 }, '3', { format: '# ??/??' })).value).toEqual({
      kind: 'number',
      number: 3,
    });
  });

  it.each([
    ['2024-12-05', 'd-mmm', '5-Dec', '5/12'],
    ['2020-11-01', 'mmm-yy', 'Nov-20', '11/20'],
    ['2024-11-01', 'd-mmm', '1-Nov', '1/11'],
    ['2024-12-05', 'dd/mm/yyyy', '05/12/2024', '5/12'],
    ['2012-05-01', '[$-42A]mmm\\-yy', 'May-12', '5/12'],
  ])('holds back the date %s (%s) and says it may have been %s', (iso, format, shown, ratio) => {
    const one = parseContent(cell({ kind: 'date', serial: 45631, iso }, shown, { format }), percent);
    expect(one.value).toEqual({ kind: 'text', text: shown });
    expect(one.noticed).toEqual([{ code: 'date-for-ratio', found: shown, expected: ratio, parts: { ratio } }]);
  });

  it('suggests no ratio for a time of day', () => {
    const one = parseContent(cell({ kind: 'date', serial: 0.47, iso: '1899-12-31T11:20:00' }, '11:20'), percent);
    expect(one.noticed).toEqual([{ code: 'date-for-ratio', found: '11:20' }]);
  });

  it('holds back booleans, Excel errors and formulas without a result', () => {
    expect(read(cell({ kind: 'boolean', boolean: true }, 'TRUE'))).toEqual({
      value: { kind: 'text', text: 'TRUE' },
      codes: ['not-a-value'],
      text: 'TRUE',
    });
    expect(read(cell({ kind: 'error', error: '#REF!' }, '#REF!'))).toEqual({
      value: { kind: 'text', text: '#REF!' },
      codes: ['excel-error'],
      text: '#REF!',
    });
    expect(read(cell({ kind: 'no-result' }, '', { formula: 'C7/D7' }))).toEqual({
      value: { kind: 'text', text: '=C7/D7' },
      codes: ['formula-without-value'],
      text: '',
    });
  });

  it('takes the cached result of a formula', () => {
    expect(read(cell({ kind: 'number', number: 46.2 }, '46,2', { formula: '6/13*100' })).value).toEqual({
      kind: 'number',
      number: 46.2,
    });
  });

  it('reads a text, and keeps the original in NFC', () => {
    const shown = ' Không có\n'.normalize('NFD');
    expect(read(cell({ kind: 'text', text: shown }, shown))).toEqual({
      value: { kind: 'status', status: 'none', text: 'Không có' },
      codes: [],
      text: ' Không có\n',
    });
  });

  it('leaves struck-through text out of the value, not out of the original', () => {
    const runs = [
      { text: '45,0', struck: true },
      { text: ' 46,5', struck: false },
    ];
    expect(read(cell({ kind: 'text', text: '45,0 46,5', runs }, '45,0 46,5'))).toEqual({
      value: { kind: 'number', number: 46.5 },
      codes: [],
      text: '45,0 46,5',
    });
  });

  it('does not decide what a text struck through as a whole means', () => {
    const runs = [{ text: '45,0', struck: true }];
    expect(read(cell({ kind: 'text', text: '45,0', runs }, '45,0'))).toMatchObject({
      value: { kind: 'text', text: '45,0' },
      codes: ['not-a-value'],
    });
  });

  it('converts old encodings with the file’s help', () => {
    const one = cell({ kind: 'text', text: 'Cã' }, 'Cã');
    expect(parseContent(one, percent, 'tcvn3').value).toEqual({ kind: 'status', status: 'done', text: 'Có' });
  });
});
