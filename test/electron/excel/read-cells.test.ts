import { describe, expect, it } from 'vitest';
import type { Cell } from '#shared/workbook/sheet.ts';
import type { XlsxPieces } from '../../helpers/make-xlsx.ts';
import { opened, row, sheetOf } from '../../helpers/opened.ts';

describe('cells', () => {
  it.each([
    ['a number', '<c r="A1"><v>46.5</v></c>', { kind: 'number', number: 46.5 }],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', { kind: 'number', number: 0.0015 }],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', { kind: 'text', text: 'hai\n2' }],
    ['a shared string of runs', '<c r="A1" t="s"><v>2</v></c>', { kind: 'text', text: 'Tỷ lệ (%)' }],
    ['a string with a phonetic reading', '<c r="A1" t="s"><v>3</v></c>', { kind: 'text', text: '東京' }],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', { kind: 'text', text: ' a ' }],
    [
      'an inline string of runs',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      { kind: 'text', text: 'ab' },
    ],
    ['an inline string in v', '<c r="A1" t="inlineStr"><v>a</v></c>', { kind: 'text', text: 'a' }],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]>c</t></is></c>', { kind: 'text', text: 'a<bc' }],
    ['text between comments', '<c r="A1" t="str"><v>a<!-- x -->b</v></c>', { kind: 'text', text: 'ab' }],
    ['escapes', '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', { kind: 'text', text: 'a\rb_x000D_' }],
    ['a blank', '<c r="A1" t="str"><v> </v></c>', { kind: 'text', text: ' ' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', boolean: true }],
    ['false', '<c r="A1" t="b"><v>false</v></c>', { kind: 'boolean', boolean: false }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', error: '#DIV/0!' }],
    ['an ISO date', '<c r="A1" t="d"><v>2025-12-05</v></c>', { kind: 'date', serial: 45_996, iso: '2025-12-05' }],
    [
      'a number in a date format',
      '<c r="A1" s="1"><v>45996</v></c>',
      { kind: 'date', serial: 45_996, iso: '2025-12-05' },
    ],
    ['a text in a date format', '<c r="A1" s="1" t="str"><v>chưa rõ</v></c>', { kind: 'text', text: 'chưa rõ' }],
    ['a text of the style that is not there', '<c r="A1" s="99" t="str"><v>5</v></c>', { kind: 'text', text: '5' }],
  ])('%s', (_name, xml, content) =>
    expect(cells(xml)).toEqual([expect.objectContaining({ row: 1, column: 1, content })]),
  );

  it.each([
    ['a styled blank', '<c r="A1" s="1"/>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['an empty string', '<c r="A1" t="s"><v>4</v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
  ])('%s is no cell', (_name, xml) => expect(cells(xml)).toEqual([]));

  it.each([
    ['with a number', '<f>1+1</f><v>2</v>', '', { kind: 'number', number: 2 }, '1+1'],
    ['with a text', '<f>A2</f><v>x</v>', 't="str"', { kind: 'text', text: 'x' }, 'A2'],
    ['with an empty text', '<f>A2</f><v></v>', 't="str"', { kind: 'text', text: '' }, 'A2'],
    ['with an error', '<f>A2</f><v>#REF!</v>', 't="e"', { kind: 'error', error: '#REF!' }, 'A2'],
    ['with a truth', '<f>A2</f><v>1</v>', 't="b"', { kind: 'boolean', boolean: true }, 'A2'],
    ['never calculated', '<f>A2</f>', '', { kind: 'no-result' }, 'A2'],
    ['never calculated, of a text', '<f>A2</f>', 't="str"', { kind: 'no-result' }, 'A2'],
    ['with an empty result', '<f>A2</f><v/>', '', { kind: 'no-result' }, 'A2'],
    ['that others share', '<f t="shared" ref="A1:A9" si="0">B1</f><v>2</v>', '', { kind: 'number', number: 2 }, 'B1'],
    ['shared from another', '<f t="shared" si="0"/><v>2</v>', '', { kind: 'number', number: 2 }, ''],
    ['over an array', '<f t="array" ref="A1:A9">B1:B9</f><v>2</v>', '', { kind: 'number', number: 2 }, 'B1:B9'],
  ])('a formula %s', (_name, inner, type, content, formula) =>
    expect(cells(`<c r="A1" ${type}>${inner}</c>`)).toEqual([expect.objectContaining({ content, formula })]),
  );

  it('a date of the 1904 system is told in the 1900 one', () => {
    const pr = '<workbookPr date1904="true"/>';
    const { date1904, sheets } = opened({ ...pieces, workbookPr: pr, sheet: row('<c r="A1" s="1"><v>44534</v></c>') });
    expect([date1904, sheets[0]?.cells[0]]).toMatchObject([
      true,
      { content: { serial: 45_996, iso: '2025-12-05' }, shown: '05/12/2025' },
    ]);
  });

  it('says what a number looks like and what its format does', () => {
    const xml = '<c r="A1"><v>46.5</v></c><c r="B1" s="2"><v>0.465</v></c><c r="C1" s="3"><v>46.5</v></c>';
    expect(cells(xml)).toMatchObject([
      { shown: '46,5' },
      { shown: '46,5%', format: '0.0%', percent: true },
      { shown: '46,5%', format: '0.0"%"' },
    ]);
    expect(cells(xml).map((cell) => 'percent' in cell)).toEqual([false, true, false]);
  });

  it('says which values nobody sees on paper', () => {
    const xml =
      '<c r="A1" s="4"><v>1</v></c><c r="B1" s="5"><v>1</v></c><c r="C1" s="6"><v>1</v></c><c r="D1" s="7" t="str"><v>x</v></c><c r="E1" s="7"><v>1</v></c>';
    // white on nothing, white on blue, blue on blue, and the format that shows nothing
    expect(cells(xml).map((cell) => cell.invisible ?? false)).toEqual([true, false, true, true, true]);
  });

  it('says which values are struck out, wholly or in part', () => {
    const half = '<c r="B1" t="inlineStr"><is><r><rPr><strike/></rPr><t>27</t></r><r><t>28</t></r></is></c>';
    const unstruck = '<c r="C1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>27</t></r></is></c>';
    const [whole, part, none] = cells(`<c r="A1" s="8"><v>27</v></c>${half}${unstruck}`);
    expect(whole).toMatchObject({ struck: true });
    expect(part?.content).toEqual({
      kind: 'text',
      text: '2728',
      runs: [
        { text: '27', struck: true },
        { text: '28', struck: false },
      ],
    });
    expect(none?.content).toEqual({ kind: 'text', text: '27' });
  });

  it('a raised figure behind a number is no digit of it', () => {
    const raised = (before: string, small: string): string =>
      `<c t="inlineStr"><is><r><t>${before}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${small}</t></r><r><t>5</t></r></is></c>`;
    const xml = raised('46', '12') + raised('m', '2') + raised('27', '*');
    expect(cells(xml).map((cell) => cell.shown)).toEqual(['46¹²5', 'm25', '27*5']);
    const run = (small: string): string => `<r><rPr><vertAlign val="superscript"/></rPr><t>${small}</t></r>`;
    expect(cells(`<c t="inlineStr"><is><r><t>46</t></r>${run('1')}${run('2')}</is></c>`)[0]?.shown).toBe('46¹²');
  });

  it('rows and cells without addresses stand one behind the other', () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    expect(sheetOf({ sheet }).cells.map((cell) => [cell.row, cell.column])).toEqual([
      [1, 1],
      [1, 3],
      [5, 3],
      [5, 4],
      [6, 1],
    ]);
  });

  it('cells out of order are put in order', () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(sheetOf({ sheet }).cells.map((cell) => cell.shown)).toEqual(['1', '3', '4']);
  });
});

const pieces: XlsxPieces = {
  strings:
    '<si><t>một</t></si><si><t>hai\n2</t></si><si><r><t>Tỷ lệ </t></r><r><rPr><b/></rPr><t>(%)</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t/></si>',
  styles: [
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="166" formatCode=";;;"/></numFmts>',
    '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="4"/></font><font><strike/></font></fonts>',
    '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>',
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>',
    `<cellXfs>${['numFmtId="0"', 'numFmtId="14"', 'numFmtId="164"', 'numFmtId="165"', 'fontId="1"', 'fontId="1" fillId="2"', 'fontId="2" fillId="2"', 'numFmtId="166"', 'fontId="3"'].map((xf) => `<xf ${xf}/>`).join('')}</cellXfs>`,
    '<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>',
  ].join(''),
};

function cells(xml: string): readonly Cell[] {
  return sheetOf({ ...pieces, sheet: row(xml) }).cells;
}
