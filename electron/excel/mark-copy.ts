import { isReturnSheet, RETURN_SHEET } from '#shared/family/marker.ts';
import { markFills } from '#shared/layout/return-sheet.ts';
import { sheetName } from '#shared/layout/sheet-name.ts';
import { addedSheetXml, type AddedSheet } from './added-sheet.ts';
import { kindOfFile } from './kind-of-file.ts';
import { blocksOf } from './mark-drawing.ts';
import { openPackage, type MarkedPackage } from './mark-package.ts';
import { marksOfSheet, type Mark } from './mark-places.ts';
import { markSheet, type SheetMarks } from './mark-sheet.ts';
import { openStyles } from './mark-styles.ts';
import { dialectOf, insertSheetFirst } from './mark-workbook.ts';
import { findWorkbook, readXlsx } from './read-xlsx.ts';
import { RefusedFile } from './refused-file.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { SHEET_NS, XML_HEAD } from './write-xml.ts';
import { openZip } from './zip.ts';

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
export function markCopy(bytes: Uint8Array, order: MarkOrder): MarkedCopy {
  try {
    if (kindOfFile(bytes) !== 'zip') return { ok: false };
    const file = openPackage(bytes);
    markPackage(file, bytes, order);
    return { ok: true, bytes: file.bytes() };
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
      const mine = marksOfSheet(marks, one.name);
      // with an earlier copy's sheet in the file, its marks may stand anywhere
      return mine.length > 0 || earlier !== null ? [{ ...one, marks: mine }] : [];
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
  const ours = readXlsx(openZip(bytes)).sheets.find(isReturnSheet);
  return sheets.find((one) => one.name === ours?.name)?.part ?? null;
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
