import { describe, expect, it } from 'vitest';
import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { make2003 } from '../../helpers/make-2003.ts';
import { firstSheet, openedAny, shownOf } from '../../helpers/opened-any.ts';

const data = (type: string, value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
const row = (cells: string, attributes = ''): string => `<Row ${attributes}>${cells}</Row>`;
const text = (value: string, attributes = ''): string => data('String', value, attributes);
const options = (inside: string): string =>
  `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${inside}</WorksheetOptions>`;

const styles =
  '<Style ss:ID="Default"><Font ss:Color="#000000"/></Style>' +
  '<Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="q" ss:Parent="p"><Font ss:StrikeThrough="1"/></Style>' +
  '<Style ss:ID="n"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>' +
  '<Style ss:ID="t"><NumberFormat ss:Format="Short Time"/></Style><Style ss:ID="l"><NumberFormat ss:Format="0.0&quot;%&quot;"/></Style>' +
  '<Style ss:ID="w"><Font ss:Color="#FFFFFF"/></Style>';

describe('the cells of an Excel 2003 XML sheet', () => {
  it.each([
    ['a number', data('Number', '46.5'), '46,5', { kind: 'number', number: 46.5 }],
    ['a rate', data('Number', '0.465', 'ss:StyleID="p"'), '46,5%', { kind: 'number', number: 0.465 }],
    [
      'a rate by a named format',
      data('Number', '0.465', 'ss:StyleID="n"'),
      '46,50%',
      { kind: 'number', number: 0.465 },
    ],
    ['a literal %', data('Number', '46.5', 'ss:StyleID="l"'), '46,5%', { kind: 'number', number: 46.5 }],
    [
      'a date',
      data('DateTime', '2025-12-05T00:00:00.000', 'ss:StyleID="d"'),
      '05/12/2025',
      { kind: 'date', serial: 45996, iso: '2025-12-05' },
    ],
    [
      'a time',
      data('DateTime', '1899-12-31T08:30:00.000', 'ss:StyleID="t"'),
      '8:30',
      { kind: 'date', serial: 8.5 / 24, iso: '1899-12-31T08:30:00' },
    ],
    ['a boolean', data('Boolean', '1'), 'TRUE', { kind: 'boolean', boolean: true }],
    ['an error', data('Error', '#DIV/0!', 'ss:Formula="=1/0"'), '#DIV/0!', { kind: 'error', error: '#DIV/0!' }],
    ['a text that looks like a number', text('1.234'), '1.234', { kind: 'text', text: '1.234' }],
    ['a text with line breaks', text('a&#10;b'), 'a\nb', { kind: 'text', text: 'a\nb' }],
    ['a formula that was never calculated', '<Cell ss:Formula="=R[1]C"/>', '', { kind: 'no-result' }],
  ])('%s', async (_name, cell, shown, content) => {
    const sheet = await firstSheet(make2003({ rows: row(cell), styles }));
    expect(sheet.cells).toMatchObject([{ row: 1, column: 1, shown, content }]);
  });

  it('rich text, with what is struck out as a run of its own', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S><Font html:Color="#FF0000">45</Font></S><B>47</B></ss:Data></Cell>';
    expect((await firstSheet(make2003({ rows: row(rich) }))).cells[0]?.content).toEqual({
      kind: 'text',
      text: '4547',
      runs: [
        { text: '45', struck: true },
        { text: '47', struck: false },
      ],
    });
  });

  it('a raised figure behind a number is no digit of it', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">46<Sup>1</Sup></ss:Data></Cell>';
    expect((await firstSheet(make2003({ rows: row(rich) }))).cells[0]?.shown).toBe('46¹');
  });

  it('white and struck out cells are told, also by the style of a parent, a row or a column', async () => {
    const sheet = await firstSheet(
      make2003({
        styles,
        rows: `<Column ss:Index="3" ss:StyleID="w"/>${row(data('Number', '0.5', 'ss:StyleID="q"') + data('Number', '2') + data('Number', '3'))}${row(text('x'), 'ss:StyleID="w"')}`,
      }),
    );
    expect(sheet.cells.map(({ struck, invisible, percent }) => ({ struck, invisible, percent }))).toEqual([
      { struck: true, percent: true },
      {},
      { invisible: true },
      { invisible: true },
    ]);
  });
});

