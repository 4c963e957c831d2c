import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { addressOf } from '#shared/workbook/address.ts';
import type { Sheet, Workbook } from '#shared/workbook/sheet.ts';

/** A file of any kind, read as an import reads it; throws its finding's message when it is refused. */
export async function openedAny(bytes: Uint8Array, name = 'a.xls'): Promise<Workbook> {
  const opened = await openAnyWorkbook(bytes, name);
  if (!opened.ok) throw new Error(opened.finding.message);
  return opened.workbook;
}

/** Its first sheet. */
export async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await openedAny(bytes)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** `A1` → what is shown in it. */
export function shownOf(sheet: Sheet): Record<string, string> {
  return Object.fromEntries(sheet.cells.map((cell) => [addressOf(cell), cell.shown]));
}
