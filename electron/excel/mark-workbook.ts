import {
  appendInside,
  attributeOf,
  prefixOf,
  prependInside,
  setAttribute,
  withPrefix,
  type Edit,
} from './mark-edits.ts';
import { outlineXml, type XmlPlace } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { element } from './write-xml.ts';

/** Which of the two forms of the format a file is in: its namespaces. */
export type Dialect = { readonly main: string; readonly relations: string };

/** The form of a file, by the root of its workbook part. */
export function dialectOf(workbook: string): Dialect {
  const root = outlineXml(workbook, spreadsheet, () => false);
  const isStrict = workbook.slice(root.from, root.openEnd).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  return isStrict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };
}

export type AddedSheet = {
  readonly name: string;
  readonly relationship: string;
  /** the file opens on it; else on the sheet on which the sender saved it */
  readonly opens: boolean;
};

/**
 * The edits of a workbook part that put a sheet before all others. Names of one sheet only and the sheet in view are given by
 * their place among the sheets: those places move up by one.
 */
export function insertSheetFirst(text: string, sheet: AddedSheet, dialect: Dialect): readonly Edit[] {
  const root = outlineXml(text, spreadsheet);
  const sheets = childOf(root, 'sheets');
  if (!sheets) return [];
  const ids = sheets.children.map((one) => Number(attributeOf(text, one, 'sheetId')) || 0);
  const added = element('sheet', { name: sheet.name, sheetId: Math.max(0, ...ids) + 1 });
  const reference = relationAttribute(text.slice(root.from, root.openEnd), sheet.relationship, dialect);
  const names = childOf(root, 'definedNames')?.children ?? [];
  return [
    prependInside(text, sheets, withPrefix(added.replace('/>', `${reference}/>`), prefixOf(root))),
    ...names.flatMap((one) => moveUp(text, one, 'localSheetId')),
    ...viewEdits(text, root, sheets, sheet.opens),
  ];
}

/** ` r:id="…"`, with the prefix that the root element has for it or one declared on the spot. */
export function relationAttribute(rootTag: string, id: string, { relations }: Dialect): string {
  const declared = [...rootTag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const prefix = declared.find((one) => (one[2] ?? one[3]) === relations)?.[1];
  return prefix === undefined ? ` xmlns:r="${relations}" r:id="${id}"` : ` ${prefix}:id="${id}"`;
}

function viewEdits(text: string, root: XmlPlace, sheets: XmlPlace, opens: boolean): Edit[] {
  const list = childOf(root, 'bookViews');
  const views = list?.children.filter((one) => one.local === 'workbookView') ?? [];
  if (views.length > 0)
    return views.flatMap((view) => {
      const [place = 0, first = 0] = ['activeTab', 'firstSheet'].map((name) =>
        Number(attributeOf(text, view, name) ?? 0),
      );
      if (opens) return [setZero(text, view, 'activeTab'), setZero(text, view, 'firstSheet')].flat();
      return [
        setAttribute(text, view, 'activeTab', place + 1),
        ...(first > 0 ? [setAttribute(text, view, 'firstSheet', first + 1)] : []),
      ];
    });
  // a file without views opens on its first sheet
  if (opens) return [];
  const view = withPrefix(element('workbookView', { activeTab: 1 }), prefixOf(root));
  if (list) return [appendInside(text, list, view)];
  const xml = `<${prefixOf(root)}bookViews>${view}</${prefixOf(root)}bookViews>`;
  return [{ from: sheets.from, to: sheets.from, text: xml }];
}

function setZero(text: string, view: XmlPlace, name: string): Edit[] {
  const value = attributeOf(text, view, name);
  return value === undefined || Number(value) === 0 ? [] : [setAttribute(text, view, name, 0)];
}

function moveUp(text: string, place: XmlPlace, name: string): Edit[] {
  const value = attributeOf(text, place, name);
  return value === undefined ? [] : [setAttribute(text, place, name, Number(value) + 1)];
}

function childOf(place: XmlPlace, local: string): XmlPlace | undefined {
  return place.children.find((one) => one.local === local);
}
