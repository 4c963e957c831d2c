import { describe, expect, it } from 'vitest';
import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { firstSheet, shownOf } from '../../helpers/opened-any.ts';

const page = (body: string): Buffer =>
  Buffer.from(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const table = (rows: string): Buffer => page(`<table>${rows}</table>`);
const shown = async (bytes: Buffer) => shownOf(await firstSheet(bytes));
const cellOf = async (cell: string) => (await firstSheet(table(`<tr>${cell}</tr>`))).cells[0];

describe('the cells of a page', () => {
  it.each([
    ['46,5', '46,5'],
    ['1.234', '1.234'],
    [' 12\n 34 ', '12 34'],
    ['<86/100.000', '<86/100.000'],
    ['&lt;86/100.000', '<86/100.000'],
    ['5/12', '5/12'],
    ['TRUE', 'TRUE'],
    ['007', '007'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['Ph&uacute; Th&aacute;i &#7879; &#xEA; &ldquo;x&rdquo; &la;', 'Phú Thái ệ ê “x” &la;'],
    ['<b><font color="red">46,5</font></b><!-- 47 --><style>td{}</style>', '46,5'],
    ['1&nbsp;234', '1\u00A0234'],
    ['46<sup>1</sup>', '46¹'],
    ['100 m<sup>2</sup>', '100 m2'],
  ])('%s stays the text %s', async (html, text) =>
    expect(await cellOf(`<td>${html}</td>`)).toMatchObject({ content: { kind: 'text', text } }),
  );

  it.each([
    ['LibreOffice', 'sdval="46.5" sdnum="1066;1033;0.0"', '46.5', '46,5', { kind: 'number', number: 46.5 }],
    ['LibreOffice, thousands', 'sdval="1234" sdnum="1033;0;#,##0"', '1,234', '1.234', { kind: 'number', number: 1234 }],
    ['LibreOffice, a rate', 'sdval="0.55" sdnum="1066;0;0%"', '55%', '55%', { kind: 'number', number: 0.55 }],
    [
      'LibreOffice, a date',
      'sdval="45996" sdnum="1066;0;DD/MM/YYYY"',
      '05/12/2025',
      '05/12/2025',
      { kind: 'date', iso: '2025-12-05' },
    ],
    [
      'LibreOffice, a date since 1904',
      'sdval="44534" sdnum="1066;0;DD/MM/YYYY"',
      '05/12/2025',
      '05/12/2025',
      { kind: 'date', iso: '2025-12-05' },
    ],
    [
      'LibreOffice, a date since another day',
      'sdval="40000" sdnum="1066;0;DD/MM/YYYY"',
      '05/12/2025',
      '05/12/2025',
      { kind: 'text' },
    ],
    ['LibreOffice, an error', 'sdval="0" sdnum="1033;"', '#DIV/0!', '#DIV/0!', { kind: 'error' }],
    ['LibreOffice, TRUE', 'sdval="1" sdnum="1033;0;BOOLEAN"', 'TRUE', 'TRUE', { kind: 'boolean', boolean: true }],
    ['SheetJS', 'data-t="n" data-v="0.465" data-z="0.0%"', '46.5%', '46,5%', { kind: 'number', number: 0.465 }],
    ['Excel', 'x:num="46.5"', '46.5', '46,5', { kind: 'number', number: 46.5 }],
    ['Excel, a rate', 'x:num="0.465"', '46,5%', '46,5%', { kind: 'number', number: 0.465 }],
    ['Excel, a date', 'x:num="45996"', '5/12', '05/12/2025', { kind: 'date', iso: '2025-12-05' }],
    ['Excel, with words', 'x:num="12"', '12 người', '12 người', { kind: 'text', text: '12 người' }],
    ['Excel, no number beside', 'x:num', '46,5', '46,5', { kind: 'text', text: '46,5' }],
  ])('the number beside the text: %s', async (_name, attributes, text, said, content) =>
    expect(await cellOf(`<td ${attributes}>${text}</td>`)).toMatchObject({ shown: said, content }),
  );

  it('what is struck out is a run of its own, and ends with its cell', async () => {
    const sheet = await firstSheet(table('<tr><td><s>45</s> 47<td><del>1<td>2'));
    expect(sheet.cells.map((cell) => (cell.content.kind === 'text' ? cell.content.runs : null))).toEqual([
      [
        { text: '45', struck: true },
        { text: ' 47', struck: false },
      ],
      [{ text: '1', struck: true }],
      undefined,
    ]);
  });

  it.each([
    ['not displayed', '<td style="display:none">5</td>'],
    ['in an element that is not displayed', '<td><span style="display: none">5</span></td>'],
    ['white', '<td style="color:#FFF">5</td>'],
    ['white on white, by LibreOffice', '<td bgcolor="#FFFFFF"><font color="#ffffff">5</font></td>'],
  ])('a value that is %s is told', async (_name, cell) =>
    expect(await cellOf(cell)).toMatchObject({ invisible: true }),
  );

  it.each(['<input value="55">', '<select><option>1<option selected>2</select>', '<textarea>5</textarea>'])(
    'a page with a field to fill in is refused, for its value is no text of the page: %s',
    async (field) =>
      expect(await openAnyWorkbook(table(`<tr><td>a<td>${field}`), 'a.xls')).toMatchObject({ ok: false, code: 'E12' }),
  );

  it("LibreOffice's notes are notes", async () => {
    const sheet = await firstSheet(
      table('<tr><td>46<a class="comment-indicator"></a><comment>Số đúng<br>47</comment></td></tr>'),
    );
    expect(sheet).toMatchObject({ cells: [{ shown: '46' }], comments: [{ row: 1, column: 1, text: 'Số đúng\n47' }] });
  });
});

describe('the places of a page', () => {
  it.each([
    ['spans without quotes', '<tr><td colspan=2 rowspan=2>a<td>b<tr><td>c', { A1: 'a', C1: 'b', C2: 'c' }],
    ['cells without end tags', '<TR><TD>a<TD>b<TR><TH>c<TD>d', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    [
      'empty cells',
      '<tr><td></td><td>&nbsp;</td><td>a</td></tr><tr></tr><tr><td/><td>b</td></tr>',
      { C1: 'a', B3: 'b' },
    ],
    ['row groups', '<thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>', { A1: 'a', A2: 'b' }],
    ['a caption', '<caption>Phụ lục</caption><tr><td>a</td></tr>', { A1: 'Phụ lục', A2: 'a' }],
    ['a row without its tag', '<td>a</td><td>b</td>', { A1: 'a', B1: 'b' }],
    [
      'spans through several rows',
      '<tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g',
      { A1: 'a', B1: 'b', C1: 'c', A2: 'd', C2: 'e', A3: 'f', C3: 'g' },
    ],
  ])('%s', async (_name, rows, cells) => expect(await shown(table(rows))).toEqual(cells));

  it('tables stand one under the other, and the lines between them are rows', async () => {
    const sheet = await firstSheet(
      page(
        '<p>UBND HUYỆN<br>ĐĂK HÀ</p><table><tr><td colspan=2>a</table><h3>Biểu 2</h3>chữ<table><tr><td rowspan=9>b<td>c</table>cuối',
      ),
    );
    expect(shownOf(sheet)).toEqual({
      A1: 'UBND HUYỆN\nĐĂK HÀ',
      A2: 'a',
      A3: 'Biểu 2',
      A4: 'chữ',
      A5: 'b',
      B5: 'c',
      A6: 'cuối',
    });
    expect(sheet.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 2 }]);
  });

  it('rows that are not displayed are hidden rows', async () =>
    expect(await firstSheet(table('<tr><td>a<tr style="display:none"><td>b'))).toMatchObject({ hiddenRows: [[2, 2]] }));
});

describe('the letters of a page', () => {
  const body = '<table><tr><td>Tỷ lệ</td></tr></table>';
  it.each([
    ['UTF-8 without a word', Buffer.from(body)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${body}`)],
    ['UTF-16', Buffer.from(`\uFEFF${body}`, 'utf16le')],
    ['UTF-16 turned', Buffer.from(`\uFEFF${body}`, 'utf16le').swap16()],
    ['UTF-8 that says UTF-16', Buffer.from(`<meta charset=utf-16>${body}`)],
  ])('%s', async (_name, bytes) => expect(await shown(bytes)).toEqual({ A1: 'Tỷ lệ' }));

  it('Windows-1258 with its marks apart', async () => {
    const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">';
    const bytes = Buffer.from(`${head}<table><tr><td>T\xFD \xEA\xCC \xD0</table>`, 'latin1');
    expect((await shown(bytes))['A1']?.normalize('NFC')).toBe('Tư ề Đ');
  });

  it.each([
    ['an old code page that is not named', Buffer.from('<table><tr><td>T\xFD l\xEA</table>', 'latin1'), 'E31'],
    ['a code page that nobody knows', Buffer.from('<meta charset=x-vni><table><tr><td>a</table>'), 'E31'],
    [
      'bytes that are not what they are said to be',
      Buffer.from('<meta charset=utf-8><table><tr><td>T\xFD</table>', 'latin1'),
      'E31',
    ],
    ['no table', Buffer.from('<html><body>chữ</body></html>'), 'E12'],
    ['a table in a table', table('<tr><td><table><tr><td>1</table></td></tr>'), 'E12'],
    ['a page that is cut', Buffer.from('<html><table><tr><td>1</td></tr>'), 'E20'],
    ['spans that overlap', table('<tr><td>a<td rowspan=2>b<tr><td colspan=2>c'), 'E34'],
    ['spans beyond the last column', table(`<tr>${'<td colspan=1000>a'.repeat(17)}`), 'E34'],
    ['too long a text', table(`<tr><td>${'a'.repeat(32_768)}`), 'E37'],
    [
      'a web archive',
      Buffer.from(
        'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n\r\n<table>',
      ),
      'E12',
    ],
  ])('%s is refused', async (_name, bytes, code) =>
    expect(await openAnyWorkbook(bytes, 'a.xls')).toMatchObject({ ok: false, code }),
  );

  it.each([
    ['tags without end', '<td '.repeat(300_000)],
    ['elements without end', '<div>'.repeat(300_000)],
    ['quotes without end', `<td a="${'x '.repeat(300_000)}`],
    ['rows that span all', '<tr>' + '<td rowspan=65534 colspan=9>x'.repeat(1500)],
  ])('%s end in good time', async (_name, html) => {
    const opened = await openAnyWorkbook(table(html), 'a.xls');
    expect(opened.ok || opened.code.startsWith('E')).toBe(true);
  });
});
