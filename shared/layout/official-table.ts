import { tablesOf, type OfficialInput } from './official-input.ts';
import { officialSheet } from './official-sheet.ts';
import { outlineSheet } from './outline-sheet.ts';
import { sheetName } from './sheet-name.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/** Phụ lục chính thức: the workbook that is signed off, one sheet for each table of the phase in the document's order. */
export function officialWorkbook(input: OfficialInput): WorkbookPlan {
  return { title: input.family.title, sheets: officialTable(input), names: [] };
}

/** The sheets of the official tables, each in the document's own layout; lists and matrices inside an outline stand there. */
export function officialTable(input: OfficialInput): readonly SheetPlan[] {
  const sheets: SheetPlan[] = [];
  for (const table of tablesOf(input)) {
    const wanted = table.appendix === '' ? 'Báo cáo' : table.appendix;
    const name = sheetName(
      wanted,
      sheets.map((sheet) => sheet.name),
    );
    switch (table.kind) {
      case 'indicators':
      case 'assignments':
        sheets.push(officialSheet(table, input, name));
        break;
      case 'list':
      case 'matrix':
      case 'outline':
        sheets.push(outlineSheet(table, input, name));
        break;
    }
  }
  return sheets;
}
