// Writes the same plain annex of styled cells by our own door. Arguments: the number of rows and of columns, the file to write.
// Times one writing in a process that has written before: a child that writes stays for the next job.
import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import type { RowPlan, StylePlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { peakMegabytes } from '../peak-memory.ts';

const [rows, columns] = process.argv.slice(2, 4).map(Number);
const style: StylePlan = { size: 12, border: 'thin', wrap: true, vertical: 'middle', horizontal: 'center' };
const cells: RowPlan[] = Array.from({ length: rows ?? 0 }, (_, i) => ({
  row: i + 1,
  cells: Array.from({ length: columns ?? 0 }, (__, j) => ({
    column: j + 1,
    content:
      j === 0
        ? { kind: 'text' as const, text: `Dòng ${i + 1}` }
        : { kind: 'number' as const, number: ((i + 1) * (j + 1)) / 10 },
    style,
  })),
}));
const plan: WorkbookPlan = {
  title: 'Phụ biểu',
  names: [],
  sheets: [
    {
      name: 'Phụ biểu',
      state: 'visible',
      widths: Array.from({ length: columns ?? 0 }, () => 10),
      rows: cells,
      merges: [],
      page: {
        landscape: true,
        margins: { top: 20, right: 15, bottom: 20, left: 30 },
        fitToWidth: true,
        pageNumbers: true,
        draft: false,
      },
      protected: false,
      validations: [],
    },
  ],
};
await writeWorkbook(plan);
const from = performance.now();
writeFileSync(process.argv[4] ?? '', await writeWorkbook(plan));
const part = (performance.now() - from) / 1000;
console.log(JSON.stringify({ peakMb: peakMegabytes(), part }));
