import { addressOf } from '#shared/workbook/address.ts';
import type { SheetPlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';

/**
 * Throws a RangeError for a plan that no program would open without repair: a bad or doubled sheet name, cells out of order
 * or twice, areas merged one over another, a row higher than Excel allows; and for one that would lose something silently: a
 * cell with content under a merged area. Such a plan is a fault of the layout.
 */
export function refuseBadPlan(plan: WorkbookPlan): void {
  const seen = new Set<string>();
  for (const sheet of plan.sheets) {
    const key = sheet.name.toLowerCase();
    // Excel keeps "History" for itself
    if (key === 'history' || !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(sheet.name))
      throw new RangeError(`no name for a sheet: ${sheet.name}`);
    if (seen.has(key)) throw new RangeError(`two sheets of one name: ${sheet.name}`);
    seen.add(key);
    refuseDisorder(sheet);
    refuseOverlaps(sheet);
  }
}

const MAX_HEIGHT = 409.5;

function refuseDisorder({ name, rows }: SheetPlan): void {
  let above = 0;
  for (const { row, height = 0, cells } of rows) {
    if (row <= above) throw new RangeError(`${name}: row ${row} comes after row ${above}`);
    if (height > MAX_HEIGHT) throw new RangeError(`${name}: row ${row} is ${height} points high`);
    above = row;
    let before = 0;
    for (const { column } of cells) {
      if (column <= before) throw new RangeError(`${name}: ${addressOf({ row, column })} comes twice or late`);
      before = column;
    }
  }
}

function refuseOverlaps({ name, merges, rows }: SheetPlan): void {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const at = addressOf({ row, column });
        if (covered.has(at)) throw new RangeError(`${name}: ${at} is merged twice`);
        covered.add(at);
      }
  for (const { top, left } of merges) covered.delete(addressOf({ row: top, column: left }));
  if (covered.size === 0) return;
  for (const { row, cells } of rows)
    for (const { column, content } of cells)
      if (content.kind !== 'empty' && covered.has(addressOf({ row, column })))
        throw new RangeError(`${name}: the content of ${addressOf({ row, column })} would be lost under a merged area`);
}
