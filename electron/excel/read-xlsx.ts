import type { Sheet, Workbook, WorkbookNote } from '#shared/workbook/sheet.ts';
import { readComments, readThreadedComments, type Comment } from './comments.ts';
import { limits } from './guard.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';
import { refuse } from './refused-file.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';
import { kindOfPackage } from './kind-of-package.ts';
import type { ZipArchive } from './zip.ts';

/**
 * Reads an OOXML workbook (.xlsx, .xlsm, .xltx; Transitional or Strict) from its guarded zip into plain values. Only the parts that hold values are
 * inflated: relationships, workbook, shared strings, styles, worksheets, comments. Throws RefusedFile at the first guard that fails.
 */
export function readXlsx(zip: ZipArchive): Workbook {
  const workbookPart = findWorkbook(zip);
  const book = readWorkbookPart(zip.read(workbookPart) ?? refuse({ code: 'E19' }), workbookPart);
  const relationships = readRelationships(zip, workbookPart);
  refuseSheetList(book.sheets);
  const notes: WorkbookNote[] = [];
  const context = {
    strings: readPartOf(zip, relationships, 'sharedStrings', readSharedStrings),
    styles: readPartOf(zip, relationships, 'styles', readStyles),
    date1904: book.date1904,
    seen: { cells: 0, blanks: 0 },
  };
  const sheets = book.sheets.flatMap((entry) => readEntry(zip, entry, relationships, context, notes));
  if (sheets.length === 0) refuse({ code: 'E32', reason: 'không có trang tính nào' });
  const isMacro = (part: string): boolean => part.endsWith('vbaproject.bin');
  if (zip.names.some(isMacro) || relationships.some((one) => isMacroSheet(one.type))) notes.push({ kind: 'macro' });
  if (relationships.some((one) => one.type === 'externalLink')) notes.push({ kind: 'external-links' });
  return { format: 'xlsx', date1904: book.date1904, sheets, names: book.names, notes };
}

/** The key of the workbook part. Refuses a package that is no OOXML workbook (guard 10). */
export function findWorkbook(zip: ZipArchive): string {
  const office = readRelationships(zip, '').find((one) => one.type === 'officeDocument');
  const part = office && zip.has(office.target) ? office.target : 'xl/workbook.xml';
  const kind = kindOfPackage(zip, part);
  return kind === null ? part : refuse(kind);
}

function refuseSheetList(sheets: readonly SheetEntry[]): void {
  if (sheets.length > limits.sheets)
    refuse({ code: 'E32', reason: `có quá nhiều trang tính (${sheets.length}, tối đa ${limits.sheets})` });
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (names.has(name.toLowerCase())) refuse({ code: 'E32', reason: `có hai trang tính cùng tên "${name}"` });
    names.add(name.toLowerCase());
  }
}

function readPartOf<T>(
  zip: ZipArchive,
  relationships: readonly Relationship[],
  type: string,
  read: (bytes: Uint8Array | null, part: string) => T,
): T {
  const target = relationships.find((one) => one.type === type && !one.external)?.target;
  return read(target === undefined ? null : zip.read(target), target ?? type);
}

function readEntry(
  zip: ZipArchive,
  entry: SheetEntry,
  relationships: readonly Relationship[],
  context: Omit<SheetContext, 'sheet'>,
  notes: WorkbookNote[],
): Sheet[] {
  const { name, state } = entry;
  if (entry.relationship === undefined) {
    notes.push({ kind: 'skipped-sheet', sheet: name, reason: 'không có nội dung trong file' });
    return [];
  }
  const found = relationships.find((one) => one.id === entry.relationship);
  const bytes = found && !found.external ? zip.read(found.target) : null;
  if (!found || !bytes) return refuse({ code: 'E33', where: `Trang tính "${name}"`, line: null });
  if (found.type !== 'worksheet') {
    notes.push({ kind: 'skipped-sheet', sheet: name, reason: skippedReason(found.type) });
    return [];
  }
  const content = readSheet(bytes, { ...context, sheet: name });
  return [{ name, state, ...content, comments: readSheetComments(zip, found.target, name) }];
}

function skippedReason(type: string): string {
  if (type === 'chartsheet') return 'trang biểu đồ';
  if (type === 'dialogsheet') return 'trang hộp thoại';
  return isMacroSheet(type) ? 'trang macro' : 'không phải trang tính';
}

function isMacroSheet(type: string): boolean {
  return type === 'xlMacrosheet' || type === 'xlIntlMacrosheet';
}

/** A threaded comment stands in two parts: whole in its own, and as a warning text for old programs in the legacy one. */
function readSheetComments(zip: ZipArchive, part: string, sheet: string): readonly Comment[] {
  const relationships = readRelationships(zip, part);
  const read = (type: string, reader: typeof readComments): readonly Comment[] =>
    relationships.flatMap((one) => {
      const bytes = one.type === type && !one.external ? zip.read(one.target) : null;
      return bytes ? reader(bytes, one.target, sheet) : [];
    });
  const threaded = read('threadedComment', readThreadedComments);
  const inThread = new Set(threaded.map((one) => `${one.row} ${one.column}`));
  const legacy = read('comments', readComments).filter((one) => !inThread.has(`${one.row} ${one.column}`));
  return [...legacy, ...threaded].sort((a, b) => a.row - b.row || a.column - b.column);
}
