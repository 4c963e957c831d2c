/**
 * Reads what a spreadsheet puts on the clipboard as text: cells by tab, rows by line break (of any system), a cell with tab, break or
 * quote in double quotes with inner quotes doubled. The line break that Excel ends with makes no row of its own. A quote inside a
 * cell that does not begin with one is just a sign: `12" ống` is one cell.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text.charAt(at) === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Writes cells as a spreadsheet takes them from the clipboard: rows by CRLF, quotes where a cell needs them. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

type Piece = { readonly text: string; readonly end: number };

/** A cell that begins with a quote; where its closing quote is missing, or text follows it, it is taken as plain text. */
function quotedCell(text: string, from: number): Piece {
  let inner = '';
  let at = from + 1;
  while (at < text.length) {
    if (text.charAt(at) !== '"') inner += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      inner += '"';
      at += 1;
    } else if (at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1))) {
      return { text: inner.replace(/\r\n?/g, '\n'), end: at + 1 };
    } else return plainCell(text, from);
    at += 1;
  }
  return plainCell(text, from);
}

function plainCell(text: string, from: number): Piece {
  let end = from;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end += 1;
  return { text: text.slice(from, end), end };
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
