import { MARKER_NAME, MARKER_SHEET, markerText } from '../family/marker.ts';
import type { Table } from '../family/family.ts';
import { formOutline } from './form-outline.ts';
import { tablesOfForm, type FormInput } from './form-rows.ts';
import { formSheet } from './form-sheet.ts';
import { sheetName } from './sheet-name.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';

/**
 * The form for one unit: a sheet for each table that it fills, its own rows open and everything else locked, and its
 * identity in a very-hidden sheet and in a defined name. A unit that fills nothing in the phase gets a form without a
 * table; that is for the caller to prevent (its list of units comes from the family). Throws a RangeError then.
 */
export function issuedForm(input: FormInput): WorkbookPlan {
  const { family, period, unit } = input;
  const sheets: SheetPlan[] = [];
  for (const table of tablesOfForm(input)) {
    const name = sheetName(
      nameOf(table),
      sheets.map((sheet) => sheet.name),
    );
    sheets.push(table.kind === 'outline' ? formOutline(table, input, name) : formSheet(table, input, name));
  }
  if (sheets.length === 0) throw new RangeError(`${unit} fills no table of ${family.id} in phase ${period.phase}`);
  const { year, kind, phase } = period;
  const identity = markerText({ family: family.id, familyVersion: family.version, year, kind, phase, unit });
  return {
    title: family.title,
    sheets: [...sheets, markerSheet(identity)],
    names: [{ name: MARKER_NAME, reference: `"${identity.replaceAll('"', '""')}"` }],
  };
}

function nameOf(table: Table): string {
  const word = table.appendix === '' ? 'Báo cáo' : table.appendix;
  switch (table.kind) {
    case 'list':
      return `${word} - danh mục`;
    case 'matrix':
      return `${word} - số liệu`;
    case 'indicators':
    case 'assignments':
    case 'outline':
      return word;
  }
}

function markerSheet(identity: string): SheetPlan {
  return {
    name: MARKER_SHEET,
    state: 'very-hidden',
    widths: [80],
    rows: [{ row: 1, cells: [{ column: 1, content: { kind: 'text', text: identity }, style: { size: 10 } }] }],
    merges: [],
    page: {
      landscape: false,
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      fitToWidth: true,
      pageNumbers: false,
      draft: false,
    },
    protected: true,
    validations: [],
  };
}
