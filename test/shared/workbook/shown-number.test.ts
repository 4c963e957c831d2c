import { describe, expect, it } from 'vitest';
import { builtInFormat } from '#shared/workbook/built-in-formats.ts';
import { parseNumberFormat } from '#shared/workbook/number-format.ts';
import { showGeneral } from '#shared/workbook/shown-digits.ts';
import { showNumber } from '#shared/workbook/shown-number.ts';

describe('a number as a Vietnamese Excel shows it', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [46.5, '46,5'],
    [-46.5, '-46,5'],
    [0.1 + 0.2, '0,3'],
    [31.540000000000003, '31,54'],
    [1 / 3, '0,333333333'],
    [100 / 3, '33,33333333'],
    [1234567.891, '1234567,891'],
    [12345678901, '12345678901'],
    [123456789012, '1,23457E+11'],
    [12345678901.5, '12345678902'],
    [0.0001234, '0,0001234'],
    [0.00001234, '0,00001234'],
    [1.23456789e-7, '1,23457E-07'],
    [1e-12, '1E-12'],
    [1e100, '1E+100'],
  ])('General: %d → %s', (number, shown) => expect(showGeneral(number)).toBe(shown));

  it.each([
    ['0', 46.5, '47'],
    ['0', -0.4, '0'],
    ['0.00', 46.5, '46,50'],
    ['0.00', 1.005, '1,01'],
    ['0.00', 2.675, '2,68'],
    ['#,##0', 1234567, '1.234.567'],
    ['#,##0', 12, '12'],
    ['#,##0.0', -1234.56, '-1.234,6'],
    ['0.0#', 46.5, '46,5'],
    ['0.##', 46, '46,'],
    ['.00', 1.5, '1,50'],
    ['#', 0, ''],
    ['000', 7, '007'],
    ['000-0000', 1234567, '123-4567'],
    ['#,##0,', 1234567, '1.235'],
    ['0.0,,"tr"', 12_345_678, '12,3tr'],
    ['0"/100"', 12, '12/100'],
    ['# ?/?', 0.5, '1/2'],
    ['# ?/?', 2.75, '2 3/4'],
    ['?/?', 0.5, '1/2'],
    ['# ??/16', 0.5, '8/16'],
    ['0.00E+00', 12_345, '1,23E+04'],
    ['##0.0E+0', 12_345, '12,3E+3'],
    ['#,##0;(#,##0)', -1234, '(1.234)'],
    ['0;-0;"không"', 0, 'không'],
    ['0;-0;;@', 0, ''],
    [';;;', 5, ''],
    ['[Red]0.0', 1.25, '1,3'],
    ['[>=100]0;[<100]0.0', 99.25, '99,3'],
    ['[>=100]0;[<100]0.0', 100.25, '100'],
    ['[<0]"âm "0;0', -5, 'âm 5'],
    ['#,##0 "₫"', 5000, '5.000 ₫'],
    ['[$₫-42A]#,##0', 5000, '₫5.000'],
    ['_-* #,##0_-', 5000, '5.000'],
    ['"tổng: "0', 5, 'tổng: 5'],
    ['0\\ "người"', 5, '5 người'],
    ['@', 46.5, '46,5'],
    ['General" cái"', 5, '5 cái'],
    ['', 46.5, '46,5'],
  ])('%s of %d is %j', (code, number, text) =>
    expect(showNumber(parseNumberFormat(code), number)).toEqual({ text, kind: 'number', percent: false }),
  );

  it.each([
    ['0%', 0.55, '55%', true],
    ['0.0%', 0.465, '46,5%', true],
    ['%0', 0.5, '%50', true],
    ['0.0"%"', 46.5, '46,5%', false],
    ['0.0\\%', 46.5, '46,5%', false],
    ['0.0_%', 46.5, '46,5', false],
    ['0%;-0.0"%"', -0.5, '-0,5%', false],
  ])('%s of %d is %s; multiplied by 100: %s', (code, number, text, percent) =>
    expect(showNumber(parseNumberFormat(code), number)).toMatchObject({ text, percent }),
  );

  it.each([
    ['dd/mm/yyyy', 45_996, '05/12/2025'],
    ['d-mmm', 45_996, '5-Thg12'],
    ['mmm-yy', 44_136, 'Thg11-20'],
    ['[$-409]d-mmm-yy', 45_996, '5-Dec-25'],
    ['[$-42A]dddd, dd mmmm yyyy', 45_996, 'Thứ Sáu, 05 Tháng 12 2025'],
    ['d.m.yyyy', 45_996, '5.12.2025'],
    ['h:mm', 0.5, '12:00'],
    ['h:mm AM/PM', 0.75, '6:00 CH'],
    ['mm:ss', 0.5 + 90 / 86_400, '01:30'],
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 0.5, '720:00'],
    ['mm:ss.0', 30.25 / 86_400, '00:30,2'],
    ['yyyy-mm-dd hh:mm:ss', 45_996.25, '2025-12-05 06:00:00'],
    ['"Ngày "d" tháng "m" năm "yyyy', 45_996, 'Ngày 5 tháng 12 năm 2025'],
    ['m/d', 45_996, '12/5'],
  ])('%s of %d is the date %j', (code, serial, text) =>
    expect(showNumber(parseNumberFormat(code), serial)).toEqual({ text, kind: 'date', percent: false }),
  );

  it.each([
    ['dd/mm/yyyy', -5, '-5'],
    ['dd/mm/yyyy', 3_000_000, '3000000'],
  ])('%s of %d is no date: the plain number is given', (code, number, text) =>
    expect(showNumber(parseNumberFormat(code), number)).toMatchObject({ text, kind: 'number' }),
  );

  it.each([
    [0, null],
    [9, '0%'],
    [14, 'dd/mm/yyyy'],
    [31, 'dd/mm/yyyy'],
    [49, '@'],
    [163, null],
  ])('built-in format %d is %s', (id, code) => expect(builtInFormat(id)).toBe(code));
});

it('takes a code of very many brackets that nothing closes apart without looking for each to the end', () => {
  const started = process.cpuUsage().user;
  const format = parseNumberFormat('['.repeat(200_000));
  expect(format.sections.map((section) => section.kind)).toEqual(['literal']);
  // a hundred times as long when each is looked for
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});

it('finds the nearest fraction as trying every denominator does', () => {
  const format = parseNumberFormat('??/??');
  const tried = (size: number): string => {
    let best = { text: '', error: Infinity };
    for (let denominator = 1; denominator <= 99; denominator += 1) {
      const numerator = Math.round(size * denominator);
      const error = Math.abs(size - numerator / denominator);
      if (error < best.error - 1e-12) best = { text: `${numerator}/${denominator}`, error };
    }
    return best.text;
  };
  const sizes = Array.from({ length: 1000 }, (_, i) => [
    (i * 37) / (1 + (i % 211)),
    ((i * 7919) % 10_000) / 3137,
  ]).flat();
  expect(sizes.map((size) => showNumber(format, size).text)).toEqual(sizes.map(tried));
});
