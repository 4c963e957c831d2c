import { areaOf, columnLetters, type Area } from '#shared/workbook/address.ts';

/** A template row, and how many rows stand in its place. */
export type Moved = { readonly row: number; readonly copies: number };

/**
 * A formula (of a rule, a chart, a name, a link) after template rows became several, as Excel would change it: references into the
 * sheet move, texts in quotes and references into other sheets and files stay. `here`: a reference without a sheet is into it.
 */
export function movedFormula(formula: string, sheet: string, moved: readonly Moved[], here: boolean): string {
  return formula.replace(TOKEN, (whole: string, head: string | undefined, from?: string, to?: string) => {
    const isOwn = head === undefined ? here : unquoted(head).toLowerCase() === sheet.toLowerCase();
    if (from === undefined || !isOwn || isNumber(from, to)) return whole;
    const [first, last] = [rowOf(from), rowOf(to ?? from)];
    const area = grown({ top: Math.min(first, last), left: 1, bottom: Math.max(first, last), right: 1 }, moved);
    const [start, end] = first <= last ? [area.top, area.bottom] : [area.bottom, area.top];
    return `${head ?? ''}${withRow(from, start)}${to === undefined ? '' : `:${withRow(to, end)}`}`;
  });
}

/** The rows that a formula names in the sheet without "$": they follow the cell that the formula stands for. */
export function relativeRows(formula: string): readonly number[] {
  return [...formula.matchAll(TOKEN)].flatMap(([, head, from, to]) =>
    head === undefined && !isNumber(from ?? '', to)
      ? [from, to].flatMap((one) => (one && !/\$\d/.test(one) ? [rowOf(one)] : []))
      : [],
  );
}

/** Where a row stands after the template rows above it have become several. */
export function shifted(row: number, moved: readonly Moved[]): number {
  return row + moved.reduce((sum, one) => sum + (one.row < row ? one.copies - 1 : 0), 0);
}

/** An area whose last row is a template row, or that lies over one, grows with it. */
export function grown(area: Area, moved: readonly Moved[]): Area {
  const end = moved.find((one) => one.row === area.bottom);
  return { ...area, top: shifted(area.top, moved), bottom: shifted(area.bottom, moved) + (end ? end.copies - 1 : 0) };
}

/** A list of areas, as `sqref` has it. */
export function movedAreas(value: string, moved: readonly Moved[]): string {
  return value
    .split(' ')
    .map((one) => {
      const area = areaOf(one);
      return area ? refOf(grown(area, moved), one.includes(':')) : one;
    })
    .join(' ');
}

export function refOf({ top, left, bottom, right }: Area, asArea = true): string {
  const from = `${columnLetters(left)}${top}`;
  return asArea || top !== bottom || left !== right ? `${from}:${columnLetters(right)}${bottom}` : from;
}

/** A text in quotes, or a reference: its sheet with "!", its first end, its second. No part of a longer name or a function's name. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\d_.$\]!'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?` +
    String.raw`(\$?(?:[A-Z]{1,3}\$?)?\d{1,7})(?::(\$?(?:[A-Z]{1,3}\$?)?\d{1,7}))?(?![\p{L}\d_.(!])`,
  'giu',
);

/** A number is no row: only two of them, as in `3:9`, are rows. */
function isNumber(from: string, to: string | undefined): boolean {
  return to === undefined && !/[A-Z]/i.test(from);
}

function rowOf(end: string): number {
  return Number(/\d+$/.exec(end)?.[0]);
}

function withRow(end: string, row: number): string {
  return end.replace(/\d+$/, String(row));
}

function unquoted(head: string): string {
  const name = head.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
