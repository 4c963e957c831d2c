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
      // a cell under a merge gives the text of the first one, a formula without a result the word "undefined"
      const [label, ...values] = [2, 4, 5].map((column) => row.getCell(column));
      if (typeof label?.value !== 'string' || label.master !== label) return;
      cells += values.filter((cell) => cell.master === cell && (cell.result ?? cell.text) !== '').length;
    });
}
console.log(JSON.stringify({ cells, peakMb: peakMegabytes() }));
