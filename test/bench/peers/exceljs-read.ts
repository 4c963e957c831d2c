// What a plain ExcelJS script does: reads every file of a folder and takes label and value cells. Argument: the folder.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { peakMegabytes } from '../peak-memory.ts';

const folder = process.argv[2] ?? '';
let cells = 0;
for (const name of readdirSync(folder)) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(folder, name));
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      if (typeof row.getCell(2).value !== 'string') return;
      for (const column of [4, 5]) if (row.getCell(column).text !== '') cells += 1;
    });
}
console.log(JSON.stringify({ cells, peakMb: peakMegabytes() }));
