import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { readDirectory } from '#electron/excel/zip-directory.ts';
import { timeInTurn } from './measure.ts';

/**
 * The guards' share of reading ordinary files, in percent: checking the directory and every part's CRC, beside reading the whole file.
 * (The checks inside the XML are not apart from the parsing; what they cost is a comparison a cell.)
 */
export async function measureGuards(folder: string): Promise<number> {
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  const parts = files.flatMap((file) =>
    readDirectory(file)
      .filter((entry) => entry.method === 8)
      .map((entry) => inflateRawSync(file.subarray(entry.dataAt, entry.dataAt + entry.packedSize))),
  );
  const [guards = Number.NaN, whole = Number.NaN] = await timeInTurn(
    [
      () => {
        for (const file of files) readDirectory(file);
        for (const part of parts) crc32(part);
      },
      () => {
        for (const file of files) openWorkbook(file, 'a.xlsx');
      },
    ],
    5,
  );
  return (guards / whole) * 100;
}
