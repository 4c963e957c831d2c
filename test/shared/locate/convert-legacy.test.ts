import { describe, expect, it } from 'vitest';
import { convertLegacy } from '#shared/locate/convert-legacy.ts';
import { sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

describe('a sheet typed in an old encoding', () => {
  const typed = sheetOf([['Môc tiªu 4: Trong lÜnh vùc y tÕ'], ['Tû lÖ n÷ th¹c sÜ', 30], ['100.000 trÎ']], {
    name: 'cũ',
  });

  it('is converted as a whole, keeping what was typed', () => {
    const { workbook, converted } = convertLegacy(workbookOf(typed, sheetOf([['Sở Y tế']])));
    expect(workbook.sheets[0]?.cells.map((cell) => [cell.shown, cell.typed])).toEqual([
      ['Mục tiêu 4: Trong lĩnh vực y tế', 'Môc tiªu 4: Trong lÜnh vùc y tÕ'],
      ['Tỷ lệ nữ thạc sĩ', 'Tû lÖ n÷ th¹c sÜ'],
      ['30', undefined],
      ['100.000 trẻ', '100.000 trÎ'],
    ]);
    expect(workbook.sheets[1]?.cells[0]?.typed).toBeUndefined();
    expect(converted.map((one) => [one.sheet, one.encoding, one.reads])).toEqual([
      ['cũ', 'tcvn3', 'Mục tiêu 4: Trong lĩnh vực y tế'],
    ]);
  });

  it('in Unicode is left as it is', () => {
    const workbook = workbookOf(sheetOf([['Mục tiêu 4: Trong lĩnh vực y tế'], ['Café']]));
    expect(convertLegacy(workbook)).toEqual({ workbook, converted: [] });
  });
});
