import { columnLetters } from '#shared/workbook/address.ts';
import type { PagePlan, SheetPlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { element, RELATIONS_NS, SHEET_NS, XML_HEAD, xmlText } from './write-xml.ts';

/** xl/workbook.xml: the sheets and the defined names, print titles and print areas among them. */
export function workbookXml(plan: WorkbookPlan): string {
  const sheets = plan.sheets.map((sheet, i) =>
    element('sheet', {
      name: sheet.name,
      sheetId: i + 1,
      state: sheet.state === 'visible' ? undefined : sheet.state === 'hidden' ? 'hidden' : 'veryHidden',
      'r:id': `rId${i + 1}`,
    }),
  );
  const names = namesXml(plan);
  return (
    XML_HEAD +
    element(
      'workbook',
      { xmlns: SHEET_NS, 'xmlns:r': RELATIONS_NS },
      [
        element('bookViews', {}, element('workbookView', { activeTab: firstVisible(plan) })),
        element('sheets', {}, sheets.join('')),
        names === '' ? '' : element('definedNames', {}, names),
        // helper formulas are worked out anew by whichever program opens the form; a table without any is not "changed" by that
        hasFormulas(plan) ? element('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }) : '',
      ].join(''),
    )
  );
}

/** The place of the sheet that is shown first. Throws where no sheet is visible: no program opens such a file. */
export function firstVisible(plan: WorkbookPlan): number {
  const place = plan.sheets.findIndex((sheet) => sheet.state === 'visible');
  if (place < 0) throw new RangeError('a workbook needs a visible sheet');
  return place;
}

/** xl/_rels/workbook.xml.rels */
export function workbookRelationsXml(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, i) =>
    relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  const others = [
    relation(sheetCount + 1, 'styles', 'styles.xml'),
    relation(sheetCount + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  return relationsXml([...sheets, ...others]);
}

/** _rels/.rels */
export function packageRelationsXml(): string {
  const core = element('Relationship', {
    Id: 'rId2',
    Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    Target: 'docProps/core.xml',
  });
  return relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml'), core]);
}

/** docProps/core.xml: no clock, no person's name; what is dated is dated in the document. */
export function corePropertiesXml(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const inside =
    element('dc:title', {}, xmlText(title)) + '<dc:creator>Phụ Lục</dc:creator><dc:language>vi-VN</dc:language>';
  return XML_HEAD + element('cp:coreProperties', namespaces, inside);
}

/** [Content_Types].xml */
export function contentTypesXml(sheetCount: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const part = (PartName: string, ContentType: string) => element('Override', { PartName, ContentType });
  const inside = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', `${spreadsheet}sheet.main+xml`),
    ...Array.from({ length: sheetCount }, (_, i) =>
      part(`/xl/worksheets/sheet${i + 1}.xml`, `${spreadsheet}worksheet+xml`),
    ),
    part('/xl/styles.xml', `${spreadsheet}styles+xml`),
    part('/xl/sharedStrings.xml', `${spreadsheet}sharedStrings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return XML_HEAD + element('Types', { xmlns: namespace }, inside.join(''));
}

function hasFormulas(plan: WorkbookPlan): boolean {
  return plan.sheets.some((sheet) =>
    sheet.rows.some((row) => row.cells.some((cell) => cell.content.kind === 'formula')),
  );
}

function namesXml(plan: WorkbookPlan): string {
  const own = plan.names.map(({ name, reference }) => ({ name, reference, sheet: undefined }));
  const printed = plan.sheets.flatMap((sheet, i) => printNames(sheet).map((one) => ({ ...one, sheet: i })));
  return [...own, ...printed]
    .map(({ name, reference, sheet }) => element('definedName', { name, localSheetId: sheet }, xmlText(reference)))
    .join('');
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

function relation(id: number, kind: string, target: string): string {
  return element('Relationship', { Id: `rId${id}`, Type: `${RELATIONS_NS}/${kind}`, Target: target });
}

function relationsXml(relations: readonly string[]): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return XML_HEAD + element('Relationships', { xmlns: namespace }, relations.join(''));
}
