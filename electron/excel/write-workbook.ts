import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { finishPackage } from './finish-package.ts';
import { refuseBadPlan } from './refuse-bad-plan.ts';
import { fillSheet } from './write-sheet.ts';
import { makeStyles } from './write-styles.ts';

/**
 * The bytes of a plan as .xlsx, written by ExcelJS and then put right where that falls short (finish-package.ts); the same plan
 * gives the same bytes. Throws a RangeError for a plan that no cell, sheet name or validation of the format can hold; that is a
 * fault of the layout, not of the data.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  refuseBadPlan(plan);
  const active = firstVisible(plan);
  // half a second to load, so only when something is written
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, activeTab: active, visibility: 'visible' },
  ];
  // helper formulas are worked out anew by whichever program opens the form
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = makeStyles();
  for (const [i, sheet] of plan.sheets.entries()) await fillSheet(workbook, sheet, { styles, active: i === active });
  // stored only: packed once, at the end. `as`: ExcelJS types its output as the Buffer of an older @types/node
  const written = (await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })) as unknown as Uint8Array;
  return finishPackage(written, plan);
}

/** Loads what writeWorkbook needs, which then takes no time of its own. */
export async function loadWriting(): Promise<void> {
  await import('exceljs');
}

/** The place of the sheet that is shown first. Throws where no sheet is visible: no program opens such a file. */
function firstVisible(plan: WorkbookPlan): number {
  const place = plan.sheets.findIndex((sheet) => sheet.state === 'visible');
  if (place < 0) throw new RangeError('a workbook needs a visible sheet');
  return place;
}
