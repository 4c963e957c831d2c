import type { Cell, Workbook, Worksheet } from 'exceljs';
import { addressOf, type Area } from '#shared/workbook/address.ts';
import type { CellPlan, MarkPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import { cellText } from './cell-text.ts';
import { storedWidth } from './page-measures.ts';
import { setPage } from './write-page.ts';
import { markStyle, type Styles } from './write-styles.ts';
import { addValidations } from './write-validations.ts';
import { writableText } from './write-xml.ts';

/** Adds a sheet to an ExcelJS workbook; `active`: it is the one in sight when the file is opened. Throws a RangeError as `writeWorkbook` does. */
export async function fillSheet(
  workbook: Workbook,
  plan: SheetPlan,
  { styles, active }: { readonly styles: Styles; readonly active: boolean },
): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.state === 'very-hidden' ? 'veryHidden' : plan.state,
    views: [viewOf(plan, active)],
  });
  for (const [i, width] of plan.widths.entries()) sheet.getColumn(i + 1).width = writtenWidth(width);
  fillRows(sheet, plan, styles);
  for (const { top, left, bottom, right } of plan.merges) sheet.mergeCellsWithoutStyle(top, left, bottom, right);
  for (const [i, mark] of (plan.marks ?? []).entries()) addMark(sheet, mark, i + 1);
  addValidations(sheet, plan.validations);
  setPage(sheet, plan.page);
  if (plan.protected) await sheet.protect('', protection);
}

/** "B2:D9" */
export function referenceOf({ top, left, bottom, right }: Area): string {
  const from = addressOf({ row: top, column: left });
  return top === bottom && left === right ? from : `${from}:${addressOf({ row: bottom, column: right })}`;
}

/** Locked cells can be selected and copied, rows and columns resized and rows added; no password. */
const protection = {
  objects: false,
  scenarios: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
};

function viewOf({ frozen = { rows: 0, columns: 0 } }: SheetPlan, active: boolean): Worksheet['views'][number] {
  // ExcelJS writes `tabSelected` but its types do not know it
  const view = { showGridLines: false, tabSelected: active };
  if (frozen.rows === 0 && frozen.columns === 0) return view;
  return { ...view, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows };
}

/** ExcelJS takes a width of exactly 9 for none. */
function writtenWidth(characters: number): number {
  const width = storedWidth(characters);
  return width === 9 ? 9 + 1 / 256 : width;
}

function fillRows(sheet: Worksheet, plan: SheetPlan, styles: Styles): void {
  for (const { row, height, cells } of plan.rows) {
    const written = sheet.getRow(row);
    if (height !== undefined) written.height = height;
    for (const cell of cells) fillCell(written.getCell(cell.column), cell, styles);
  }
}

function fillCell(cell: Cell, { content, style }: CellPlan, styles: Styles): void {
  cell.style = styles(style, content.kind === 'number' ? content.format : undefined);
  switch (content.kind) {
    case 'empty':
      return;
    case 'text':
    case 'link':
      // finish-package.ts makes it lead somewhere
      cell.value = cellText(content.text);
      return;
    case 'number':
      cell.value = finite(content.number);
      return;
    case 'formula': {
      const result = typeof content.result === 'string' ? cellText(content.result) : finite(content.result);
      cell.value = { formula: writableText(content.formula), result };
      return;
    }
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`${number} is no number for a cell`);
  return number;
}

function addMark(sheet: Worksheet, mark: MarkPlan, priority: number): void {
  sheet.addConditionalFormatting({
    ref: referenceOf(mark.area),
    rules: [{ type: 'expression', priority, formulae: [writableText(mark.formula)], style: markStyle(mark) }],
  });
}
