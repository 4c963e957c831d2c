import { documentEncoding, fromLegacy, legacyEncoding, type LegacyEncoding } from '../text/legacy.ts';
import type { Cell, Sheet, Workbook } from '../workbook/sheet.ts';

/** A sheet that was typed in an 8-bit encoding: the first converted text, as it stands and as it reads. */
export type ConvertedSheet = {
  readonly sheet: string;
  readonly encoding: LegacyEncoding;
  readonly typed: string;
  readonly reads: string;
};

/**
 * Converts sheets typed in TCVN3 or VNI to Unicode, decided for each sheet as a whole so that labels can be recognised.
 * Every converted cell keeps its text as it stands in the file in `typed`. A sheet in Unicode is returned as it is.
 */
export function convertLegacy(workbook: Workbook): { workbook: Workbook; converted: readonly ConvertedSheet[] } {
  const converted: ConvertedSheet[] = [];
  const sheets = workbook.sheets.map((sheet) => {
    const encoding = documentEncoding(textsOf(sheet));
    if (encoding === null) return sheet;
    const cells = sheet.cells.map((cell) => convertCell(cell, encoding));
    const first = cells.find((cell) => cell.typed !== undefined);
    if (first) converted.push({ sheet: sheet.name, encoding, typed: first.typed ?? '', reads: first.shown });
    return { ...sheet, cells };
  });
  return converted.length === 0 ? { workbook, converted } : { workbook: { ...workbook, sheets }, converted };
}

function* textsOf(sheet: Sheet): Generator<string> {
  for (const cell of sheet.cells) if (cell.content.kind === 'text') yield cell.content.text;
}

function convertCell(cell: Cell, encoding: LegacyEncoding): Cell {
  const { content } = cell;
  if (content.kind !== 'text' || legacyEncoding(content.text, encoding) !== encoding) return cell;
  const runs = content.runs?.map((run) => ({ ...run, text: fromLegacy(run.text, encoding) }));
  return {
    ...cell,
    content: { kind: 'text', text: fromLegacy(content.text, encoding), ...(runs ? { runs } : {}) },
    shown: fromLegacy(cell.shown, encoding),
    typed: cell.shown,
  };
}
