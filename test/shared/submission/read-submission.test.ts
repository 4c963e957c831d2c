import { describe, expect, it } from 'vitest';
import { MARKER_NAME, MARKER_SHEET, markerOf, markerText } from '#shared/family/marker.ts';
import type { Learned } from '#shared/submission/reading-context.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { Sheet, Workbook } from '#shared/workbook/sheet.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });
const { table } = familyTable('kontum-2025', '002.pl');
const values = {
  's2021.o4.t1': { baseline: '107/100', target: '106/100' },
  's2021.o4.t2': { baseline: '31,6/100.000 trẻ', target: '31/100.000 trẻ' },
  's2021.o4.t3': { baseline: '68/1.000', target: '55/1.000' },
};
const lines = linesOf(table, 'plan', 2025, values);

function sheetFrom(head: readonly Line[], body: readonly Line[] = lines): Sheet {
  return sheetOf([...head, [], ...body]);
}

function read(workbook: Workbook, name = 'bieu.xlsx', learned: readonly Learned[] = []): ReadFile {
  return readSubmission(workbook, { ...context, learned }, { name });
}

const codes = (file: ReadFile): string[] => file.findings.map((one) => one.code);

describe('a file is recognised by its content', () => {
  it('as the period’s table, from the unit in its letterhead', () => {
    const file = read(workbookOf(sheetFrom([['UBND TỈNH KON TUM'], ['SỞ Y TẾ']])));
    expect([file.outcome, file.family, file.unit, file.period, file.recognisedBy]).toEqual([
      'accepted',
      'kontum-2025',
      'kontum:so-y-te',
      '2025',
      'content',
    ]);
    expect(file.cells.map((cell) => `${cell.row.slice(6)} ${cell.column} ${cell.at} ${cell.text}`)[0]).toBe(
      `o4.t1 baseline PL!D${table.rows.findIndex((row) => row.code === 's2021.o4.t1') + 5} 107/100`,
    );
    expect(file.cells).toHaveLength(6);
  });

  it.each([
    ['the table of another family', 'kontum-2017', '000.pl', 2017, 'wrong-template', 'kontum-2017'],
    ['the table of another province', 'nghean-2022', '003.pl2', 2025, 'wrong-template', 'nghean-2022'],
    ['the table of another year', 'kontum-2025', '002.pl', 2024, 'wrong-period', 'kontum-2025'],
  ])('%s is refused and named', (_, family, id, year, code, found) => {
    const other = familyTable(family, id);
    const file = read(workbookOf(sheetFrom([['SỞ Y TẾ']], linesOf(other.table, 'plan', year))));
    expect([file.outcome, codes(file), file.family]).toEqual(['refused', [code], found]);
  });

  it('a report sent into the period of planning is of another period', () => {
    const file = read(workbookOf(sheetFrom([['SỞ Y TẾ']], linesOf(table, 'report', 2025))));
    expect([file.outcome, codes(file)]).toEqual(['refused', ['wrong-period']]);
    expect(file.findings[0]?.message).toContain('kỳ báo cáo năm 2025');
  });

  it('the year in the title tells where no header names one', () => {
    const header = [
      'TT',
      'Mục tiêu/chỉ tiêu',
      'Đơn vị tính',
      'Kết quả năm trước',
      'Kế hoạch năm nay',
      'Đơn vị thực hiện',
    ];
    const title = (year: number): Line[] => [
      ['SỞ Y TẾ'],
      [`PHÂN CÔNG THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU BÌNH ĐẲNG GIỚI NĂM ${year}`],
    ];
    const file = (year: number): ReadFile => read(workbookOf(sheetFrom(title(year), [header, ...lines.slice(1)])));
    expect(codes(file(2024))).toEqual(['wrong-period']);
    expect(file(2025).outcome).toBe('accepted');
  });

  it('one row of its own under a whole header is enough', () => {
    const [header = []] = lines;
    const own = lines.find((line) => line[0] === '4.3') ?? [];
    const file = read(workbookOf(sheetFrom([['SỞ Y TẾ']], [header, own])));
    expect(file.cells.map((cell) => cell.row)).toEqual(['s2021.o4.t3', 's2021.o4.t3']);
  });

  it('a table of half a year is of another period, unless half a year is asked for', () => {
    const report = contextOf({ family: 'kontum-2025', year: 2025, phase: 'report' });
    const whole = linesOf(table, 'report', 2025, { 's2021.o4.t3': { result: '60/1.000' } });
    const halved = [
      (whole[0] ?? []).map((text) => (text === 'Kết quả thực hiện năm 2025' ? 'Kết quả 6 tháng đầu năm 2025' : text)),
      ...whole.slice(1),
    ];
    const sent = workbookOf(sheetFrom([['SỞ Y TẾ']], halved));
    const refused = readSubmission(sent, report, { name: 'x.xlsx' });
    expect(codes(refused)).toEqual(['wrong-period']);
    expect(refused.findings[0]?.message).toContain('6 tháng');
    const half = { ...report, period: { ...report.period, kind: '6-month' as const } };
    expect(readSubmission(sent, half, { name: 'x.xlsx' }).cells).toHaveLength(1);
  });

  it.each([
    ['an empty workbook', workbookOf(sheetOf([]))],
    [
      'a list of people',
      workbookOf(
        sheetOf([
          ['STT', 'Họ và tên', 'Chức vụ'],
          [1, 'A', 'Chuyên viên'],
          [2, 'B', 'Phó phòng'],
        ]),
      ),
    ],
    ['a page of text', workbookOf(sheetOf([['Mục tiêu 4: Trong lĩnh vực y tế'], ['Kính gửi Sở Nội vụ']]))],
  ])('%s is no table of any family', (_, workbook) => {
    expect([read(workbook).outcome, codes(read(workbook))]).toEqual(['refused', ['unknown-template']]);
  });
});

