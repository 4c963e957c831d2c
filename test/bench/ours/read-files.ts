// Reads every file of a folder with every guard and takes label and value cells, as the peers do. Argument: the folder.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { peakMegabytes } from '../peak-memory.ts';

const folder = process.argv[2] ?? '';
const [LABEL, VALUES] = [2, new Set([4, 5])];
let cells = 0;
for (const name of readdirSync(folder)) {
  const opened = openWorkbook(readFileSync(path.join(folder, name)), name);
  if (!opened.ok) throw new Error(opened.finding.message);
  for (const sheet of opened.workbook.sheets) {
    const labelled = new Set(
      sheet.cells.filter((cell) => cell.column === LABEL && cell.content.kind === 'text').map((cell) => cell.row),
    );
    cells += sheet.cells.filter(
      (cell) => VALUES.has(cell.column) && labelled.has(cell.row) && cell.shown !== '',
    ).length;
  }
}
console.log(JSON.stringify({ cells, peakMb: peakMegabytes() }));