describe('the places of an Excel 2003 XML sheet', () => {
  it('follow Index, Span and merged cells', async () => {
    const sheet = await firstSheet(
      make2003({
        rows:
          '<Column ss:Span="1"/><Column ss:Hidden="1"/><Column ss:Index="7" ss:Span="1" ss:Hidden="1"/>' +
          row(text('a', 'ss:MergeAcross="1" ss:MergeDown="1"') + text('b') + text('c', 'ss:Index="9"')) +
          row(text('d', 'ss:Index="3"')) +
          row('', 'ss:Span="2" ss:Hidden="1"') +
          row(text('e')) +
          row(text('f'), 'ss:Index="20" ss:Hidden="1"'),
      }),
    );
    expect(shownOf(sheet)).toEqual({ A1: 'a', C1: 'b', I1: 'c', C2: 'd', A6: 'e', A20: 'f' });
    expect(sheet).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      hiddenRows: [
        [3, 5],
        [20, 20],
      ],
      hiddenColumns: [
        [3, 3],
        [7, 8],
      ],
    });
  });

  it('notes, hidden sheets and names; rows and columns of page breaks and panes are none', async () => {
    const note =
      '<Cell><Data ss:Type="Number">1</Data><Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Số đúng</B> 47,5</ss:Data></Comment></Cell>';
    const book = await openedAny(
      make2003({
        rows: row(note),
        more:
          options('<Visible>SheetHidden</Visible><Panes><Pane><ActiveRow>9</ActiveRow></Pane></Panes>') +
          '<PageBreaks xmlns="urn:schemas-microsoft-com:office:excel"><RowBreaks><RowBreak><Row>38</Row></RowBreak></RowBreaks></PageBreaks>',
        book: `<Worksheet ss:Name="B"><Table>${row(text('x'))}</Table>${options('<Visible>SheetVeryHidden</Visible>')}</Worksheet><Names><NamedRange ss:Name="vung" ss:RefersTo="=PL!R1C1"/></Names>`,
      }),
    );
    expect(
      book.sheets.map(({ name, state, cells, comments }) => ({ name, state, cells: cells.length, comments })),
    ).toEqual([
      { name: 'PL', state: 'hidden', cells: 1, comments: [{ row: 1, column: 1, text: 'Số đúng 47,5' }] },
      { name: 'B', state: 'very-hidden', cells: 1, comments: [] },
    ]);
    expect(book).toMatchObject({ format: 'spreadsheetml', names: [{ name: 'vung', reference: 'PL!R1C1' }] });
  });

  it('a file in another prefix, in UTF-16 and one in Windows-1258 are read the same', async () => {
    const plain = make2003({ rows: row(text('Tỷ lệ')) }).toString();
    const prefixed = plain
      .replace(
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet"',
        'xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"',
      )
      .replace(/<(\/?)(Workbook|Styles|Worksheet|Table|Row|Cell|Data)/g, '<$1s:$2');
    const wide = Buffer.from(`\uFEFF${plain.replace('utf-8', 'utf-16')}`, 'utf16le');
    for (const bytes of [Buffer.from(prefixed), wide])
      expect(shownOf(await firstSheet(bytes))).toEqual({ A1: 'Tỷ lệ' });
    const old = Buffer.from(plain.replace('utf-8', 'windows-1258').replace('Tỷ lệ', 'T\u00FD l\u00EA'), 'latin1');
    expect(shownOf(await firstSheet(old))).toEqual({ A1: 'Tư lê' });
  });
});

describe('an Excel 2003 XML file that is refused', () => {
  const good = row(text('a'));
  it.each([
    [
      'a DOCTYPE with entities',
      make2003({ rows: good, prolog: '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]>' }),
      'E30',
    ],
    ['a cut file', make2003({ rows: good }).subarray(0, -30), 'E31'],
    ['nesting without end', make2003({ rows: `${'<a>'.repeat(200)}${'</a>'.repeat(200)}` }), 'E31'],
    ['a cell that goes back', make2003({ rows: row(text('a', 'ss:Index="5"') + text('b', 'ss:Index="2"')) }), 'E34'],
    ['a row that goes back', make2003({ rows: row('', 'ss:Index="5"') + row(text('b'), 'ss:Index="5"') }), 'E34'],
    ['a cell under a merged area', make2003({ rows: row(text('a', 'ss:MergeDown="1"')) + row(text('b')) }), 'E34'],
    ['a column beyond the last', make2003({ rows: row(text('a', 'ss:Index="16385"')) }), 'E34'],
    ['a number with a comma', make2003({ rows: row(data('Number', '4,5')) }), 'E36'],
    ['two sheets of one name', make2003({ rows: good, book: '<Worksheet ss:Name="pl"/>' }), 'E32'],
  ])('%s', async (_name, bytes, code) =>
    expect(await openAnyWorkbook(bytes, 'a.xls')).toMatchObject({ ok: false, code }),
  );
});
