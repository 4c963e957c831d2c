import { MAX_COLUMN, MAX_ROW } from '#shared/workbook/address.ts';
import { refuse } from './refused-file.ts';
import type { ZipArchive } from './zip.ts';

const ROW = 0;
const COLUMNS = 60;
const MERGE = 176;

/**
 * Walks the records of a binary workbook's parts (MS-XLSB 2.1.4) before SheetJS does: it would fill a column span of four billion
 * one by one. Refuses rows, columns and merged areas beyond the last (E34), and a part whose records do not end with it (E22).
 */
export function guardXlsb(zip: ZipArchive): void {
  for (const name of zip.names) {
    const part = zip.read(name);
    if (part && name.endsWith('.bin') && name.startsWith('xl/worksheets/')) guardSheet(part, name);
  }
}

function guardSheet(part: Buffer, name: string): void {
  let at = 0;
  const varint = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = part[at++] ?? refuse({ code: 'E22', part: name });
      value += (byte & 0x7f) * 128 ** i;
      if (byte < 0x80) break;
    }
    return value;
  };
  const beyond = (): never => refuse({ code: 'E34', at: name, reason: 'địa chỉ ô không hợp lệ' });
  while (at < part.length) {
    // a type is written with its continuation bit inside: the second byte counts from 128
    const type = varint(2);
    const size = varint(4);
    if (at + size > part.length) refuse({ code: 'E22', part: name });
    if (type === ROW && size >= 4 && part.readUInt32LE(at) >= MAX_ROW) beyond();
    if (type === COLUMNS && size >= 8 && part.readUInt32LE(at + 4) >= MAX_COLUMN) beyond();
    if (
      type === MERGE &&
      size >= 16 &&
      (part.readUInt32LE(at + 4) >= MAX_ROW || part.readUInt32LE(at + 12) >= MAX_COLUMN)
    )
      beyond();
    at += size;
  }
}
