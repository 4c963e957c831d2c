import { describe, expect, it } from 'vitest';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const ROW = 's2021.o4.t1';
const { table } = familyTable('kontum-2025', '002.pl');
const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });

/** What is said of a file of Sở Y tế with one row filled, its texts changed. */
function said(filled: boolean, change: (text: string) => string): readonly string[] {
  const values = filled ? { [ROW]: { baseline: '107/100', target: '106/100' } } : {};
  const lines = linesOf(table, 'plan', 2025, values).map((line) =>
    line.map((one) => (typeof one === 'string' ? change(one) : one)),
  );
  const read = readSubmission(workbookOf(sheetOf([['SỞ Y TẾ'], [], ...lines])), context, { name: 'a.xlsx' });
  return read.findings.map((one) => [one.code, one.row ?? one.column ?? ''].join(' ').trim());
}

describe('a table whose values could not be placed', () => {
  it('is not called blank where the only filled line was not told: the line and its values are said', () => {
    const found = said(true, (text) =>
      text === table.rows.find((row) => row.code === ROW)?.label ? 'Lời khác' : text,
    );
    expect(found).toContain(`missing-row ${ROW}`);
    expect(found).not.toContain('missing-value');
  });

  it('is not called blank where its columns were not told', () => {
    const found = said(true, (text) =>
      text.replace(/^Kết quả thực hiện .*/, 'Đã làm').replace(/^Kế hoạch thực hiện .*/, 'Sẽ làm'),
    );
    expect(found).toEqual(expect.arrayContaining(['missing-column baseline', 'missing-column target']));
    expect(found).not.toContain('missing-value');
  });

  it('is called blank where nothing was filled in', () => {
    expect(said(false, (text) => text)).toEqual(['missing-value']);
  });

  it('is not called blank where an outline was filled as a table is: what stands there is said', () => {
    const { table: outline } = familyTable('nghean-2022', '003.pl3');
    const headings = outline.rows.filter((row) => row.level !== 'prompt' && row.level !== 'signature');
    const lines = headings.map((row): Line => [row.label]);
    const codes = (more: readonly Line[]): readonly string[] => {
      const filled = [...lines.slice(0, 5), ...more, ...lines.slice(5)];
      const sheet = sheetOf([['SỞ Y TẾ'], ['Phụ lục 3'], ...filled], { name: 'PL3' });
      const period = contextOf({ family: 'nghean-2022', year: 2022, phase: 'report' });
      const read = readSubmission(workbookOf(sheet), period, { name: 'a.xlsx' });
      return read.findings.map((one) => `${one.code} ${one.at ?? ''}`.trim());
    };
    const blank = codes([]).filter((code) => code.startsWith('missing-value'));
    expect(blank).toHaveLength(1);
    const table = codes([['Tập huấn', 'Tuyên truyền', 'Kiểm tra', 'Đã thực hiện']]);
    expect(table).toContain('stray-value PL3!A8');
    expect(table).not.toContain(blank[0]);
  });
});
