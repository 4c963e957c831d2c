import { describe, expect, it } from 'vitest';
import { saysSomethingElse } from '#shared/check/label-difference.ts';
import { runChecks } from '#shared/check/run-checks.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import { headerText, headerSimilarity } from '#shared/locate/header-words.ts';
import { parseTable } from '#shared/parse/parse-table.ts';
import { isHeld } from '#shared/submission/held.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { parseContent } from '#shared/value/parse-content.ts';
import type { Cell } from '#shared/workbook/sheet.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';
import { cleanLines, returned } from '../../helpers/small-family.ts';

// Wrong values that went unsaid until fuzzing (test/fuzz) or a reading of the code found them; each is said now.

const { table } = familyTable('kontum-2025', '002.pl');
const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });
const values = {
  's2021.o4.t1': { baseline: '107/100', target: '106/100' },
  's2021.o4.t2': { baseline: '31,6/100.000 trẻ', target: '31/100.000 trẻ' },
  's2021.o4.t3': { baseline: '68/1.000', target: '55/1.000' },
};
const letterhead: Line[] = [['UBND TỈNH KON TUM'], ['SỞ Y TẾ'], []];

function read(lines: readonly Line[]): ReadFile {
  return readSubmission(workbookOf(sheetOf([...letterhead, ...lines])), context, { name: 'bieu.xlsx' });
}

function withCell(header: boolean, column: number, text: string): Line[] {
  return linesOf(table, 'plan', 2025, values).map((line, row) =>
    (row === 0) === header ? line.map((cell, at) => (at === column ? text : cell)) : line,
  );
}

