// Marks three cells in every file of a folder and writes the copies. Arguments: the folder, the folder to write to.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markCopy } from '#electron/excel/mark-copy.ts';
import { returnSheet } from '#shared/layout/return-sheet.ts';
import { peakMegabytes } from '../peak-memory.ts';

const [folder = '', out = ''] = process.argv.slice(2);
for (const name of readdirSync(folder)) {
  const marks = ['D16', 'E16', 'D17'].map((address) => ({
    at: `Phụ lục!${address}`,
    severity: 'error' as const,
    text: 'Ô này cần xem lại.',
  }));
  const sheet = returnSheet({
    unit: name,
    document: 'Phụ lục',
    period: '2025',
    date: '2025-12-01',
    file: name,
    findings: [],
    place: 'in-file',
  });
  const made = markCopy(readFileSync(path.join(folder, name)), { marks, sheet });
  if (!made.ok) throw new Error(`${name} cannot be marked`);
  writeFileSync(path.join(out, name), made.bytes);
}
console.log(JSON.stringify({ peakMb: peakMegabytes() }));