it('a marker with a damaged year is none: the workbook is told by what it holds', () => {
  const whole = {
    family: 'kontum-2025',
    familyVersion: 1,
    kind: 'annual',
    phase: 'plan',
    unit: 'kontum:so-y-te',
  } as const;
  const text = markerText({ ...whole, year: 2025 });
  const names = [text, text.replace('2025|annual', '|annual'), text.replace('2025|annual', '20x5|annual')].map(
    (one) => [{ name: MARKER_NAME, reference: `"${one}"` }] as const,
  );
  const found = names.map((one) => markerOf({ format: 'xlsx', date1904: false, sheets: [], names: one, notes: [] }));
  expect(found).toEqual([{ ...whole, year: 2025 }, null, null]);
});

describe('a file is recognised by its marker', () => {
  const marker = {
    family: 'kontum-2025',
    familyVersion: 1,
    year: 2025,
    kind: 'annual',
    phase: 'plan',
    unit: 'kontum:so-y-te',
  } as const;
  const marked = (text: string): Workbook =>
    workbookOf(sheetFrom([]), sheetOf([[text]], { name: MARKER_SHEET, state: 'very-hidden' }));

  it('which also names the unit', () => {
    const file = read(marked(markerText(marker)));
    expect([file.recognisedBy, file.unit, file.outcome]).toEqual(['marker', 'kontum:so-y-te', 'accepted']);
  });

  it('or by the defined name, where the sheet was dropped', () => {
    const workbook = {
      ...workbookOf(sheetFrom([])),
      names: [{ name: MARKER_NAME, reference: `"${markerText(marker)}"` }],
    };
    expect(read(workbook).recognisedBy).toBe('marker');
  });

  it.each([
    [{ year: 2024 }, 'wrong-period'],
    [{ phase: 'report' as const }, 'wrong-period'],
    [{ family: 'nghean-2022' }, 'wrong-template'],
  ])('%o is refused', (other, code) => {
    expect(codes(read(marked(markerText({ ...marker, ...other }))))).toEqual([code]);
  });
});

