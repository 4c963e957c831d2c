import { describe, expect, it } from 'vitest';
import { relsXml } from '../../helpers/make-xlsx.ts';
import { opened, sheetOf } from '../../helpers/opened.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('sheets', () => {
  it('merges are kept as rectangles, whole columns and rows too', () => {
    const refs = ['A1:B2', 'A1:XFD1048576', 'C:C', '3:4'];
    const sheet = `<sheetData/><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    expect(sheetOf({ sheet }).merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
      { top: 1, left: 3, bottom: 1_048_576, right: 3 },
      { top: 3, left: 1, bottom: 4, right: 16_384 },
    ]);
  });

  it('hidden rows and columns are told, also those of no height or width', () => {
    const cols =
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="6" max="6" hidden="0"/></cols>';
    const rows = ['r="1"', 'r="2" hidden="1"', 'r="3" ht="0" customHeight="1"', 'r="5" hidden="true"'].map(
      (a) => `<row ${a}/>`,
    );
    const { hiddenRows, hiddenColumns } = sheetOf({ sheet: `${cols}<sheetData>${rows.join('')}</sheetData>` });
    expect({ hiddenRows, hiddenColumns }).toEqual({
      hiddenRows: [
        [2, 3],
        [5, 5],
      ],
      hiddenColumns: [[2, 4]],
    });
  });

  it('columns without a width of their own are hidden where the sheet says so', () => {
    const sheet = '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="6" width="9"/></cols><sheetData/>';
    expect(sheetOf({ sheet }).hiddenColumns).toEqual([[7, 16_384]]);
  });

  it('states, names and notes of the workbook are told', () => {
    const sheets = ['S', 'H" state="hidden', 'V" state="veryHidden'].map(
      (name) => `<sheet name="${name}" r:id="rId1"/>`,
    );
    const book = opened({
      sheets: `${sheets.join('')}<sheet name="Biểu đồ" r:id="rId8"/><sheet name="Cũ"/>`,
      names:
        '<definedNames><definedName name="a">S!$A$1</definedName><definedName name="b" localSheetId="1">#REF!</definedName></definedNames>',
      parts: [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relsXml([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId8', 'chartsheet', 'c.xml'],
            ['rId9', 'externalLink', 'e.xml'],
          ]),
        },
        { name: 'xl/c.xml', data: '<chartsheet/>' },
        { name: 'xl/vbaProject.bin', data: 'x' },
      ],
    });
    expect(book.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['S', 'visible'],
      ['H', 'hidden'],
      ['V', 'very-hidden'],
    ]);
    expect(book.names).toEqual([
      { name: 'a', reference: 'S!$A$1' },
      { name: 'b', sheet: 'H', reference: '#REF!' },
    ]);
    expect(book.notes.map((note) => note.kind)).toEqual(['skipped-sheet', 'skipped-sheet', 'macro', 'external-links']);
  });

  it('comments are read, and a thread instead of the text that stands in for it', () => {
    const thread = (ref: string, text: string): string =>
      `<threadedComment ref="${ref}"><text>${text}</text></threadedComment>`;
    const { comments } = sheetOf({
      parts: [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          data: relsXml([
            ['1', 'comments', '/xl/comments/comment1.xml'],
            ['2', 'threadedComment', '../t.xml'],
          ]),
        },
        {
          name: 'xl/comments/comment1.xml',
          data: `<comments xmlns="${MAIN}"><commentList><comment ref="B2"><text><r><t>xem </t></r><r><t>lại</t></r></text></comment><comment ref="A1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        },
        {
          name: 'xl/t.xml',
          data: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${thread('A1', 'hỏi')}${thread('A1', 'đáp')}</ThreadedComments>`,
        },
      ],
    });
    expect(comments).toEqual([
      { row: 1, column: 1, text: 'hỏi\nđáp' },
      { row: 2, column: 2, text: 'xem lại' },
    ]);
  });
});
