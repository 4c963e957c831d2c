import { isReturnSheet, RETURN_SHEET } from '#shared/family/marker.ts';
import type { Severity } from '#shared/finding/codes.ts';
import { markFills } from '#shared/layout/return-sheet.ts';
import { sheetName } from '#shared/layout/sheet-name.ts';
import { placeOf, type Area, type Place } from '#shared/workbook/address.ts';
import { addedSheetXml, type AddedSheet } from './added-sheet.ts';
import { kindOfFile } from './kind-of-file.ts';
import { mergedAreas, outlineSheet } from './mark-cells.ts';
import { blocksOf } from './mark-drawing.ts';
import { openPackage, type MarkedPackage } from './mark-package.ts';
import { markSheet, type SheetMarks } from './mark-sheet.ts';
import { openStyles } from './mark-styles.ts';
import { dialectOf, insertSheetFirst } from './mark-workbook.ts';
import { findWorkbook, readXlsx } from './read-xlsx.ts';
import { RefusedFile } from './refused-file.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { SHEET_NS, XML_HEAD } from './write-xml.ts';

/** What is said at a cell of the sender's file. */
export type Mark = {
  /** `Sheet!D31` */
  readonly at: string;
  readonly severity: Severity;
  readonly text: string;
};

export type MarkOrder = {
  readonly marks: readonly Mark[];
  /** the sheet that is put before the sender's own */
  readonly sheet: AddedSheet;
};

/** `ok: false`: the file is none that can be marked (another format, damaged, locked with a password). */
export type MarkedCopy = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false };

/**
 * The sender's own workbook (.xlsx, .xlsm) with cells filled, comments at them and one sheet added before the others: a direct
 * edit of its zip. Every part that need not change keeps its very bytes; nothing is written anew as a whole, so charts,
 * protection, validation and print set-up stay as they are. The same file and marks give the same bytes. A mark that names no
 * cell of the file is left to the added sheet.
 */
export async function markCopy(bytes: Uint8Array, order: MarkOrder): Promise<MarkedCopy> {
  try {
    if (kindOfFile(bytes) !== 'zip') return { ok: false };
    const file = openPackage(bytes);
    markPackage(file, bytes, order);
    return { ok: true, bytes: await file.bytes() };
  } catch (thrown) {
    if (thrown instanceof RefusedFile) return { ok: false };
    throw thrown;
  }
}

type SheetPart = { readonly name: string; readonly part: string; readonly isWorksheet: boolean };