describe('the sender', () => {
  it.each<[string, readonly Line[], string, string | null]>([
    ['from two lines of letterhead', [['ỦY BAN NHÂN DÂN'], ['HUYỆN SA THẦY']], 'x.xlsx', 'kontum:huyen-sa-thay'],
    ['from a line that says so', [['Biểu số 1'], ['Đơn vị báo cáo: Sở Tài chính']], 'x.xlsx', 'kontum:so-tai-chinh'],
    ['from the line in brackets', [['(Kèm theo Báo cáo số 12/BC của Sở Y tế)']], 'x.xlsx', 'kontum:so-y-te'],
    ['from the title', [['BÁO CÁO CỦA SỞ Y TẾ VỀ BÌNH ĐẲNG GIỚI']], 'x.xlsx', 'kontum:so-y-te'],
    ['from the file’s name', [], 'UBND huyen Dak Ha.xlsx', 'kontum:huyen-dak-ha'],
    [
      'from the letterhead before the name',
      [['UBND TỈNH KON TUM'], ['SỞ Y TẾ']],
      'So Tai chinh.xlsx',
      'kontum:so-y-te',
    ],
    ['not from the organ above', [['UBND TỈNH KON TUM']], 'bieu.xlsx', null],
    ['not from a name that means several', [['UBND TỈNH KON TUM']], 'Kon Tum.xlsx', null],
    ['not from what the family itself prints', [[String(table.subcaption)]], 'x.xlsx', null],
  ])('is told %s', (_, head, name, unit) => {
    expect(read(workbookOf(sheetFrom(head)), name).unit).toBe(unit);
  });

  it('is told from the sheet’s name, where nothing else says it', () => {
    const sheet = { ...sheetFrom([]), name: 'SYT' };
    expect(read(workbookOf(sheet)).unit).toBe('kontum:so-y-te');
  });

  it('is who the officer says', () => {
    const file = readSubmission(workbookOf(sheetFrom([['SỞ Y TẾ']])), context, {
      name: 'x.xlsx',
      unit: 'kontum:so-gddt',
    });
    expect(file.unit).toBe('kontum:so-gddt');
  });

  it('is known again by a name that was learned', () => {
    const learned: Learned[] = [{ kind: 'unit', text: 'Ban công tác phụ nữ ngành y', unit: 'kontum:so-y-te' }];
    expect(read(workbookOf(sheetFrom([['Ban công tác phụ nữ ngành Y']])), 'x.xlsx', learned).unit).toBe(
      'kontum:so-y-te',
    );
  });
});

describe('what the officer confirmed', () => {
  it('a header wording is known afterwards', () => {
    const header = (lines[0] ?? []).with(3, 'Đạt được kỳ trước');
    const workbook = workbookOf(sheetFrom([['SỞ Y TẾ']], [header, ...lines.slice(1)]));
    expect(codes(read(workbook))).toContain('missing-column');
    const learned: Learned[] = [{ kind: 'header', table: '002.pl', text: 'Đạt được kỳ trước', column: 'baseline' }];
    expect(read(workbook, 'x.xlsx', learned).outcome).toBe('accepted');
  });

  it('a row label is known afterwards', () => {
    const at = lines.findIndex((line) => line[0] === '4.3');
    const workbook = workbookOf(
      sheetFrom([['SỞ Y TẾ']], lines.with(at, (lines[at] ?? []).with(1, 'Số ca sinh con sớm'))),
    );
    expect(codes(read(workbook))).toContain('missing-row');
    const learned: Learned[] = [{ kind: 'label', table: '002.pl', text: 'Số ca sinh con sớm', row: 's2021.o4.t3' }];
    expect(read(workbook, 'x.xlsx', learned).outcome).toBe('accepted');
  });
});
