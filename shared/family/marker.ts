import { cleanSpaces } from '../text/fold.ts';
import type { Sheet, Workbook } from '../workbook/sheet.ts';
import type { PeriodKind, Phase } from './family.ts';

/** The identity that an issued workbook carries, so that it is known again after renaming and re-saving. */
export type Marker = {
  readonly family: string;
  readonly familyVersion: number;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  readonly unit: string;
};

/** Very hidden when issued; LibreOffice makes it hidden. Its cell A1 holds the identity. */
export const MARKER_SHEET = '_phuluc';
/** A defined name with the same text as a constant: a second carrier for programs that drop hidden sheets. */
export const MARKER_NAME = '_phuluc_id';

/** The sheet that a return copy puts before the sender's own (numbered where the sender has one of that name). */
export const RETURN_SHEET = 'Phiếu trả lại';
/** What stands in its cell A1: a sheet of the sender's that is only called so is read like any other. */
export const RETURN_TITLE = 'PHIẾU TRẢ LẠI';
/** First line of the comments of a return copy: such a comment, or the part of one from this line on, is ours. */
export const RETURN_NOTE = 'Phiếu trả lại:';

/** Whether a sheet is one that a return copy added: nothing on it was reported by the sender. */
export function isReturnSheet(sheet: Sheet): boolean {
  if (!sheet.name.normalize('NFC').startsWith(RETURN_SHEET)) return false;
  const title = sheet.cells.find((cell) => cell.row === 1 && cell.column === 1);
  return title?.content.kind === 'text' && cleanSpaces(title.content.text).normalize('NFC') === RETURN_TITLE;
}

const FORMAT = 'phuluc';
const kinds: readonly string[] = ['annual', '6-month', 'period', 'adhoc'] satisfies readonly PeriodKind[];

/** The text that is written into the marker sheet and the defined name: fields with "|" between, the format's version first. */
export function markerText(marker: Marker): string {
  const { family, familyVersion, year, kind, phase, unit } = marker;
  return [FORMAT, 1, family, familyVersion, year, kind, phase, unit].join('|');
}

/** The marker of a workbook: from its sheet, else from its defined name; null where neither is there or whole. */
export function markerOf(workbook: Workbook): Marker | null {
  const cell = workbook.sheets
    .find((sheet) => sheet.name === MARKER_SHEET)
    ?.cells.find((one) => one.row === 1 && one.column === 1);
  const name = workbook.names.find((one) => one.name.toLowerCase() === MARKER_NAME);
  const constant = name?.reference.replace(/^=?"(.*)"$/s, '$1').replace(/""/g, '"');
  return readMarker(cell?.content.kind === 'text' ? cell.content.text : undefined) ?? readMarker(constant);
}

function readMarker(text: string | undefined): Marker | null {
  const [format, version, family, familyVersion, year, kind, phase, unit] = cleanSpaces(text ?? '').split('|');
  if (format !== FORMAT || version !== '1' || !family || !unit || !kind || !kinds.includes(kind)) return null;
  if (phase !== 'plan' && phase !== 'report') return null;
  // a damaged number is no marker: the workbook is then told by what it holds
  if (!/^\d{4}$/.test(year ?? '') || !/^\d+$/.test(familyVersion ?? '')) return null;
  // `as`: just found among the kinds
  return { family, familyVersion: Number(familyVersion), year: Number(year), kind: kind as PeriodKind, phase, unit };
}