function markPackage(file: MarkedPackage, bytes: Uint8Array, { marks, sheet }: MarkOrder): void {
  const workbook = findWorkbook(file.zip);
  const relations = readRelationships(file.zip, workbook);
  const dialect = dialectOf(file.text(workbook) ?? '');
  const sheets = sheetParts(file, workbook, relations);
  const stylesPart = relations.find((one) => one.type === 'styles' && file.zip.has(one.target))?.target;
  const stylesText =
    stylesPart === undefined
      ? `${XML_HEAD}<styleSheet xmlns="${dialect.main}"></styleSheet>`
      : (file.text(stylesPart) ?? '');
  const styles = openStyles(stylesText);

  const earlier = earlierReturnSheet(bytes, sheets);
  const wanted = sheets
    .filter((one) => one.isWorksheet && one.part !== earlier)
    .flatMap((one) => {
      const cells = cellsOf(one, marks, file);
      // with an earlier copy's sheet in the file, its marks may stand anywhere
      return cells.length > 0 || earlier !== null ? [{ ...one, cells }] : [];
    });
  const selected = sheets.filter((one) => isSelected(file.text(one.part) ?? ''));
  const opens = earlier === null && selected.every((one) => wanted.some((sheetMarks) => sheetMarks.part === one.part));
  const around = { file, styles, dialect, fills: Object.values(markFills), nextBlock: countBlocks(file) };
  for (const one of wanted) markSheet(around, { ...one, unselect: opens } satisfies SheetMarks);

  const name = sheetName(RETURN_SHEET, earlier === null ? sheets.map((one) => one.name) : []);
  const xml = addedSheetXml(sheet, styles.table, opens).replace(SHEET_NS, dialect.main);
  if (earlier === null) {
    const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
    const part = file.add(`${folder}worksheets/phieu-tra-lai.xml`, xml, WORKSHEET);
    const relationship = file.relate(workbook, `${dialect.relations}/worksheet`, part);
    file.edit(workbook, insertSheetFirst(file.text(workbook) ?? '', { name, relationship, opens }, dialect));
  } else file.edit(earlier, [{ from: 0, to: (file.text(earlier) ?? '').length, text: xml }]);

  if (stylesPart !== undefined) file.edit(stylesPart, styles.edits());
  else {
    const part = file.add('xl/styles.xml', stylesText, STYLES);
    file.relate(workbook, `${dialect.relations}/styles`, part);
    file.edit(part, styles.edits());
  }
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function sheetParts(file: MarkedPackage, workbook: string, relations: readonly Relationship[]): readonly SheetPart[] {
  const { sheets } = readWorkbookPart(file.zip.read(workbook) ?? Buffer.alloc(0), workbook);
  return sheets.flatMap(({ name, relationship }) => {
    const found = relations.find((one) => one.id === relationship && !one.external && file.zip.has(one.target));
    return found ? [{ name, part: found.target, isWorksheet: found.type === 'worksheet' }] : [];
  });
}

/** The part of the sheet that an earlier return copy added, where the sender has corrected that copy and sent it back. */
function earlierReturnSheet(bytes: Uint8Array, sheets: readonly SheetPart[]): string | null {
  if (!sheets.some((one) => one.name.startsWith(RETURN_SHEET))) return null;
  const ours = readXlsx(bytes).sheets.find(isReturnSheet);
  return sheets.find((one) => one.name === ours?.name)?.part ?? null;
}

/** The marks of a sheet, one for each cell: all that is said of it, in the colour of the worst. */
function cellsOf({ name, part }: SheetPart, marks: readonly Mark[], file: MarkedPackage): SheetMarks['cells'] {
  const mine = marks.flatMap((mark) => {
    const [sheet, place] = splitAt(mark.at);
    return sheet === name && place ? [{ ...mark, place }] : [];
  });
  if (mine.length === 0) return [];
  const text = file.text(part) ?? '';
  const merges = mergedAreas(text, outlineSheet(text));
  const byCell = Map.groupBy(mine, (mark) => {
    const { row, column } = firstOfMerge(mark.place, merges);
    return row * 100_000 + column;
  });
  return [...byCell].map(([key, said]) => ({
    row: Math.floor(key / 100_000),
    column: key % 100_000,
    fill: markFills[severities.find((one) => said.some((mark) => mark.severity === one)) ?? 'info'],
    text: [...new Set(said.map((mark) => mark.text))].join('\n'),
  }));
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function splitAt(at: string): [sheet: string, place: Place | null] {
  const mark = at.lastIndexOf('!');
  return [at.slice(0, mark), placeOf(at.slice(mark + 1))];
}

/** What is filled in a merged area shows only in its first cell. */
function firstOfMerge(place: Place, merges: readonly Area[]): Place {
  const area = merges.find(
    (one) => one.top <= place.row && place.row <= one.bottom && one.left <= place.column && place.column <= one.right,
  );
  return area ? { row: area.top, column: area.left } : place;
}

/** Two sheets in view at once are typed into together: one is taken out before another is put in. */
function isSelected(sheet: string): boolean {
  const cells = sheet.indexOf('sheetData');
  return /\stabSelected\s*=\s*["'](?:1|true|on)["']/.test(cells < 0 ? sheet : sheet.slice(0, cells));
}

/** Blocks of shape numbers that no drawing of the file has taken. */
function countBlocks(file: MarkedPackage): () => number {
  let last: number | null = null;
  return () => {
    last ??= Math.max(
      0,
      ...file.zip.names.filter((name) => name.endsWith('.vml')).flatMap((name) => blocksOf(file.text(name) ?? '')),
    );
    return ++last;
  };
}
