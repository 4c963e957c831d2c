/** A plain text table: columns padded to their widest cell, headings underlined; long cells are cut with "…". */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[], widest = 60): string {
  const lines = [headings, ...rows].map((row) => row.map((cell) => shorten(cell.replace(/\s*\n\s*/g, ' ⏎ '), widest)));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const draw = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head, ...body] = lines;
  return [draw(head ?? []), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(draw)].join('\n');
}

/** Cuts a text to a number of characters. */
export function shorten(text: string, longest: number): string {
  const clean = text.normalize('NFC');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}

/** A heading: bold on a terminal, plain where the output goes to a file or another program. */
export function bold(text: string): string {
  return process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text;
}
