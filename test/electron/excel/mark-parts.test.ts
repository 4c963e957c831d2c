import { describe, expect, it } from 'vitest';
import { openZip } from '#electron/excel/zip.ts';
import { findingAt, marked, opened, TYPES } from '../../helpers/marked.ts';
import { makeXlsx, relsXml, sheetXml, type XlsxPieces } from '../../helpers/make-xlsx.ts';

/** Marks a made workbook and gives the copy's parts as text. */
function markedParts(pieces: XlsxPieces, ...ats: string[]): (name: string) => string {
  const parts = [{ name: '[Content_Types].xml', data: TYPES }, ...(pieces.parts ?? [])];
  const copy = marked(
    makeXlsx({ ...pieces, parts }),
    ats.map((at) => findingAt(at)),
  );
  opened(copy);
  const zip = openZip(copy);
  return (name) => zip.read(name)?.toString() ?? '';
}

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('marking a cell', () => {
  it.each([
    ['that is there', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>', 'S!B2', /<c s="1" r="B2"><v>1/],
    ['that has a style', '<sheetData><row r="2"><c r="B2" s="0"/></row></sheetData>', 'S!B2', /<c r="B2" s="1"\/>/],
    ['in no data at all', '<sheetData/>', 'S!B2', /<sheetData><row r="2"><c r="B2" s="1"\/><\/row><\/sheetData>/],
    [
      'in an empty row',
      '<sheetData><row r="2"/></sheetData>',
      'S!B2',
      /<sheetData><row r="2"><c r="B2" s="1"\/><\/row><\/sheetData>/,
    ],
    [
      'before another of its row',
      '<sheetData><row r="2" spans="3:3"><c r="C2"/></row></sheetData>',
      'S!B2',
      /<row r="2" spans="2:3"><c r="B2" s="1"\/><c r="C2"\/><\/row>/,
    ],
    [
      'before another row',
      '<dimension ref="A3"/><sheetData><row r="3"><c r="A3"/></row></sheetData>',
      'S!B2',
      /<dimension ref="A2:B3"\/><sheetData><row r="2"><c r="B2" s="1"\/><\/row><row r="3">/,
    ],
    [
      'among cells without addresses',
      '<sheetData><row><c/><c><v>7</v></c></row></sheetData>',
      'S!B1',
      /<row><c\/><c s="1"><v>7<\/v><\/c><\/row>/,
    ],
    [
      'covered by a merge: its first cell',
      '<sheetData><row r="2"><c r="A2"/><c r="B2"/></row></sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
      'S!B3',
      /<c s="1" r="A2"\/><c r="B2"\/>/,
    ],
    [
      'beside comments, CDATA and a ">" in a value',
      '<sheetData><!-- <row r="2"> --><row r="2" x="a>b"><c r="A2" t="str"><v><![CDATA[</c>]]></v></c></row></sheetData>',
      'S!A2',
      /<c s="1" r="A2" t="str"><v><!\[CDATA\[<\/c>\]\]><\/v><\/c>/,
    ],
  ])('%s', (_, sheet, at, expected) => {
    expect(markedParts({ sheet }, at)(sheet1)).toMatch(expected);
  });

  it('takes over the format of its row, else of its column', () => {
    const styles = `<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf numFmtId="10"/><xf numFmtId="9"><protection locked="0"/></xf></cellXfs>`;
    const cols = '<cols><col min="2" max="3" style="1"/></cols>';
    const sheet = `${cols}<sheetData><row r="4" s="2" customFormat="1"/></sheetData>`;
    const part = markedParts({ styles, sheet }, 'S!B4', 'S!B5', 'S!A5');
    const xfs = /<cellXfs count="\d+">(.*?)<\/cellXfs>/.exec(part('xl/styles.xml'))?.[1]?.split(/(?=<xf[\s/])/) ?? [];
    const styleOf = (address: string) => xfs[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(part(sheet1))?.[1])];
    expect(styleOf('B4')).toBe('<xf fillId="2" applyFill="1" numFmtId="9"><protection locked="0"/></xf>');
    expect(styleOf('B5')).toBe('<xf fillId="2" applyFill="1" numFmtId="10"/>');
    expect(styleOf('A5')).toBe('<xf fillId="2" applyFill="1"/>');
  });

  it('writes in the prefix of the part', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const data = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData><x:pageMargins/><x:extLst/></x:worksheet>`;
    const part = markedParts({ parts: [{ name: sheet1, data }] }, 'S!C1', 'S!A9');
    expect(part(sheet1)).toMatch(/<x:c r="C1" s="\d+"\/><\/x:row><x:row r="9"><x:c r="A9" s="\d+"\/><\/x:row>/);
    expect(part(sheet1)).toMatch(/<x:pageMargins\/><x:legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/><x:extLst\/>/);
  });
});

describe('the comments of a marked sheet', () => {
  const comments = (inner: string): string =>
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>An</author></authors><commentList>${inner}</commentList></comments>`;
  const drawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t201"/><v:shape id="_x0000_s3074" type="#_x0000_t201"><br></v:shape></xml>';
  const pieces = (inner: string): XlsxPieces => ({
    sheet: '<sheetData><row r="1"><c r="A1"/></row></sheetData><legacyDrawing r:id="rId9"/>',
    parts: [
      { name: 'xl/comments1.xml', data: comments(inner) },
      { name: 'xl/drawings/a.vml', data: drawing },
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: relsXml([
          ['rId9', 'vmlDrawing', '../drawings/a.vml'],
          ['rId2', 'comments', '/xl/comments1.xml'],
        ]),
      },
    ],
  });

  it('keeps the comments and shapes that are there', () => {
    const own = '<comment ref="C3" authorId="0"><text><t>của tôi</t></text></comment>';
    const part = markedParts(pieces(own), 'S!A1');
    expect(part('xl/comments1.xml')).toContain(own);
    expect(part('xl/comments1.xml')).toContain('<author>An</author><author>Phụ Lục</author>');
    expect(part('xl/comments1.xml')).toContain('<comment ref="A1" authorId="1">');
    const [before, after] = [drawing.slice(0, -'</xml>'.length), part('xl/drawings/a.vml')];
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain('id="_x0000_s3075" type="#_x0000_t202"');
    expect(after.match(/id="_x0000_t202"/g)).toHaveLength(1);
  });

  it.each([
    ['plain', '<text><t>Số cũ 31,6</t></text>'],
    ['in runs', '<text><r><rPr><b/></rPr><t>Số cũ</t></r><r><t xml:space="preserve"> 31,6</t></r></text>'],
  ])('writes below one that stands at the cell (%s)', (_, text) => {
    const part = pieces(`<comment ref="A1" authorId="0">${text}</comment>`);
    const parts = [{ name: '[Content_Types].xml', data: TYPES }, ...(part.parts ?? [])];
    const copy = marked(makeXlsx({ ...part, parts }), [findingAt('S!A1', 'Ô S!A1: sai')]);
    expect(opened(copy).sheets[1]?.comments.map((one) => one.text)).toEqual([
      'Số cũ 31,6\nPhiếu trả lại:\nÔ S!A1: sai',
    ]);
    const again = marked(copy, [findingAt('S!A1', 'Ô S!A1: vẫn sai')]);
    expect(opened(again).sheets[1]?.comments.map((one) => one.text)).toEqual([
      'Số cũ 31,6\nPhiếu trả lại:\nÔ S!A1: vẫn sai',
    ]);
    const right = marked(again, []);
    expect(opened(right).sheets[1]?.comments.map((one) => one.text)).toEqual(['Số cũ 31,6']);
  });

  it('leaves a drawing that it does not know alone, and says the finding on the added sheet only', () => {
    const parts = (pieces('').parts ?? []).map((one) => (one.name.endsWith('.vml') ? { ...one, data: '<xml/>' } : one));
    const part = markedParts({ ...pieces(''), parts }, 'S!A1');
    expect(part('xl/drawings/a.vml')).toBe('<xml/>');
    expect(part('xl/comments1.xml')).toBe(comments(''));
    expect(part('xl/worksheets/phieu-tra-lai.xml')).toContain('location="\'S\'!A1"');
  });
});

