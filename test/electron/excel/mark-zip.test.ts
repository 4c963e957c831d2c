import { describe, expect, it } from 'vitest';
import { readDirectory } from '#electron/excel/zip-directory.ts';
import { openZip } from '#electron/excel/zip.ts';
import { findingAt, marked, TYPES } from '../../helpers/marked.ts';
import { makeXlsx } from '../../helpers/make-xlsx.ts';
import { makeZip } from '../../helpers/make-zip.ts';

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('the zip of a return copy', () => {
  it('copies entries whole, with what follows their data, and keeps order and names', () => {
    const file = withDescriptors();
    const copy = marked(file, [findingAt('S!A1')]);
    const [before, after] = [readDirectory(file), readDirectory(copy)];
    expect(after.slice(0, before.length).map((one) => one.name)).toEqual(before.map((one) => one.name));
    const extra = before.findIndex((one) => one.name === 'xl/media/a.bin');
    const span = (bytes: Buffer, i: number, all: typeof before) =>
      bytes.subarray(all[i]?.localAt, all[i + 1]?.localAt).toString('latin1');
    expect(span(copy, extra, after)).toBe(span(file, extra, before));
    expect(span(copy, extra, after)).toContain('between');
  });

  it('is not made of a file whose list of types is damaged', () => {
    const parts = [{ name: '[Content_Types].xml', data: '<Types' }];
    expect(() => marked(makeXlsx({ parts }), [])).toThrow(/cannot be marked/);
  });
});

/** A workbook in which something stands between two entries, as the record of sizes does that streaming programs write. */
function withDescriptors(): Buffer {
  const data = openZip(makeXlsx({ parts: [{ name: '[Content_Types].xml', data: TYPES }] }));
  const names = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ];
  const parts = names.map((name) => ({ name, data: data.read(name) ?? '' }));
  const sheet = { name: sheet1, data: data.read(sheet1) ?? '' };
  const zip = makeZip([...parts, { name: 'xl/media/a.bin', data: 'x'.repeat(50) }, sheet]);
  const last = readDirectory(zip).at(-1);
  if (!last) throw new Error('an empty zip');
  // moves the last entry and the directory up by the length of what is put in before them
  const between = Buffer.from('between');
  const moved = Buffer.concat([zip.subarray(0, last.localAt), between, zip.subarray(last.localAt)]);
  moved.writeUInt32LE(last.localAt + between.length, last.recordAt + between.length + 42);
  const end = moved.length - 22;
  moved.writeUInt32LE(moved.readUInt32LE(end + 16) + between.length, end + 16);
  return moved;
}
