import { expect, it } from 'vitest';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { table } = familyTable('nghean-2022', '003.pl3');
const headings = table.rows.filter((row) => row.level !== 'prompt' && row.level !== 'signature');

/** the outline with one paragraph below its second heading */
function outline(said: string): Line[] {
  return [['SỞ Y TẾ'], ...headings.flatMap((row, i): Line[] => (i === 1 ? [[row.label], [said]] : [[row.label]]))];
}

function twice(said: string): readonly string[] {
  const first = sheetOf(outline('Đơn vị có 30 nữ.'), { name: 'Nháp' });
  const workbook = { ...workbookOf(first), sheets: [first, sheetOf(outline(said), { name: 'Chính thức' })] };
  const read = readSubmission(workbook, contextOf({ family: 'nghean-2022', year: 2022, phase: 'plan' }), {
    name: 'a.xlsx',
  });
  return read.findings.filter((one) => one.code === 'duplicate-row').map((one) => one.message);
}

it('says that a heading has other paragraphs on another sheet, and nothing where the sheet was only copied', () => {
  expect(twice('Đơn vị có 30  nữ.')).toEqual([]);
  const [said, ...more] = twice('Đơn vị có 31 nữ.');
  expect(said).toContain('ô Nháp!A4 và Chính thức!A4');
  expect(said).toContain('đang lấy cả hai');
  expect(more).toEqual([]);
});
