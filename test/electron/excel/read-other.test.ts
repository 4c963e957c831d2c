import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { firstSheet, shownOf } from '../../helpers/opened-any.ts';
import { corpusFiles, outside, returnedFiles } from '../../helpers/outside.ts';

describe('separated values', () => {
  it.each([
    ['semicolons and a byte order mark', '\uFEFFa;b\r\n1,5;"x;""y""\n z"\r\n'],
    ['tabs', 'a\tb\n1,5\t"x;""y""\n z"'],
    ['commas', 'a,b\n"1,5","x;""y""\n z"\n'],
    ['bars', 'a|b\n1,5|"x;""y""\n z"\n'],
    ['a declared sign', 'sep=#\na#b\n1,5#"x;""y""\n z"\n'],
  ])('%s', async (_name, text) =>
    expect(shownOf(await firstSheet(Buffer.from(text)))).toEqual({ A1: 'a', B1: 'b', A2: '1,5', B2: 'x;"y"\n z' }),
  );

  it('UTF-16 in both orders', async () => {
    const little = Buffer.from('\uFEFFTỷ lệ;2\nx;\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big])
      expect(shownOf(await firstSheet(bytes))).toEqual({ A1: 'Tỷ lệ', B1: '2', A2: 'x' });
  });

  it('a value stays the text that was typed', async () => {
    const { cells } = await firstSheet(Buffer.from('a;b\n007;5/12\nTRUE; 1.234 \n'));
    expect(cells.map((cell) => cell.content)).toEqual(
      ['a', 'b', '007', '5/12', 'TRUE', ' 1.234 '].map((text) => ({ kind: 'text', text })),
    );
  });

  it.each([
    ['letters of an old code page', Buffer.from([0x54, 0xf9, 0x3b, 0x31, 0x0a]), 'E18'],
    ['text without columns', Buffer.from('một đoạn văn\nhai dòng\n'), 'E18'],
    ['a quote that is never closed', Buffer.from('a;b\n1;"2\n'), 'E20'],
    ['a text of 32,768 letters', Buffer.from(`a;${'b'.repeat(32_768)}\n1;2\n`), 'E37'],
  ])('%s is refused', async (_name, bytes, code) =>
    expect(await openAnyWorkbook(bytes, 'a.csv')).toMatchObject({ code }),
  );
});

describe('Excel 97–2003', () => {
  it('no more sheets than in other workbooks are read', async () => {
    const book = utils.book_new();
    for (let i = 1; i <= 301; i++) utils.book_append_sheet(book, utils.aoa_to_sheet([[i]]), `S${i}`);
    // `as`: typed as any
    const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
    expect(await openAnyWorkbook(bytes, 'a.xls')).toMatchObject({ ok: false, code: 'E32' });
  });

  it('no more merged areas than in other workbooks are read, of a binary one too', async () => {
    const sheet = utils.aoa_to_sheet([[1]]);
    sheet['!merges'] = Array.from({ length: 100_001 }, () => ({ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }));
    const book = utils.book_new(sheet, 'S');
    // `as`: typed as any
    const bytes = write(book, { type: 'buffer', bookType: 'xlsb', compression: false }) as Uint8Array;
    expect(await openAnyWorkbook(bytes, 'a.xls')).toMatchObject({
      ok: false,
      code: 'E37',
      finding: { message: expect.stringContaining('vùng gộp (100001') },
    });
  });
});

describe.skipIf(outside === null)('returned files in other formats', () => {
  it.each(['quirks/saved-as.xls', 'quirks/xls-renamed.xlsx', 'quirks/saved-as.ods'])(
    '%s has the values of the table',
    async (name) => {
      const file = returnedFiles(/\.(?:xlsx?|ods)$/).find((one) => one.name === name);
      const values = shownOf(await firstSheet(file?.bytes ?? Buffer.alloc(0)));
      expect(values).toMatchObject({ D36: '100', E36: '100', D37: '99,75', D38: '95,5', E39: '30' });
    },
  );

  it('no foreign file in another format brings a fault', async () => {
    const files = corpusFiles().filter((file) => !/\.xls[xm]$/.test(file.name));
    const said = await Promise.all(files.map((file) => openAnyWorkbook(file.bytes, file.name)));
    expect(said.filter((one) => one.ok).length).toBeGreaterThan(12);
    expect(said.filter((one) => !one.ok).length).toBeGreaterThan(3);
  });
});
