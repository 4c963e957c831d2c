import { addressOf, areaOf, columnLetters, placeOf, type Area, type Place } from '#shared/workbook/address.ts';
import { appendInside, attributeOf, prefixOf, setAttribute, type Edit } from './mark-edits.ts';
import { outlineXml, type XmlPlace } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { isOn } from './rich-text.ts';

/** A cell's new fill (ARGB without "#"); null takes it away. */
export type CellFill = Place & { readonly fill: string | null };

/** Gives the number of the style that is `base` with a fill. */
type Filled = (base: number, fill: string | null) => number;

/** The elements of a worksheet part; of its rows those asked for have their cells. */
export type SheetOutline = { readonly root: XmlPlace; readonly rows: readonly NumberedPlace[] };

/** Outlines a worksheet part, with the cells of some rows. */
export function outlineSheet(text: string, wanted: ReadonlySet<number>): SheetOutline {
  const rows: NumberedPlace[] = [];
  const root = outlineXml(text, spreadsheet, (place) => {
    if (place.local !== 'row') return true;
    const number = Number(attributeOf(text, place, 'r')) || (rows.at(-1)?.number ?? 0) + 1;
    rows.push({ place, number });
    return wanted.has(number);
  });
  return { root, rows };
}

/** The merged areas of a sheet; those written as whole columns or rows are left out, no value lies in them. */
export function mergedAreas(text: string, sheet: XmlPlace): readonly Area[] {
  const merges = childOf(sheet, 'mergeCells')?.children ?? [];
  return merges.flatMap((one) => areaOf(attributeOf(text, one, 'ref') ?? '') ?? []);
}

/**
 * The edits that fill cells of a sheet: the style of one that is there is changed, one that is not is put in at its place, with
 * its row where that is missing too. Each cell is given once, its row with its cells in the outline. A sheet without cell data
 * (none a program wrote) is left alone.
 */
export function fillCells(
  text: string,
  { root, rows }: SheetOutline,
  fills: readonly CellFill[],
  filled: Filled,
): readonly Edit[] {
  const byRow = Map.groupBy(fills, (one) => one.row);
  const data = childOf(root, 'sheetData');
  if (!data) return [];
  const columnStyles = readColumnStyles(text, root);
  const edits: Edit[] = [];
  const newRows: NewPiece[] = [];
  const newCells: Place[] = [];
  for (const [number, marks] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const own = rows.filter((row) => row.number === number).map((row) => row.place);
    const cells = own.flatMap((row) => numberCells(text, row));
    const rowStyle = own[0] ? styleOfRow(text, own[0]) : null;
    const missing: NewPiece[] = [];
    for (const mark of marks.toSorted((a, b) => a.column - b.column)) {
      const cell = cells.find((one) => one.number === mark.column)?.place;
      if (cell) {
        const base = Number(attributeOf(text, cell, 's') ?? 0);
        edits.push(setAttribute(text, cell, 's', filled(base, mark.fill)));
      } else {
        const style = filled(rowStyle ?? columnStyles(mark.column), mark.fill);
        missing.push({ number: mark.column, xml: `<${prefixOf(data)}c r="${addressOf(mark)}" s="${style}"/>` });
        newCells.push(mark);
      }
    }
    if (missing.length === 0) continue;
    if (own[0])
      edits.push(...putIn(text, own[0], numberCells(text, own[0]), missing), ...widenSpans(text, own[0], missing));
    else newRows.push({ number, xml: rowXml(number, missing, prefixOf(data)) });
  }
  return [...edits, ...putIn(text, data, rows, newRows), ...widenDimension(text, root, newCells)];
}

/** A row or cell with its number, given or counted. */
type NumberedPlace = { readonly place: XmlPlace; readonly number: number };
type NewPiece = { readonly number: number; readonly xml: string };

function childOf(place: XmlPlace, local: string): XmlPlace | undefined {
  return place.children.find((one) => one.local === local);
}

function numberCells(text: string, row: XmlPlace): NumberedPlace[] {
  let column = 0;
  return row.children
    .filter((one) => one.local === 'c')
    .map((place) => {
      column = placeOf(attributeOf(text, place, 'r') ?? '')?.column ?? column + 1;
      return { place, number: column };
    });
}

/** New pieces before the first sibling of a higher number, or last. One without a number of its own cannot be such a sibling. */
function putIn(
  text: string,
  parent: XmlPlace,
  siblings: readonly NumberedPlace[],
  pieces: readonly NewPiece[],
): Edit[] {
  const last: string[] = [];
  const edits: Edit[] = [];
  for (const { number, xml } of pieces) {
    const next = siblings.find((one) => one.number > number)?.place;
    if (next) edits.push({ from: next.from, to: next.from, text: xml });
    else last.push(xml);
  }
  return last.length === 0 ? edits : [...edits, appendInside(text, parent, last.join(''))];
}

function rowXml(number: number, cells: readonly NewPiece[], prefix: string): string {
  return `<${prefix}row r="${number}">${cells.map((one) => one.xml).join('')}</${prefix}row>`;
}

/** A row's own style, which a new cell in it takes over. */
function styleOfRow(text: string, row: XmlPlace): number | null {
  const custom = attributeOf(text, row, 'customFormat');
  return custom !== undefined && isOn(custom) ? Number(attributeOf(text, row, 's') ?? 0) : null;
}

function readColumnStyles(text: string, sheet: XmlPlace): (column: number) => number {
  const columns = (childOf(sheet, 'cols')?.children ?? []).map((one) => ({
    from: Number(attributeOf(text, one, 'min')),
    to: Number(attributeOf(text, one, 'max')),
    style: Number(attributeOf(text, one, 'style') ?? 0),
  }));
  return (column) => columns.find((one) => one.from <= column && column <= one.to)?.style ?? 0;
}

/** A row may say from which column to which its cells go. */
function widenSpans(text: string, row: XmlPlace, cells: readonly NewPiece[]): Edit[] {
  const spans = attributeOf(text, row, 'spans');
  const [from, to] = (/^(\d+):(\d+)$/.exec(spans ?? '') ?? []).slice(1).map(Number);
  if (spans === undefined || from === undefined || to === undefined) return [];
  const columns = cells.map((one) => one.number);
  const wide = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
  return wide === spans ? [] : [setAttribute(text, row, 'spans', wide)];
}

/** A sheet may say which rectangle its cells fill. */
function widenDimension(text: string, sheet: XmlPlace, cells: readonly Place[]): Edit[] {
  const place = childOf(sheet, 'dimension');
  const area = place && areaOf(attributeOf(text, place, 'ref') ?? '');
  if (!place || !area || cells.length === 0) return [];
  const rows = cells.map((one) => one.row);
  const columns = cells.map((one) => one.column);
  const wide = {
    top: Math.min(area.top, ...rows),
    left: Math.min(area.left, ...columns),
    bottom: Math.max(area.bottom, ...rows),
    right: Math.max(area.right, ...columns),
  };
  const same =
    wide.top === area.top && wide.left === area.left && wide.bottom === area.bottom && wide.right === area.right;
  const ref = `${columnLetters(wide.left)}${wide.top}:${columnLetters(wide.right)}${wide.bottom}`;
  return same ? [] : [setAttribute(text, place, 'ref', ref)];
}
