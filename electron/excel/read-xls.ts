import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { builtInFormat } from '#shared/workbook/built-in-formats.ts';
import { MAX_COLUMN, MAX_ROW } from '#shared/workbook/address.ts';
import { parseNumberFormat } from '#shared/workbook/number-format.ts';
import type { Sheet, SheetState, Workbook } from '#shared/workbook/sheet.ts';
import type { StoredCell } from './cell-content.ts';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import { createSheetCollector } from './sheet-collector.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import { guardXlsb } from './xlsb-guard.ts';
import { openZip } from './zip.ts';

/**
 * Reads an Excel 97–2003 workbook (BIFF8) into plain values, by SheetJS. Unlike our own reader it does not see fonts: white or
 * struck out values are not marked. Throws RefusedFile when the file is protected, damaged or beyond the limits.
 */
export function readXls(bytes: Uint8Array): Workbook {
  return workbookOf(readBook(bytes, 'Workbook'), 'xls');
}

/**
 * Reads a binary workbook (.xlsb) by SheetJS, after every part of its zip was inflated within the limits and held against its
 * CRC. What is said of fonts at readXls holds here too. Throws RefusedFile as readXls.
 */
export function readXlsb(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes);
  // SheetJS checks neither sizes nor sums
  for (const name of zip.names) zip.read(name);
  guardXlsb(zip);
  return workbookOf(readBook(bytes, 'xl/workbook.bin'), 'xlsb');
}

function workbookOf(book: WorkBook, format: 'xls' | 'xlsb'): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const seen = { cells: 0 };
  const { length } = book.SheetNames;
  if (length > limits.sheets)
    refuse({ code: 'E32', reason: `có quá nhiều trang tính (${length}, tối đa ${limits.sheets})` });
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    // chart and macro sheets have no cells at all
    return sheet?.['!type'] === undefined || sheet['!type'] === 'sheet'
      ? [readSheet(name, sheet ?? {}, stateOf(book.Workbook?.Sheets?.[i]?.Hidden), date1904, seen)]
      : [];
  });
  if (sheets.length === 0) refuse({ code: 'E32', reason: 'không có trang tính nào' });
  return {
    format,
    date1904,
    sheets,
    names: (book.Workbook?.Names ?? []).map((one) => {
      const sheet = one.Sheet === undefined ? undefined : book.SheetNames[one.Sheet];
      return { name: one.Name, reference: one.Ref, ...(sheet === undefined ? {} : { sheet }) };
    }),
    notes: book.vbaraw ? [{ kind: 'macro' }] : [],
  };
}

function readBook(bytes: Uint8Array, part: string): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      bookVBA: true,
    });
  } catch (thrown) {
    // SheetJS says so in words only
    if (thrown instanceof Error && /password|encrypt/i.test(thrown.message)) return refuse({ code: 'E10' });
    return refuse({ code: 'E22', part });
  }
}

function stateOf(hidden: 0 | 1 | 2 | undefined): SheetState {
  return hidden === 1 ? 'hidden' : hidden === 2 ? 'very-hidden' : 'visible';
}

function readSheet(
  name: string,
  sheet: WorkSheet,
  state: SheetState,
  date1904: boolean,
  seen: { cells: number },
): Sheet {
  const collector = createSheetCollector(name, { date1904, seen });
  const styles = new Map<string, CellStyle>();
  forEachCell(name, sheet, (stored, row, column) => {
    const [first] = stored.c ?? [];
    if (first) collector.comment({ row, column, text: (stored.c ?? []).map((one) => one.t).join('\n') });
    collector.add(storedCell(stored, row, column), styleOf(stored.z, styles));
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    collector.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  sheet['!rows']?.forEach((row, i) => row?.hidden && collector.hideRows(i + 1, i + 1));
  sheet['!cols']?.forEach((column, i) => column?.hidden && collector.hideColumns(i + 1, i + 1));
  return collector.sheet(state);
}

function forEachCell(
  name: string,
  sheet: WorkSheet,
  take: (cell: CellObject, row: number, column: number) => void,
): void {
  // `as`: with `dense` SheetJS keeps rows of cells there, which its types do not say
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  // a place beyond the last makes an array of a billion gaps, which must not be walked
  const isWithin = rows.length <= MAX_ROW && Object.values(rows).every((row) => (row?.length ?? 0) <= MAX_COLUMN);
  if (!isWithin) refuse({ code: 'E34', at: name, reason: 'địa chỉ ô không hợp lệ' });
  rows.forEach((row, r) => row?.forEach((cell, c) => cell && take(cell, r + 1, c + 1)));
}

/** The cell in the form in which our own reader takes it from XML, so that both go the same way from there. */
function storedCell(cell: CellObject, row: number, column: number): StoredCell {
  const place = { row, column, inline: null, formula: cell.f ?? null };
  switch (cell.t) {
    case 'n':
      return { ...place, type: 'n', value: String(cell.v) };
    case 's':
      return { ...place, type: 'inlineStr', value: null, inline: { text: String(cell.v ?? '') } };
    case 'b':
      return { ...place, type: 'b', value: cell.v === true ? '1' : '0' };
    case 'e':
      return { ...place, type: 'e', value: errors[Number(cell.v)] ?? '#N/A' };
    default:
      return { ...place, type: 'n', value: null };
  }
}

/** BIFF stores errors as numbers. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function styleOf(format: CellObject['z'], styles: Map<string, CellStyle>): CellStyle {
  const code = String(format ?? 'General');
  const known = styles.get(code);
  if (known) return known;
  const own = vietnameseCode(code);
  const isGeneral = own === null || own === '' || /^general$/i.test(own);
  const style = isGeneral ? plainStyle : { ...plainStyle, format: { code: own, parsed: parseNumberFormat(own) } };
  styles.set(code, style);
  return style;
}

/** SheetJS gives built-in formats in their American form (m/d/yy for number 14). */
function vietnameseCode(code: string): string | null {
  // `as`: its types call the table unknown; it is number → code
  const table = SSF.get_table() as Readonly<Record<string, string>>;
  const id = Object.keys(table).find((key) => Number(key) < 50 && table[key] === code);
  return id === undefined ? code : builtInFormat(Number(id));
}
