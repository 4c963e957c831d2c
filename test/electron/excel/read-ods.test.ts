import { describe, expect, it } from 'vitest';
import { makeFlatOds, makeOds, odsTable } from '../../helpers/make-ods.ts';
import { firstSheet, openedAny, shownOf } from '../../helpers/opened-any.ts';

const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const sheetOf = (rows: string, styles = '') => firstSheet(makeOds({ tables: odsTable(rows), styles }));
const cellOf = async (cell: string, styles = '') => (await sheetOf(row(cell), styles)).cells[0];

const percent =
  '<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>';
const day =
  '<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>';
const literal =
  '<number:number-style style:name="N3"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:number-style><style:style style:name="c3" style:family="table-cell" style:data-style-name="N3"/>';
const signed =
  '<number:number-style style:name="N4P0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style><number:number-style style:name="N4"><number:text>âm </number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N4P0"/></number:number-style><style:style style:name="c4" style:family="table-cell" style:data-style-name="N4"/>';

describe('the cells of an OpenDocument sheet', () => {
  it.each([
    ['a number', 'office:value-type="float" office:value="46.5"', '46,5', { kind: 'number', number: 46.5 }],
    [
      'a rate',
      'table:style-name="c1" office:value-type="percentage" office:value="0.465"',
      '46,5%',
      { kind: 'number', number: 0.465 },
    ],
    [
      'a rate without a style',
      'office:value-type="percentage" office:value="0.46"',
      '46%',
      { kind: 'number', number: 0.46 },
    ],
    [
      'a literal %',
      'table:style-name="c3" office:value-type="float" office:value="46.5"',
      '46,5%',
      { kind: 'number', number: 46.5 },
    ],
    [
      'two sections',
      'table:style-name="c4" office:value-type="float" office:value="-3"',
      'âm 3',
      { kind: 'number', number: -3 },
    ],
    [
      'money',
      'office:value-type="currency" office:currency="VND" office:value="1500"',
      '1500',
      { kind: 'number', number: 1500 },
    ],
    [
      'a date',
      'table:style-name="c2" office:value-type="date" office:date-value="2025-12-05"',
      '05/12/2025',
      { kind: 'date', serial: 45996, iso: '2025-12-05' },
    ],
    [
      'an error',
      'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
      '#DIV/0!',
      { kind: 'error', error: '#DIV/0!' },
    ],
    [
      'an error as Excel saves it',
      'table:formula="of:=1/0" office:value-type="string"',
      '#DIV/0!',
      { kind: 'error', error: '#DIV/0!' },
    ],
    [
      'a boolean',
      'office:value-type="boolean" office:boolean-value="true"',
      'TRUE',
      { kind: 'boolean', boolean: true },
    ],
    [
      'TRUE as LibreOffice saves it',
      'table:formula="of:=TRUE()" office:value-type="float" office:value="1"',
      'TRUE',
      { kind: 'boolean', boolean: true },
    ],
    ['a text that looks like a number', 'office:value-type="string"', '1.234', { kind: 'text', text: '1.234' }],
    [
      'a text by its own attribute',
      'office:value-type="string" office:string-value="46,5"',
      '46,5',
      { kind: 'text', text: '46,5' },
    ],
  ])('%s', async (_name, attributes, shown, content) => {
    const cell = await cellOf(
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`,
      percent + day + literal + signed,
    );
    expect(cell).toMatchObject({ content, shown });
  });

  it.each([
    ['spaces that count', 'a<text:s text:c="3"/>b<text:s/>c', 'a   b c'],
    ['spaces of the markup', '\n  một \n hai', 'một hai'],
    ['tabs and line breaks', 'a<text:tab/>b<text:line-break/>c', 'a\tb\nc'],
    ['paragraphs', 'a</text:p><text:p/><text:p>b', 'a\n\nb'],
    ['links and fields', '<text:a>ở đây</text:a> <text:date>24/3</text:date>', 'ở đây 24/3'],
  ])('%s', async (_name, words, shown) => expect(await cellOf(text(words))).toMatchObject({ shown }));

  it('a struck out piece is a run of its own', async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    expect((await cellOf(text('<text:span text:style-name="T1">45</text:span>47'), styles))?.content).toEqual({
      kind: 'text',
      text: '4547',
      runs: [
        { text: '45', struck: true },
        { text: '47', struck: false },
      ],
    });
  });

  it.each([
    ['super 58%', '46<text:span text:style-name="T1">1</text:span>', '46¹'],
    [
      '33% 58%',
      '10<text:span text:style-name="T1">1</text:span><text:span text:style-name="T1">2</text:span>5',
      '10¹²5',
    ],
    ['super 58%', 'm<text:span text:style-name="T1">2</text:span>', 'm2'],
    ['super 58%', '46 <text:span text:style-name="T1">1</text:span>', '46 1'],
    ['sub 58%', '46<text:span text:style-name="T1">1</text:span>', '461'],
    ['-33% 58%', '46<text:span text:style-name="T1">1</text:span>', '461'],
    ['0% 100%', '46<text:span text:style-name="T1">1</text:span>', '461'],
  ])('a raised figure behind a number is no digit of it: %s, %s', async (position, words, shown) => {
    const styles = `<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="${position}"/></style:style>`;
    expect(await cellOf(text(words), styles)).toMatchObject({ shown });
  });

  it('a formula that was never calculated has no result', async () =>
    expect(await cellOf('<table:table-cell table:formula="of:=[.A2]"/>')).toMatchObject({
      content: { kind: 'no-result' },
    }));

  it('white text is told', async () => {
    const styles =
      '<style:style style:name="w" style:family="table-cell"><style:text-properties fo:color="#FFFFFF"/></style:style>';
    expect(await cellOf(text('5', 'table:style-name="w"'), styles)).toMatchObject({ invisible: true });
  });
});

describe('the places of an OpenDocument sheet', () => {
  it('repeats a million times over cost nothing, and what stands behind them keeps its place', async () => {
    const sheet = await sheetOf(
      row(
        `<table:table-cell table:number-columns-repeated="3"/>${text('a')}<table:table-cell table:number-columns-repeated="16380"/>`,
      ) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000000"') +
        row(text('b', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'),
    );
    expect(shownOf(sheet)).toEqual({ D1: 'a', A1000002: 'b', B1000002: 'b', A1000003: 'b', B1000003: 'b' });
  });

  it('merged areas, what lies under them, notes, hidden rows and columns', async () => {
    const sheet = await sheetOf(
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
        row(
          text('a', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
            `<table:covered-table-cell office:value-type="string"><text:p>dưới</text:p></table:covered-table-cell>` +
            '<table:table-cell office:value-type="float" office:value="1"><office:annotation><dc:date>2025-03-24</dc:date><text:p>Số đúng</text:p><text:p>là 47,5</text:p></office:annotation><text:p>1</text:p></table:table-cell>',
        ) +
        row('<table:covered-table-cell table:number-columns-repeated="2"/>', 'table:visibility="filter"') +
        row(text('c'), 'table:visibility="collapse"'),
    );
    expect(sheet).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      hiddenRows: [[2, 3]],
      hiddenColumns: [[3, 3]],
      comments: [{ row: 1, column: 3, text: 'Số đúng\nlà 47,5' }],
    });
    expect(shownOf(sheet)).toEqual({ A1: 'a', B1: 'dưới', C1: '1', A3: 'c' });
  });

  it('hidden sheets and names; the cache of another file and earlier versions are no sheets', async () => {
    const book = await openedAny(
      makeOds({
        styles:
          '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
        tables:
          `<table:tracked-changes>${row(text('cũ'))}</table:tracked-changes>` +
          odsTable(row(text('a'))) +
          `<table:table table:name="Ẩn" table:style-name="ta2">${row(text('b'))}</table:table>` +
          `<table:table table:name="'file:///a.xlsx'#S1"><table:table-source/>${row(text('x'))}</table:table>` +
          `<table:named-expressions><table:named-range table:name="vung" table:cell-range-address="$'P L'.$A$1:.$C$3"/><table:named-expression table:name="_id" table:expression="of:=&quot;a|b&quot;"/></table:named-expressions>`,
      }),
    );
    expect(book.sheets.map(({ name, state, cells }) => [name, state, cells.length])).toEqual([
      ['PL', 'visible', 1],
      ['Ẩn', 'hidden', 1],
    ]);
    expect(book.names).toEqual([
      { name: 'vung', reference: "'P L'!$A$1:$C$3" },
      { name: '_id', reference: '"a|b"' },
    ]);
    expect(book.notes).toEqual([{ kind: 'external-links' }]);
  });

  it('a flat document is read the same', async () =>
    expect(shownOf(await firstSheet(makeFlatOds({ tables: odsTable(row(text('a'))) })))).toEqual({ A1: 'a' }));
});
