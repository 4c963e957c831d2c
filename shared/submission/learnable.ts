import { columnsIn } from '../family/columns.ts';
import type { Column, Row, Table } from '../family/family.ts';
import { cleanLabel } from '../family/labels.ts';
import { fillYears, openYears } from '../family/period.ts';
import type { Finding, SeenWording } from '../finding/finding.ts';
import { EXACT, SURE, TWIN } from '../locate/decided.ts';
import { columnPatterns, type Term } from '../locate/header-patterns.ts';
import { headerText } from '../locate/header-words.ts';
import { labelParts } from '../locate/label-words.ts';
import { fitRows, rowIndexOf } from '../locate/row-index.ts';
import { cleanSpaces, foldWords } from '../text/fold.ts';
import type { LearnedWordings } from './reading-context.ts';

/** What an officer wants to say of a wording: that it heads this column, or labels this row. */
export type Meant =
  | { readonly kind: 'header'; readonly column: Column }
  | { readonly kind: 'label'; readonly row: Row };

/** Whether a wording can be confirmed: `once` for the one file only, as it is too general to be remembered for all. */
export type Learnable =
  | { readonly kind: 'fine' }
  | { readonly kind: 'once' }
  | { readonly kind: 'means-other'; readonly other: string }
  | { readonly kind: 'stands-twice' };

/** Codes of findings that ask what a header or a label means. */
export function asksFor({ code }: Pick<Finding, 'code'>): Meant['kind'] | null {
  switch (code) {
    case 'missing-column':
      return 'header';
    case 'unknown-row':
    case 'missing-row':
    case 'label-changed':
      return 'label';
    default:
      return null;
  }
}

/** A wording as it is kept: the years of a header left open, so that it says the same next year. */
export function keptText(kind: Meant['kind'], text: string, year: number): string {
  return kind === 'header' ? openYears(cleanSpaces(text), year) : cleanSpaces(text);
}

/**
 * Whether a wording may be confirmed as this column or row of a table: never one that already means another (by the form's own words
 * or by what was confirmed), nor a header that stands over two unread columns (`seen`), for then it tells neither; one that says too
 * little ("Kết quả", "Trong đó") or fits two rows alike only for the one file.
 */
export function learnable(
  text: string,
  meant: Meant,
  about: {
    readonly table: Table;
    readonly term: Term;
    readonly known: LearnedWordings;
    readonly seen: readonly SeenWording[];
  },
): Learnable {
  return meant.kind === 'header' ? learnableHeader(text, meant.column, about) : learnableLabel(text, meant.row, about);
}

type About = Parameters<typeof learnable>[2];

function learnableHeader(text: string, column: Column, { table, term, known, seen }: About): Learnable {
  const key = foldWords(text);
  if (seen.filter((one) => foldWords(one.text) === key).length > 1) return { kind: 'stands-twice' };
  const patterns = columnPatterns(table, term, known.headers);
  const own = patterns.find((one) => one.column.key === column.key)?.fit(text) ?? 0;
  const rival = patterns
    .filter((one) => one.column.key !== column.key)
    .map((one) => ({ column: one.column, score: one.fit(text) }))
    .sort((a, b) => b.score - a.score)[0];
  if (rival && rival.score >= SURE && rival.score > own)
    return { kind: 'means-other', other: fillYears(headerName(rival.column), term.year) };
  const { words, years } = headerText(text);
  const generic = years.length === 0 && words.every((word) => genericHeader.has(word));
  return generic ? { kind: 'once' } : { kind: 'fine' };
}

function learnableLabel(text: string, row: Row, { table, known }: About): Learnable {
  const index = rowIndexOf(table, known.labels.get(table.id));
  const label = labelParts(text);
  const fits = fitRows(index, label, SURE).map((fit) => ({ ...fit, row: table.rows[fit.row] }));
  const own = fits.find((fit) => fit.row?.code === row.code)?.score ?? 0;
  const rivals = fits.filter((fit) => fit.row !== undefined && fit.row.code !== row.code);
  const other = rivals.find((fit) => fit.score >= EXACT || fit.score > own + TWIN)?.row;
  if (other) return { kind: 'means-other', other: rowName(other) };
  const generic = label.words.every((word) => genericLabel.has(word) || /^\d+$/.test(word));
  return generic || rivals.length > 0 ? { kind: 'once' } : { kind: 'fine' };
}

/** A column as people call it: its upper header before it; years open. */
export function headerName({ group, header }: Column): string {
  return group === undefined ? header : `${group} – ${header}`;
}

/** A row as people call it. */
export function rowName(row: Row): string {
  return [row.number ?? '', cleanSpaces(cleanLabel(row))].join(' ').trim();
}

/** The columns of a phase by their printed headers, the rows by their labels: what an officer chooses from. */
export function meaningsOf(
  table: Table,
  term: Term,
  kind: Meant['kind'],
): readonly { readonly id: string; readonly text: string }[] {
  if (kind === 'header')
    return columnsIn(table, term.phase).map((one) => ({ id: one.key, text: fillYears(headerName(one), term.year) }));
  return table.rows.map((one) => ({ id: one.code, text: fillYears(rowName(one), term.year) }));
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** A header of these words alone says nothing of which column it heads; years and any other word tell. */
const genericHeader = words(
  'ket qua ghi chu so lieu noi dung nam truoc nai nay sau ke hoach thuc hien gia tri ti le cot khac chi tieu don vi tinh tt bao cao dat duoc luong muc',
);

/** The same of a row's label. */
const genericLabel = words(
  'trong do tong cong so nu nam gioi chia ra ghi chu khac chi tieu muc cap tinh huien xa ti le nhu tren nt noi dung don vi bao gom',
);
