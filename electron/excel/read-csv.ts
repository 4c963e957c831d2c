import { atOf, MAX_COLUMN, MAX_ROW } from '#shared/workbook/address.ts';
import type { Cell, Workbook } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { encodingOfText } from './kind-of-file.ts';
import { refuse } from './refused-file.ts';

const SHEET = 'CSV';

/**
 * Reads a text of separated values (semicolon, tab, comma or |) into one sheet `CSV`. Every cell is a text as it was typed: no
 * number and no date is guessed. Refuses (E18) text that is not Unicode, since its letters cannot be told with certainty, and text
 * that has no columns.
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const encoding = encodingOfText(bytes);
  if (encoding === 'windows-1258') return refuse({ code: 'E18', what: 'văn bản/CSV' });
  const text = new TextDecoder(encoding).decode(bytes);
  const declared = /^sep=(.)\r?\n/.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? separatorOf(body);
  if (separator === null) return refuse({ code: 'E18', what: 'văn bản/CSV' });
  const { records, open } = splitRecords(body, separator);
  if (open) refuse({ code: 'E20', part: `dòng ${records.length}` });
  const cells = cellsOf(records);
  const sheet = {
    name: SHEET,
    state: 'visible',
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
  } as const;
  return { format: 'csv', date1904: false, sheets: [sheet], names: [], notes: [] };
}

/** The sign that parts most of the first records into the same number of fields, two at least; null when none does. */
function separatorOf(text: string): string | null {
  const head = text.slice(0, 100_000);
  let best: string | null = null;
  let most = 0;
  for (const separator of [';', '\t', ',', '|']) {
    const widths = splitRecords(head, separator)
      .records.slice(0, 50)
      .map((fields) => fields.length)
      .filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const same = Math.max(0, ...counts.values());
    // decimal commas also part lines, but not into equal numbers: the earlier sign wins a draw
    if (same > most) {
      best = separator;
      most = same;
    }
  }
  return best;
}

/**
 * RFC 4180: fields may be quoted, quotes in them are doubled, and a quoted field may hold separators and line breaks. `open`: the
 * text ends inside a quoted field.
 */
function splitRecords(text: string, separator: string): { readonly records: string[][]; readonly open: boolean } {
  const records: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === separator || sign === '\n' || sign === '\r') {
      records.at(-1)?.push(field);
      field = '';
      if (sign === separator) continue;
      if (sign === '\r' && text.charAt(at + 1) === '\n') at++;
      records.push([]);
    } else field += sign;
  }
  const last = records.at(-1);
  if (field !== '' || (last && last.length > 0)) last?.push(field);
  return { records: last?.length === 0 ? records.slice(0, -1) : records, open: quoted };
}

function cellsOf(records: readonly (readonly string[])[]): Cell[] {
  const cells: Cell[] = [];
  records.forEach((fields, r) =>
    fields.forEach((text, c) => {
      if (text === '') return;
      const place = { row: r + 1, column: c + 1 };
      const at = atOf(SHEET, place);
      if (place.row > MAX_ROW || place.column > MAX_COLUMN)
        refuse({ code: 'E34', at, reason: 'địa chỉ ô không hợp lệ' });
      if (text.length > limits.cellText)
        refuse({ code: 'E37', sheet: SHEET, thing: 'chữ trong một ô', number: text.length, most: limits.cellText, at });
      cells.push({ ...place, content: { kind: 'text', text }, shown: text });
    }),
  );
  if (cells.length > limits.cells)
    refuse({ code: 'E37', sheet: SHEET, thing: 'ô có nội dung', number: cells.length, most: limits.cells });
  return cells;
}
