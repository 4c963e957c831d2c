import { columnLetters } from '#shared/workbook/address.ts';
import type { PagePlan, SheetPlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { element, xmlText } from './write-xml.ts';

/** The `definedNames` element of a workbook, print titles and print areas among the names; empty where there are none. */
export function namesXml(plan: WorkbookPlan): string {
  const own = plan.names.map(({ name, reference }) => ({ name, reference, sheet: undefined }));
  const printed = plan.sheets.flatMap((sheet, i) => printNames(sheet).map((one) => ({ ...one, sheet: i })));
  const names = [...own, ...printed].map(({ name, reference, sheet }) =>
    element('definedName', { name, localSheetId: sheet }, xmlText(reference)),
  );
  return names.length === 0 ? '' : element('definedNames', {}, names.join(''));
}

function printNames({ name, page }: SheetPlan): { readonly name: string; readonly reference: string }[] {
  const sheet = quoteSheet(name);
  const titles = titleReferences(sheet, page);
  const area = page.printArea;
  return [
    ...(area
      ? [
          {
            name: '_xlnm.Print_Area',
            reference: `${sheet}!$${columnLetters(area.left)}$${area.top}:$${columnLetters(area.right)}$${area.bottom}`,
          },
        ]
      : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', reference: titles.join(',') }] : []),
  ];
}

function titleReferences(sheet: string, { titleColumns, titleRows }: PagePlan): string[] {
  return [
    ...(titleColumns ? [`${sheet}!$${columnLetters(titleColumns.from)}:$${columnLetters(titleColumns.to)}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows.from}:$${titleRows.to}`] : []),
  ];
}

/** A sheet's name as a reference writes it: in single quotes, those inside doubled. */
function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
