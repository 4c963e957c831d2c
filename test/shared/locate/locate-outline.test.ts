import { describe, expect, it } from 'vitest';
import { gridsOf, locateWorkbook, type LocatedWorkbook } from '#shared/locate/locate-workbook.ts';
import { familyTable, type Line, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('nghean-2022', '003.pl3');
const label = (code: string): string => table.rows.find((row) => row.code === code)?.label ?? '';
const headings = table.rows.filter((row) => row.level !== 'prompt' && row.level !== 'signature').map((row) => row.code);

const sought = { family, phase: 'plan', year: 2022, kind: 'annual', headers: [], labels: new Map() } as const;

function locate(lines: readonly Line[]): LocatedWorkbook {
  return locateWorkbook(gridsOf(workbookOf(sheetOf(lines, { name: 'PL3' }))), sought);
}

/** headings with paragraphs below some of them */
const outline = (below: Readonly<Record<string, readonly string[]>>): Line[] =>
  headings.flatMap((code) => [[label(code)], ...(below[code] ?? []).map((text): Line => [text])]);

const paragraphs = (found: LocatedWorkbook): string[] =>
  found.tables.flatMap((one) => one.paragraphs.map(({ row, text }) => `${row} ${text}`));

describe('an outline', () => {
  it('gives each paragraph to the heading above it, and leaves the title and the signature', () => {
    const lines = [
      ['SỞ Y TẾ'],
      ['Phụ lục 3'],
      ...outline({ '003.pl3.234': ['Đơn vị có 30 nữ.', 'Ban đã kiện toàn.'], '003.pl3.298': ['Thiếu kinh phí.'] }),
      [],
      [null, null, null, 'TRƯỞNG BAN'],
      [null, null, null, '(Đã ký)'],
    ];
    expect(paragraphs(locate(lines))).toEqual([
      '003.pl3.234 Đơn vị có 30 nữ.',
      '003.pl3.234 Ban đã kiện toàn.',
      '003.pl3.298 Thiếu kinh phí.',
    ]);
  });

  it('gives a paragraph to the prompt that is printed above it', () => {
    const prompt = label('003.pl3.293');
    expect(paragraphs(locate(outline({ '003.pl3.283': [prompt, 'Cấp 20 triệu đồng.'] })))).toEqual([
      '003.pl3.293 Cấp 20 triệu đồng.',
    ]);
  });

  it('gives it to the prompt it clearly speaks of where the prompts were left out, else to the heading', () => {
    const said = ['Tổ chức 5 cuộc truyền thông với 200 lượt người tham gia (nam 80, nữ 120).', 'Đã thực hiện.'];
    expect(paragraphs(locate(outline({ '003.pl3.257': said })))).toEqual([
      `003.pl3.261 ${said[0]}`,
      '003.pl3.257 Đã thực hiện.',
    ]);
  });

  it('doubts a paragraph where a heading was left out that it may answer', () => {
    const below = { '003.pl3.236': ['Đã thực hiện đầy đủ.'], '003.pl3.257': ['Tổ chức 5 cuộc truyền thông.'] };
    const lines = outline(below).filter(([text]) => text !== label('003.pl3.257'));
    const found = locate(lines).tables.flatMap((one) => one.paragraphs);
    expect(found.map((one) => [one.text, one.lost])).toEqual([
      ['Đã thực hiện đầy đủ.', undefined],
      ['Tổ chức 5 cuộc truyền thông.', '003.pl3.257'],
    ]);
  });

  it('says what stands above where its first heading was lost, but no title, letterhead or date', () => {
    const said = 'Đơn vị đã kiện toàn Ban vì sự tiến bộ của phụ nữ gồm 9 thành viên.';
    const top = [['SỞ Y TẾ'], ['Phụ lục 3'], ['BÁO CÁO KẾT QUẢ CÔNG TÁC VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ NĂM 2022']];
    const lines = [...top, ['(Kèm theo Báo cáo số 12/BC-SYT ngày 10 tháng 11 năm 2022 của Sở Y tế)'], [], [said]];
    const { tables, strays } = locate([...lines, ...outline({}).slice(1)]);
    expect(strays).toEqual([{ at: 'PL3!A6', text: said, near: '003.pl3' }]);
    expect(tables.flatMap((one) => one.paragraphs)).toEqual([]);
    expect(locate([...lines, ...outline({})]).strays).toEqual([]);
  });

  it('says texts that stand side by side as in a table, which no heading takes', () => {
    const line: Line = ['Sở Y tế', 'Tập huấn', 'Tuyên truyền', 'Đã thực hiện'];
    const at = headings.indexOf('003.pl3.247');
    const found = locate([...outline({}).slice(0, at), line, ...outline({}).slice(at)]);
    expect(found.strays).toEqual([{ at: `PL3!A${at + 1}`, text: line.join('; '), near: '003.pl3' }]);
    expect(paragraphs(found)).toEqual([]);
  });

  it('says what stands below the most lines that it reads', () => {
    const lines = outline({}).concat(
      Array.from({ length: 5000 }, (_, i): Line => [`Đã thực hiện việc số ${i} của năm.`]),
    );
    const found = locate(lines);
    expect(paragraphs(found)).toHaveLength(5000 - headings.length);
    expect(found.strays.map((one) => one.text.split('; ')[0])).toEqual([
      `Đã thực hiện việc số ${5000 - headings.length} của năm.`,
    ]);
  });

  it('takes an answer written behind its heading in the same cell', () => {
    const lines = outline({}).map(([text]): Line => [
      text === label('003.pl3.298') ? `${text}: Không có` : (text ?? null),
    ]);
    expect(paragraphs(locate(lines))).toEqual([`003.pl3.298 ${label('003.pl3.298')}: Không có`]);
  });

  it('takes an answer written below its heading in the same cell, and a whole report in one cell', () => {
    const said = { '003.pl3.234': ['Đơn vị có 30 nữ.', 'Ban đã kiện toàn.'], '003.pl3.298': ['Thiếu kinh phí.'] };
    const apart = ['003.pl3.234 Đơn vị có 30 nữ. Ban đã kiện toàn.', '003.pl3.298 Thiếu kinh phí.'];
    const cells = headings.map((code): Line => [[label(code), ...(said[code as keyof typeof said] ?? [])].join('\n')]);
    expect(paragraphs(locate(cells))).toEqual(apart);
    expect(paragraphs(locate([[cells.map(([text]) => text).join('\n')]]))).toEqual(apart);
  });

  it('takes a heading that was broken over two lines as one', () => {
    const lines = outline({ '003.pl3.298': ['Thiếu kinh phí.'] }).map(([text]): Line => [
      String(text).replace(' ', '\n'),
    ]);
    expect(paragraphs(locate(lines))).toEqual(['003.pl3.298 Thiếu kinh phí.']);
  });

  it('takes the paragraphs of a sheet that was copied once', () => {
    const lines = outline({ '003.pl3.234': ['Đơn vị có 30 nữ.'], '003.pl3.298': ['Thiếu kinh phí.'] });
    const [sheet, copy] = [sheetOf(lines, { name: 'PL3' }), sheetOf(lines, { name: 'PL3 (2)' })];
    const found = locateWorkbook(gridsOf({ ...workbookOf(sheet), sheets: [sheet, copy] }), sought);
    expect(found.tables.flatMap((one) => one.paragraphs).map((one) => one.at)).toEqual([
      'PL3!A2',
      expect.stringMatching(/^PL3!/),
    ]);
  });

  it('is not there on a sheet with a heading or two by chance', () => {
    expect(locate([[label('003.pl3.234')], ['Nội dung'], [label('003.pl3.298')]]).tables).toEqual([]);
  });
});

describe('a list inside an outline', () => {
  const header: Line = ['TT', 'Ký hiệu văn bản', 'Ngày ban hành', 'Cơ quan ban hành', 'Trích yếu nội dung văn bản'];
  const list = (...rows: readonly Line[]): LocatedWorkbook => {
    const lines = outline({});
    const at = headings.indexOf('003.pl3.247');
    return locate([...lines.slice(0, at), header, ...rows, [], ...lines.slice(at)]);
  };

  it('has the filled rows until the next heading; a row that is only numbered is not filled', () => {
    const found = list(
      ['1.', '45/BC', '20/01/2022', 'Sở Y tế', 'Báo cáo'],
      ['2.'],
      ['3.', '46/KH', null, 'Sở Y tế', 'Kế hoạch'],
    );
    const rows = found.tables.find((one) => one.table === '003.pl3.vanban')?.listRows ?? [];
    expect(rows.map((row) => [row.at, row.cells.map((one) => one.cell?.shown ?? '')])).toEqual([
      ['PL3!B5', ['45/BC', '20/01/2022', 'Sở Y tế', 'Báo cáo']],
      ['PL3!B7', ['46/KH', '', 'Sở Y tế', 'Kế hoạch']],
    ]);
    expect(paragraphs(found)).toEqual([]);
  });

  it('ends at a heading or a sentence although a figure strayed beside it, and what follows stays below that heading', () => {
    const at = headings.indexOf('003.pl3.247');
    const said = '- Đã ban hành 6 văn bản đôn đốc thực hiện công tác phụ nữ, công tác cán bộ nữ.';
    const item: Line = ['1.', '45/BC', '20/01/2022', 'Sở Y tế', 'Báo cáo'];
    const [[heading = null] = [], ...rest] = outline({ '003.pl3.247': [said] }).slice(at);
    const found = (beside: Line): LocatedWorkbook =>
      locate([...outline({}).slice(0, at), header, item, [heading, ...beside], ...rest]);
    for (const beside of [[null, null, null, 96], [7], [null, '5'], [null, null, null, null, '12,5%']] as const) {
      const one = found(beside);
      const rows = one.tables.find((each) => each.table === '003.pl3.vanban')?.listRows ?? [];
      expect(rows.map((row) => row.at)).toEqual([`PL3!B${at + 2}`]);
      expect(paragraphs(one)).toEqual([`003.pl3.249.0 ${said}`]);
      expect(one.strays.map((stray) => stray.text)).toEqual([String(beside.at(-1))]);
    }
  });

  it('keeps a row of which only number, title and date were filled', () => {
    const found = list(['1.', 'Kế hoạch phòng ngừa bạo lực', '20/01/2022']);
    const rows = found.tables.find((one) => one.table === '003.pl3.vanban')?.listRows ?? [];
    expect(rows.map((row) => row.at)).toEqual(['PL3!B5']);
  });

  it('may be empty', () => {
    const found = list(['1.'], ['2.']);
    expect(found.tables.find((one) => one.table === '003.pl3.vanban')?.listRows).toEqual([]);
  });
});
