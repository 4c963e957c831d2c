import type { Cell, CellContent } from '#shared/workbook/sheet.ts';
import { DAYS_1904, isoOfSerial, serialOfIso } from '#shared/workbook/serial-date.ts';
import { showGeneral } from '#shared/workbook/shown-digits.ts';
import { showNumber } from '#shared/workbook/shown-number.ts';
import { refuse } from './refused-file.ts';
import { runsOf, unescapeText, type RichText } from './rich-text.ts';
import type { CellStyle } from './styles.ts';

/** A cell as its XML gives it; `value` is null without a `<v>`, `inline` without an `<is>`, `formula` without an `<f>`. */
export type StoredCell = {
  row: number;
  column: number;
  type: string;
  value: string | null;
  inline: RichText | null;
  formula: string | null;
};

export type CellSurroundings = {
  readonly strings: readonly RichText[];
  readonly date1904: boolean;
  /** `Sheet!D7` of the cell at hand, for messages */
  readonly at: (cell: StoredCell) => string;
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a stored cell; null for a blank one. A value that is not what its type says refuses the file (E35, E36) with the
 * cell's address: half a number is never taken.
 */
export function readCell(cell: StoredCell, style: CellStyle, around: CellSurroundings): Cell | null {
  const content = contentOf(cell, style, around);
  if (content === null) return cell.formula === null ? null : finish(cell, style, { kind: 'no-result' }, '');
  switch (content.kind) {
    case 'number':
      return numberCell(cell, style, content.number, around.date1904);
    case 'date':
      return dateCell(cell, style, content.serial, content.iso);
    case 'text':
      // a formula whose result is "" has a result; a plain empty string is a blank cell
      return content.text === '' && cell.formula === null ? null : finish(cell, style, content, content.text);
    case 'boolean':
      return finish(cell, style, content, content.boolean ? 'TRUE' : 'FALSE');
    case 'error':
      return finish(cell, style, content, content.error);
    case 'no-result':
      return finish(cell, style, content, '');
  }
}

function contentOf(cell: StoredCell, style: CellStyle, around: CellSurroundings): CellContent | null {
  const { type, inline } = cell;
  const value = cell.value ?? (type === 'str' ? null : '');
  switch (type) {
    case 'n':
      if (value === '') return inline ? textContent(inline, style) : null;
      return { kind: 'number', number: numberOf(value ?? '', cell, around) };
    case 's':
      return value === '' ? null : textContent(sharedString(value ?? '', cell, around), style);
    case 'str':
      return value === null ? null : textContent({ text: unescapeText(value) }, style);
    case 'inlineStr':
      return textContent(inline ?? { text: unescapeText(value ?? '') }, style);
    case 'b':
      return value === '' ? null : { kind: 'boolean', boolean: booleanOf(value ?? '', cell, around) };
    case 'e':
      return value === '' ? null : { kind: 'error', error: value ?? '' };
    case 'd':
      return value === '' ? null : dateOf(value ?? '', cell, around);
    default:
      return refuse({ code: 'E36', at: around.at(cell), reason: `kiểu ô không hợp lệ "${type}"` });
  }
}

function textContent(rich: RichText, style: CellStyle): CellContent {
  const runs = runsOf(rich, style.struck);
  return runs ? { kind: 'text', text: rich.text, runs } : { kind: 'text', text: rich.text };
}

function numberOf(value: string, cell: StoredCell, around: CellSurroundings): number {
  const text = value.trim();
  const number = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(number))
    refuse({ code: 'E36', at: around.at(cell), reason: `giá trị số không hợp lệ "${text.slice(0, 40)}"` });
  return number;
}

function sharedString(value: string, cell: StoredCell, around: CellSurroundings): RichText {
  const text = value.trim();
  const string = /^\d+$/.test(text) ? around.strings[Number(text)] : undefined;
  return string ?? refuse({ code: 'E35', at: around.at(cell), reason: 'chuỗi dùng chung không tồn tại' });
}

function booleanOf(value: string, cell: StoredCell, around: CellSurroundings): boolean {
  switch (value.trim().toLowerCase()) {
    case '1':
    case 'true':
      return true;
    case '0':
    case 'false':
      return false;
    default:
      return refuse({
        code: 'E36',
        at: around.at(cell),
        reason: `giá trị đúng/sai không hợp lệ "${value.slice(0, 40)}"`,
      });
  }
}

function dateOf(value: string, cell: StoredCell, around: CellSurroundings): CellContent {
  const serial = serialOfIso(value.trim());
  const iso = serial === null ? null : isoOfSerial(serial);
  if (serial === null || iso === null)
    return refuse({ code: 'E36', at: around.at(cell), reason: `ngày không hợp lệ "${value.slice(0, 40)}"` });
  return { kind: 'date', serial, iso };
}

function numberCell(cell: StoredCell, style: CellStyle, number: number, date1904: boolean): Cell {
  if (!style.format) return finish(cell, style, { kind: 'number', number }, showGeneral(number));
  const plain = showNumber(style.format.parsed, number);
  if (plain.kind === 'number') {
    const done = finish(cell, style, { kind: 'number', number }, plain.text);
    return plain.percent ? { ...done, percent: true } : done;
  }
  const serial = date1904 ? number + DAYS_1904 : number;
  const iso = isoOfSerial(serial);
  // the move to the 1900 system can leave Excel's calendar; then it is a number, not a date
  if (iso === null) return finish(cell, style, { kind: 'number', number }, showGeneral(number));
  const shown = date1904 ? showNumber(style.format.parsed, serial).text : plain.text;
  return finish(cell, style, { kind: 'date', serial, iso }, shown);
}

/** A `t="d"` cell shows its date by its format, or as a plain date where the format is none. */
function dateCell(cell: StoredCell, style: CellStyle, serial: number, iso: string): Cell {
  const shown = style.format ? showNumber(style.format.parsed, serial) : null;
  const text = shown?.kind === 'date' ? shown.text : iso;
  return finish(cell, style, { kind: 'date', serial, iso }, text);
}

function finish(cell: StoredCell, style: CellStyle, content: CellContent, shown: string): Cell {
  const hidden =
    style.invisible || (content.kind === 'text' ? style.hidesText : shown === '' && content.kind !== 'no-result');
  return {
    row: cell.row,
    column: cell.column,
    content,
    shown,
    ...(style.format ? { format: style.format.code } : {}),
    ...(cell.formula === null ? {} : { formula: cell.formula }),
    ...(hidden ? { invisible: true } : {}),
    ...(style.struck ? { struck: true } : {}),
  };
}
