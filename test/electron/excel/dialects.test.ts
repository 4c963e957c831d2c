import { describe, expect, it } from 'vitest';
import { relsXml, sheetXml, type XlsxPieces } from '../../helpers/make-xlsx.ts';
import { row, sheetOf } from '../../helpers/opened.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('dialects of the file', () => {
  const sheet = sheetXml(row('<c r="A1"><v>7</v></c>'));
  it.each<readonly [name: string, pieces: XlsxPieces]>([
    [
      'prefixed elements',
      {
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            data: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
          },
        ],
      },
    ],
    [
      'the strict namespace',
      {
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            data: sheet.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
          },
        ],
      },
    ],
    [
      'UTF-16',
      {
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            data: Buffer.from(`\uFEFF${sheet.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
          },
        ],
      },
    ],
    ['a byte order mark', { parts: [{ name: 'xl/worksheets/sheet1.xml', data: `\uFEFF${sheet}` }] }],
    [
      'foreign elements around and between',
      {
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            data: sheet.replace('<sheetData>', `<q:x xmlns:q="u"><c><v>1</v></c></q:x><sheetData>`),
          },
        ],
      },
    ],
    [
      'a part named in another case',
      { parts: [{ name: 'XL/Worksheets/SHEET1.xml', data: sheet }], without: ['xl/worksheets/sheet1.xml'] },
    ],
    [
      'a part named with backslashes',
      { parts: [{ name: 'xl\\worksheets\\sheet1.xml', data: sheet }], without: ['xl/worksheets/sheet1.xml'] },
    ],
    [
      'an absolute target',
      {
        parts: [
          { name: 'xl/_rels/workbook.xml.rels', data: relsXml([['rId1', 'worksheet', '/odd%20folder/s.xml']]) },
          { name: 'odd folder/s.xml', data: sheet },
        ],
      },
    ],
    [
      'a target that climbs',
      {
        parts: [
          { name: 'xl/_rels/workbook.xml.rels', data: relsXml([['rId1', 'worksheet', '../s.xml']]) },
          { name: 's.xml', data: sheet },
        ],
      },
    ],
    ['a workbook in another place', moved(sheet)],
    [
      'no styles and no strings',
      {
        parts: [{ name: 'xl/worksheets/sheet1.xml', data: sheet }],
        without: ['xl/styles.xml', 'xl/sharedStrings.xml'],
      },
    ],
    [
      'no relationships of the package',
      { parts: [{ name: 'xl/worksheets/sheet1.xml', data: sheet }], without: ['_rels/.rels'] },
    ],
  ])('%s', (_name, pieces) => expect(sheetOf(pieces).cells.map((cell) => cell.shown)).toEqual(['7']));
});

/** The whole workbook in another folder than xl, found through the relationships only. */
function moved(sheet: string): XlsxPieces {
  return {
    without: ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
    parts: [
      { name: '_rels/.rels', data: relsXml([['rId1', 'officeDocument', 'wtf/book.xml']]) },
      {
        name: 'wtf/book.xml',
        data: `<workbook xmlns="${MAIN}" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="S" q:id="a"/></sheets></workbook>`,
      },
      { name: 'wtf/_rels/book.xml.rels', data: relsXml([['a', 'worksheet', 's.xml']]) },
      { name: 'wtf/s.xml', data: sheet },
    ],
  };
}
