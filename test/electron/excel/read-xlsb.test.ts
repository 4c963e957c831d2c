import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { openZip } from '#electron/excel/zip.ts';
import { makeZip } from '../../helpers/make-zip.ts';
import { firstSheet, shownOf } from '../../helpers/opened-any.ts';

const book = utils.book_new();
const sheet = utils.aoa_to_sheet([
  ['Tỷ lệ', 46.5],
  ['007', true],
]);
sheet['!cols'] = [{ wch: 20 }, { wch: 9, hidden: true }];
utils.book_append_sheet(book, sheet, 'PL');
const good = Buffer.from(write(book, { type: 'array', bookType: 'xlsb', cellStyles: true }) as ArrayBuffer);

describe('a binary workbook', () => {
  it('is read as the others are', async () => {
    const read = await firstSheet(good);
    expect(shownOf(read)).toEqual({ A1: 'Tỷ lệ', B1: '46,5', A2: '007', B2: 'TRUE' });
    expect(read.hiddenColumns).toEqual([[2, 2]]);
  });

  it.each([
    ['columns up to the four billionth', (part: Buffer) => patched(part, [0x3c], 4), 'E34'],
    ['a row beyond the last', (part: Buffer) => patched(part, [0x00], 0), 'E34'],
    ['a part that is cut', (part: Buffer) => part.subarray(0, -5), 'E22'],
  ])('with %s is refused at once', async (_name, spoil, code) =>
    expect(await openAnyWorkbook(withSheet(spoil), 'a.xlsb')).toMatchObject({ ok: false, code }),
  );
});

/** The good book with its sheet's part spoilt. */
function withSheet(spoil: (part: Buffer) => Buffer): Buffer {
  const zip = openZip(good);
  const names = ['[Content_Types].xml', ...zip.names.filter((name) => name !== '[content_types].xml')];
  return makeZip(
    names.map((name) => {
      const data = zip.read(name) ?? Buffer.alloc(0);
      return { name, data: name.startsWith('xl/worksheets/') && name.endsWith('.bin') ? spoil(data) : data };
    }),
  );
}

/** The part with a huge number in the first record of that type, so many bytes behind its head. */
function patched(part: Buffer, type: readonly number[], offset: number): Buffer {
  const copy = Buffer.from(part);
  for (let at = 0; at < copy.length;) {
    const wide = (copy[at] ?? 0) >= 0x80;
    const head = wide ? 2 : 1;
    let size = 0;
    let sizeBytes = 0;
    for (; sizeBytes < 4; sizeBytes++) {
      const byte = copy[at + head + sizeBytes] ?? 0;
      size += (byte & 0x7f) * 128 ** sizeBytes;
      if (byte < 0x80) break;
    }
    const data = at + head + sizeBytes + 1;
    if (!wide && copy[at] === type[0]) {
      copy.writeUInt32LE(0xfffffff0, data + offset);
      return copy;
    }
    at = data + size;
  }
  throw new Error('no such record');
}