describe('the sheet that is put first', () => {
  const two = '<sheet name="S" sheetId="4" r:id="rId1"/><sheet name="T&apos;s" sheetId="7" r:id="rId8"/>';
  const book = (workbookPr: string, selected: readonly string[]): XlsxPieces => ({
    sheets: two,
    workbookPr,
    names:
      '<definedNames><definedName name="a" localSheetId="1">\'T\'\'s\'!$A$1</definedName><definedName name="b">S!$A$1</definedName></definedNames>',
    parts: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relsXml([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId8', 'worksheet', 'worksheets/b.xml'],
        ]),
      },
      { name: sheet1, data: sheetXml(`${selected[0] ?? ''}<sheetData/>`) },
      { name: 'xl/worksheets/b.xml', data: sheetXml(`${selected[1] ?? ''}<sheetData/>`) },
    ],
  });
  const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';

  it('moves the places of the others up, and is in view where the marked sheet was', () => {
    const part = markedParts(
      book('<bookViews><workbookView activeTab="1"/></bookViews>', ['', view]),
      'S!A1',
      "T's!B2",
    );
    expect(part('xl/workbook.xml')).toMatch(
      /<sheets><sheet name="Phiếu trả lại" sheetId="8" r:id="rId\d+"\/><sheet name="S"/,
    );
    expect(part('xl/workbook.xml')).toContain('<definedName name="a" localSheetId="2">');
    expect(part('xl/workbook.xml')).toContain('<workbookView activeTab="0"/>');
    expect(part('xl/worksheets/b.xml')).not.toContain('tabSelected');
    expect(part('xl/worksheets/phieu-tra-lai.xml')).toContain('tabSelected="1"');
    expect(part('xl/worksheets/phieu-tra-lai.xml')).toContain("location=\"'T''s'!B2\"");
  });

  it.each([
    ['<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>', 'activeTab="2" firstSheet="2"'],
    ['', '<bookViews><workbookView activeTab="1"/></bookViews><sheets>'],
    ['<bookViews/>', '<bookViews><workbookView activeTab="1"/></bookViews><sheets>'],
  ])('stays behind where a sheet without marks is in view: that one is not touched (%s)', (views, expected) => {
    const part = markedParts(book(views, ['', view]), 'S!A1');
    expect(part('xl/workbook.xml')).toContain(expected);
    expect(part('xl/worksheets/b.xml')).toContain('tabSelected="1"');
    expect(part('xl/worksheets/phieu-tra-lai.xml')).not.toContain('tabSelected');
  });

  it('holds no formula and links into the workbook only, whatever the texts begin with', () => {
    const finding = { ...findingAt('S!A1', '=HYPERLINK("http://x")'), found: '@SUM(1)', expected: '+1' };
    const parts = [{ name: '[Content_Types].xml', data: TYPES }];
    const copy = marked(makeXlsx({ parts }), [finding]);
    const [added] = opened(copy).sheets;
    expect(added?.cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
    expect(added?.cells.map((cell) => cell.shown)).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x")', '@SUM(1)', '+1']),
    );
    expect(openZip(copy).has('xl/worksheets/_rels/phieu-tra-lai.xml.rels')).toBe(false);
  });

  it('takes another name where the sender has a sheet of that name, which is read like any other', () => {
    const sheets = '<sheet name="Phiếu trả lại" sheetId="1" r:id="rId1"/>';
    const parts = [{ name: '[Content_Types].xml', data: TYPES }];
    const copy = marked(makeXlsx({ sheets, parts }), []);
    expect(opened(copy).sheets.map((sheet) => sheet.name)).toEqual(['Phiếu trả lại (2)', 'Phiếu trả lại']);
  });
});
