import { describe, expect, it } from 'vitest';
import { parseDate } from '#shared/parse/parse-date.ts';
import type { Cell, CellContent } from '#shared/workbook/sheet.ts';

const cell = (content: CellContent): Cell => ({ row: 1, column: 1, content, shown: '' });

describe('a date of a list', () => {
  it.each([
    ['13/7/2021', '2021-07-13'],
    ['08/03/2022', '2022-03-08'],
    ['13-07-2021', '2021-07-13'],
    ['13.7.2021', '2021-07-13'],
    [' 13 / 7 / 2021 ', '2021-07-13'],
    ['ngày 13 tháng 7 năm 2021', '2021-07-13'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2023', null],
    ['31/4/2022', null],
    ['7/13/2021', null],
    ['tháng 7/2021', null],
    ['13/7/21', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(parseDate(cell({ kind: 'text', text }))).toBe(day);
  });

  it('is that of an Excel date, whatever its time', () => {
    expect(parseDate(cell({ kind: 'date', serial: 44638.5, iso: '2022-03-18T12:00:00' }))).toBe('2022-03-18');
    expect(parseDate(cell({ kind: 'number', number: 44638 }))).toBeNull();
  });
});