describe('what was read wrongly without a word', () => {
  it('another level of school is another indicator', () => {
    const printed = 'Tỷ lệ học sinh dân tộc thiểu số hoàn thành cấp tiểu học của các huyện trong tỉnh';
    expect(saysSomethingElse(printed.replace('tiểu học', 'trung học phổ thông'), printed)).toBe(true);
    expect(saysSomethingElse(printed.replace('học sinh', 'hs'), printed)).toBe(false);
  });

  it('a column of plans headed as results, and results headed as plans, are another column', () => {
    for (const [typed, printed] of [
      ['Kế hoạch thực hiện năm 2024', 'Kết quả thực hiện năm 2024'],
      ['Kế hoạch thực hiện năm 2013', 'Thực hiện năm 2013'],
      ['Kết quả thực hiện năm 2025', 'Kế hoạch thực hiện năm 2025'],
    ] as const)
      expect(headerSimilarity(headerText(typed), headerText(printed), [2013, 2024, 2025])).toBeLessThan(0.5);
    const file = read(withCell(true, 3, 'Kế hoạch thực hiện năm 2024'));
    expect(file.findings.map((one) => one.code)).toContain('missing-column');
    expect(file.cells.filter((cell) => cell.column === 'baseline')).toEqual([]);
  });

  it('a value struck out as a whole is held: deleted or not, it is no figure until somebody says so', () => {
    const cell = { row: 1, column: 1, content: { kind: 'number', number: 41 }, shown: '41', struck: true } as const;
    const { value, noticed } = parseContent(cell, { kind: 'percent' });
    expect([value.kind, noticed.map((one) => one.code)]).toEqual(['text', ['not-a-value']]);
  });

  it('a label typed over another row beside its own blank row is said', () => {
    const lines = linesOf(table, 'plan', 2025, values);
    const own = lines.findIndex((line) => String(line[1]).startsWith('- Chỉ tiêu 3: Tỷ suất sinh'));
    const blank = lines.map((line, row) => (row === own ? [...line.slice(0, 3), null, null, ...line.slice(5)] : line));
    const doubled = [...blank, [null, lines[own]?.[1] ?? null, null, '68/1.000', '55/1.000']];
    expect(read(doubled).findings.some((one) => one.row === 's2021.o4.t3')).toBe(true);
  });

  it('a row without a printed number beside the number of another row is said', () => {
    const plain = linesOf(table, 'plan', 2025, { 's2021.o5.t2.b': { baseline: '98', target: '98,5' } });
    const at = table.rows.findIndex((row) => row.code === 's2021.o5.t2.b') + 1;
    expect(table.rows[at - 1]?.number ?? '').toBe('');
    const lines = plain.map((line, row) => (row === at ? ['6.1', ...line.slice(1)] : line));
    const found = read(lines).findings.filter((one) => one.code === 'label-changed' && one.row === 's2021.o5.t2.b');
    expect(found).toHaveLength(1);
  });

  it('of two values under one merged label the second is said', () => {
    const lines = linesOf(table, 'plan', 2025, values);
    const own = lines.findIndex((line) => line[3] === '107/100');
    const second = (lines[own] ?? []).map((_, column) => (column === 3 ? '99/100' : column === 4 ? '98/100' : null));
    const all = [...letterhead, ...lines.slice(0, own + 1), second, ...lines.slice(own + 1)];
    const at = letterhead.length + own + 1;
    const sheet = sheetOf(all, { merges: [`A${at}:A${at + 1}`, `B${at}:B${at + 1}`] });
    const { findings } = readSubmission(workbookOf(sheet), context, { name: 'bieu.xlsx' });
    expect(findings.map((one) => [one.code, one.found])).toEqual([
      ['unknown-row', `PL!D${at + 1} = 99/100; PL!E${at + 1} = 98/100`],
    ]);
  });

  it('of hundreds of figures beside the table none is left out, nor those of another sheet', () => {
    const strays = Array.from({ length: 600 }, (_, i): Line => [...Array<null>(11).fill(null), 1000 + i]);
    const sheet = sheetOf([...letterhead, ...linesOf(table, 'plan', 2025, values), [], ...strays]);
    const other = sheetOf([['Giá'], [123456.5]], { name: 'Khác' });
    const { findings } = readSubmission(workbookOf(sheet, other), context, { name: 'bieu.xlsx' });
    const said = findings.filter((one) => one.code === 'stray-value');
    expect(said.some((one) => one.at === 'Khác!A2')).toBe(true);
    expect(said.some((one) => one.found?.includes('và 80 ô nữa'))).toBe(true);
  });

  it('a list goes on below a remark beside it', () => {
    const list = familyTable('nghean-2022', '003.pl3.vanban').table;
    const form = linesOf(familyTable('nghean-2022', '003.pl2').table, 'report', 2022);
    const row = (n: number): Line => [n, `${n}/KH-UBND`, '24/3/2022', 'UBND tỉnh', `Kế hoạch số ${n}`];
    const remark: Line = [...Array<null>(7).fill(null), 'xem thêm phụ lục'];
    const header = list.columns.map((column) => column.header);
    const sheets = [
      sheetOf(form, { name: 'PL2' }),
      sheetOf([['SỞ Y TẾ'], [], header, row(1), row(2), remark, row(3)], { name: 'VB' }),
    ];
    const file = readSubmission(
      workbookOf(...sheets),
      contextOf({ family: 'nghean-2022', year: 2022, phase: 'report' }),
      { name: 'so-y-te.xlsx' },
    );
    expect(file.listRows.map((one) => one.cells['so_ky_hieu']?.text)).toEqual(['1/KH-UBND', '2/KH-UBND', '3/KH-UBND']);
    expect(file.findings.filter((one) => one.code === 'stray-value').map((one) => one.at)).toEqual(['VB!H6']);
  });

  it('a rate typed beside counts that say another is held', () => {
    const { tables, ...input } = returned(cleanLines);
    const count = (number: number, column: number): Cell => ({
      row: 6,
      column,
      content: { kind: 'number', number },
      shown: String(number),
    });
    const [own] = tables;
    const rows = own?.located.rows.map((line) => ({
      ...line,
      cells: line.cells.map((cell) =>
        cell.at === 'S!C6' ? { ...cell, components: { numerator: count(59, 8), denominator: count(127, 9) } } : cell,
      ),
    }));
    const [described] = input.family.tables;
    if (!own || !rows || !described) throw new Error('the small family has a table');
    const parsed = parseTable(described, { ...own.located, rows }, 'plan', []);
    const findings = runChecks({ ...input, tables: [parsed] });
    expect(asRows(findings)).toEqual(['rate-mismatch S!C6 up.baseline']);
    expect(findings[0]?.expected).toBe('46,5% (59/127)');
    expect(isHeld({ table: 't', row: 'up', column: 'baseline' }, findings)).toBe(true);
  });

  it('thousands of persons are not persons', () => {
    const dakto = familyTable('dakto-2016-2020', '001.pl1').table;
    const code = 's2011.o7.t3';
    const lines = linesOf(dakto, 'plan', 2016, { [code]: { baseline: '12' } });
    const at = dakto.rows.findIndex((row) => row.code === code) + 1;
    const changed = lines.map((line, row) =>
      row === at ? line.map((cell, column) => (column === 1 ? 'nghìn người' : cell)) : line,
    );
    const file = readSubmission(
      workbookOf(sheetOf([['HUYỆN ĐĂK TÔ'], ['PHÒNG NỘI VỤ'], [], ...changed])),
      contextOf({ family: 'dakto-2016-2020', year: 2016, phase: 'plan' }),
      { name: 'phong-noi-vu.xlsx' },
    );
    expect(file.findings.map((one) => `${one.code} ${one.row}`)).toContain(`measure-changed ${code}`);
  });
});
