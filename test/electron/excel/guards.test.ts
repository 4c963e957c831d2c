import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { makeXlsx, relsXml, sheetXml } from '../../helpers/make-xlsx.ts';
import { makeZip } from '../../helpers/make-zip.ts';

const MB = 1024 * 1024;
const good = makeXlsx({ sheet: row('<c r="A1"><v>1</v></c>') });

/** guard → a file that only this guard refuses, the code, and a word of the sentence */
const cases: readonly (readonly [guard: string, bytes: () => Uint8Array, code: string, word: string])[] = [
  ['an empty file', () => Buffer.alloc(0), 'E01', '0 byte'],
  ['more than 50 MB', () => Buffer.concat([Buffer.alloc(50 * MB, 0x20), good]), 'E02', '51 MB'],
  ["Excel's lock file", () => Buffer.alloc(165, 7), 'E03', '~$'],
  ['BIFF2 without a container', () => Buffer.from([9, 0, 4, 0, 2, 0, 16, 0]), 'E11', 'Excel 97-2003'],
  ['HTML', () => Buffer.from('\uFEFF<html><body><table><tr><td>1</td></tr></table>'), 'E12', 'HTML'],
  ['HTML in UTF-16', () => Buffer.from('\uFEFF<table><tr><td>1</td></tr></table>', 'utf16le'), 'E12', 'HTML'],
  [
    'SpreadsheetML 2003',
    () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'E13',
    'XML',
  ],
  ['flat OpenDocument', () => Buffer.from('<?xml version="1.0"?><office:document/>'), 'E14', 'OpenDocument'],
  ['OpenDocument', () => makeZip([{ name: 'content.xml', data: '<a/>' }]), 'E14', 'OpenDocument'],
  ['a RAR archive', () => Buffer.from('Rar!\x1a\x07\x00'), 'E15', 'giải nén'],
  ['a zip of workbooks', () => makeZip([{ name: 'a.xlsx', data: good }]), 'E15', 'giải nén'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'E16', 'PDF'],
  ['a Word document', () => makeZip([{ name: 'word/document.xml', data: '<a/>' }]), 'E16', 'Word'],
  ['NUL bytes', () => Buffer.alloc(3000), 'E17', 'không rõ'],
  ['text', () => Buffer.from('a;b\n1;2\n'), 'E18', 'CSV'],
  ['a binary workbook', () => makeZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'E18', 'xlsb'],
  ['a zip of anything', () => makeZip([{ name: 'readme.txt', data: 'x' }]), 'E19', 'giải nén'],
  ['a cut file', () => good.subarray(0, good.length - 30), 'E20', 'bị cắt'],
  ['a directory beyond the file', () => patched(good, -6, 0x7fffffff), 'E20', 'mục lục'],
  ['a directory longer than its count says', () => fewerCounted(good), 'E20', 'mục lục'],
  ['junk of more than 4 KB behind', () => Buffer.concat([good, Buffer.alloc(5000, 32)]), 'E20', 'cuối file'],
  ['encrypted parts', () => makeZip([{ name: 'a', data: 'x', flags: 1 }]), 'E21', 'mật khẩu'],
  ['a missing local header', () => patched(good, -good.length, 0), 'E17', 'không rõ'],
  ['a damaged local header', () => patched(good, secondLocal(good) - good.length, 0), 'E22', 'bị hỏng'],
  ['a foreign method', () => makeZip([{ name: 'a', data: 'x', claims: { method: 14 } }]), 'E23', 'kiểu nén lạ'],
  [
    '5,001 entries',
    () => makeZip(Array.from({ length: 5001 }, (_, i) => ({ name: `a${i}`, data: '', stored: true }))),
    'E23',
    '5001',
  ],
  [
    'overlapping spans',
    () =>
      makeZip([
        { name: 'a', data: 'xxxx' },
        { name: 'b', data: 'xxxx', sharesDataOf: 0 },
      ]),
    'E23',
    'chồng lên nhau',
  ],
  [
    'two parts of one name',
    () =>
      makeZip([
        { name: 'xl/a.xml', data: '1' },
        { name: 'XL\\A.XML', data: '2' },
      ]),
    'E24',
    'cùng tên',
  ],
  [
    'more than 256 MB declared',
    () => makeXlsx({ parts: claimed([120 * MB, 120 * MB, 20 * MB], 10) }),
    'E25',
    'quá lớn',
  ],
  ['a part of more than 150 MB', () => makeXlsx({ parts: claimed([151 * MB], 10) }), 'E25', 'quá lớn'],
  ['a ratio above 300', () => makeXlsx({ parts: claimed([17 * MB], 301) }), 'E25', 'quá lớn'],
  ['more bytes than declared', () => sheetPart(sheetXml(''), { size: 20 }), 'E22', 'sheet1.xml'],
  ['fewer bytes than declared', () => sheetPart(sheetXml(''), { size: 20_000 }), 'E26', 'sheet1.xml'],
  ['a wrong checksum', () => sheetPart(sheetXml(''), { crc: 1 }), 'E26', 'sheet1.xml'],
  ['a DOCTYPE', () => sheetPart(`<!DOCTYPE worksheet>${sheetXml('')}`), 'E30', 'DOCTYPE'],
  ['XML that ends too soon', () => sheetPart(sheetXml('<sheetData>').replace('</worksheet>', '')), 'E31', 'dòng 2'],
  ['XML with something behind its end', () => sheetPart(`${sheetXml('')}<worksheet/>`), 'E31', 'Trang tính "S"'],
  ['unfinished XML that only saxes reads', () => sheetPart(sheetXml('<!-- x --><a>')), 'E31', 'dòng 2'],
  ['XML deeper than 100', () => sheetPart(sheetXml('<a>'.repeat(100) + '</a>'.repeat(100))), 'E31', 'Trang tính "S"'],
  [
    'undecodable XML',
    () => sheetPart(Buffer.concat([Buffer.from(sheetXml('')), Buffer.from([0xff, 0xfe])])),
    'E31',
    'S',
  ],
  ['an unknown encoding', () => sheetPart(sheetXml('').replace('UTF-8', 'tcvn-3')), 'E31', 'S'],
  ['another root', () => sheetPart(sheetXml('').replaceAll('worksheet', 'chartsheet')), 'E31', 'S'],
  [
    'another namespace',
    () => sheetPart(sheetXml('').replace('spreadsheetml/2006/main', 'spreadsheetml/2005/main')),
    'E31',
    'S',
  ],
  ['a prefix that is not declared', () => sheetPart(sheetXml('<q:a/>')), 'E31', 'S'],
  ['no sheet', () => makeXlsx({ sheets: '' }), 'E32', 'không có trang tính nào'],
  [
    '301 sheets',
    () => makeXlsx({ sheets: Array.from({ length: 301 }, (_, i) => `<sheet name="S${i}" r:id="rId1"/>`).join('') }),
    'E32',
    '301',
  ],
  [
    'two sheets of one name',
    () => makeXlsx({ sheets: '<sheet name="S" r:id="rId1"/><sheet name="s" r:id="rId1"/>' }),
    'E32',
    'cùng tên',
  ],
  ['a sheet without its part', () => makeXlsx({ without: ['xl/worksheets/sheet1.xml'] }), 'E33', 'Trang tính "S"'],
  [
    'a sheet without its relationship',
    () => makeXlsx({ parts: [{ name: 'xl/_rels/workbook.xml.rels', data: relsXml([]) }] }),
    'E33',
    'S',
  ],
  ['row 1,048,577', () => makeXlsx({ sheet: '<sheetData><row r="1048577"/></sheetData>' }), 'E34', 'S!1048577'],
  ['row 0', () => makeXlsx({ sheet: '<sheetData><row r="0"/></sheetData>' }), 'E34', 'S!0'],
  ['column XFE', () => makeXlsx({ sheet: row('<c r="XFE1"><v>1</v></c>') }), 'E34', 'S!XFE1'],
  ['a cell in no row', () => makeXlsx({ sheet: '<sheetData><c><v>1</v></c></sheetData>' }), 'E34', 'S!?'],
  ['a cell of row 0', () => makeXlsx({ sheet: '<sheetData><c r="A0"><v>1</v></c></sheetData>' }), 'E34', 'S!A0'],
  ['a format that is not there', () => makeXlsx({ sheet: row('<c r="A1" s="7"><v>1</v></c>') }), 'E35', 'S!A1'],
  ['a format that is no number', () => makeXlsx({ sheet: row('<c r="A1" s="x"><v>1</v></c>') }), 'E35', 'S!A1'],
  ['a cell of another row', () => makeXlsx({ sheet: row('<c r="A2"><v>1</v></c>') }), 'E34', 'S!A2'],
  ['an address twice', () => makeXlsx({ sheet: row('<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>') }), 'E34', 'S!B1'],
  [
    'an address twice, apart',
    () => makeXlsx({ sheet: row('<c r="B1"><v>1</v></c><c r="C1"/><c r="B1"><v>2</v></c>') }),
    'E34',
    'S!B1',
  ],
  [
    'a merge on no cells',
    () => makeXlsx({ sheet: '<mergeCells><mergeCell ref="A0:B2"/></mergeCells>' }),
    'E34',
    'S!A0:B2',
  ],
  ['a shared string that is not there', () => makeXlsx({ sheet: row('<c r="A1" t="s"><v>7</v></c>') }), 'E35', 'S!A1'],
  [
    'a shared string index that is no number',
    () => makeXlsx({ strings: '<si/>', sheet: row('<c r="A1" t="s"><v>0x0</v></c>') }),
    'E35',
    'S!A1',
  ],
  ['a decimal comma', () => makeXlsx({ sheet: row('<c r="A1"><v>1,5</v></c>') }), 'E36', '"1,5"'],
  ['NaN', () => makeXlsx({ sheet: row('<c r="A1"><v>NaN</v></c>') }), 'E36', '"NaN"'],
  ['a number beyond all', () => makeXlsx({ sheet: row('<c r="A1"><v>1E+400</v></c>') }), 'E36', '"1E+400"'],
  ['a boolean that is none', () => makeXlsx({ sheet: row('<c r="A1" t="b"><v>2</v></c>') }), 'E36', '"2"'],
  [
    'a date that is none',
    () => makeXlsx({ sheet: row('<c r="A1" t="d"><v>2025-02-30</v></c>') }),
    'E36',
    '"2025-02-30"',
  ],
  ['an unknown cell type', () => makeXlsx({ sheet: row('<c r="A1" t="x"><v>1</v></c>') }), 'E36', '"x"'],
  [
    '100,001 merges',
    () => makeXlsx({ sheet: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100_001)}</mergeCells>` }),
    'E37',
    'vùng gộp',
  ],
  [
    '500,001 cells',
    () => makeXlsx({ sheet: `<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(5001)}</sheetData>` }),
    'E37',
    'ô có nội dung (500001',
  ],
  [
    'a text of 32,768 letters',
    () => makeXlsx({ sheet: row(`<c r="A1" t="str"><v>${'a'.repeat(32_768)}</v></c>`) }),
    'E37',
    '32768',
  ],
];

describe('guards', () => {
  it('the workbook that the cases spoil is read', () => {
    expect(openWorkbook(good, 'a.xlsx')).toMatchObject({
      ok: true,
      workbook: { sheets: [{ cells: [{ shown: '1' }] }] },
    });
  });

  it.each(cases)('%s is refused', (_guard, bytes, code, word) => {
    const name = code === 'E03' ? '~$a.xlsx' : 'a.xlsx';
    const opened = openWorkbook(bytes(), name);
    expect(opened.ok ? 'opened' : opened.code).toBe(code);
    if (opened.ok) return;
    expect(opened.finding.message).toContain(word);
    expect(opened.finding.message.startsWith(`${name}: `)).toBe(true);
    expect(opened.finding.severity).toBe('error');
  });

  it('up to the limits a file is read', () => {
    const sheet = `${row(`<c r="A1" t="str"><v>${'a'.repeat(32_767)}</v></c><c r="XFD1"/>`)}`;
    const trailing = Buffer.concat([makeXlsx({ sheet, parts: claimed([16 * MB], 300) }), Buffer.alloc(4000, 32)]);
    expect(openWorkbook(trailing, 'a.xlsx').ok).toBe(true);
  });
});

function row(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`;
}

function sheetPart(data: string | Uint8Array, claims: { size?: number; crc?: number } = {}): Buffer {
  return makeXlsx({ parts: [{ name: 'xl/worksheets/sheet1.xml', data, claims }] });
}

/** Parts that are never inflated, claiming sizes at the given ratio; they only have to be as long as they say. */
function claimed(
  sizes: readonly number[],
  ratio: number,
): { name: string; data: Buffer; stored: true; claims: { size: number } }[] {
  return sizes.map((size, i) => ({
    name: `xl/media/image${i}.png`,
    data: Buffer.alloc(Math.ceil(size / ratio)),
    stored: true,
    claims: { size },
  }));
}

function patched(bytes: Buffer, atFromEnd: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.length + atFromEnd);
  return copy;
}

/** The last part stands in the directory, but the count does not speak of it. */
function fewerCounted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(copy.readUInt16LE(copy.length - 12) - 1, copy.length - 12);
  return copy;
}

function secondLocal(bytes: Buffer): number {
  return bytes.indexOf(Buffer.from([0x50, 0x4b, 3, 4]), 4);
}
