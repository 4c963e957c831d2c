import type { Family } from '../family/family.ts';
import { type Grid, lineOf } from '../locate/grid.ts';
import type { Term } from '../locate/header-patterns.ts';
import { headerSimilarity, headerText } from '../locate/header-words.ts';
import type { LocatedPiece } from '../locate/located.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';
import { foldWords } from '../text/fold.ts';

const ROWS_ABOVE = 15;
const ALIKE = 0.8;

/**
 * What the titles above the tables say of year and half-year where no header does: "… NĂM 2024" above a table without years
 * in its header, "BÁO CÁO 6 THÁNG ĐẦU NĂM". Where they say nothing, or a header names a year (it has been compared already),
 * the term is the period's own.
 */
export function captionTerm(grids: readonly Grid[], located: LocatedWorkbook, family: Family, own: Term): Term {
  const pieces = located.tables.flatMap((table) => table.pieces);
  const headers = pieces.flatMap((piece) => piece.columns.map((column) => column.header));
  if (headers.some((header) => headerText(header).years.length > 0)) return own;
  const titles = pieces.flatMap((piece) => textsAbove(grids, piece));
  const year = titledYear(titles, family) ?? own.year;
  const half = own.kind === 'annual' && titles.some((title) => saysHalfYear(title, family));
  return { phase: own.phase, year, kind: half ? '6-month' : own.kind };
}

function titledYear(titles: readonly string[], family: Family): number | null {
  const captions = family.tables.flatMap((table) => table.caption).flatMap(captionPattern);
  for (const title of titles) {
    const { words, years } = headerText(title);
    const [year] = years;
    if (year === undefined || years.length > 1) continue;
    const like = captions.find(
      (one) => headerSimilarity({ words, years: [] }, { words: one.words, years: [] }, []) >= ALIKE,
    );
    if (like) return year - like.offset;
  }
  return null;
}

/** A caption with a year parameter: its words, and what the year in it is off the period's. */
function captionPattern(caption: string): readonly { readonly words: readonly string[]; readonly offset: number }[] {
  const found = /\{year([+-]\d+)?\}/.exec(caption);
  if (!found) return [];
  return [{ words: headerText(caption.replaceAll(/\{year[^}]*\}/g, '')).words, offset: Number(found[1] ?? 0) }];
}

/** "6 tháng đầu năm" in a title that the family does not itself print, and that does not speak of the whole year too. */
function saysHalfYear(title: string, family: Family): boolean {
  const words = foldWords(title);
  if (!/\b(?:6|sau) thang (?:dau|cuoi) nam\b/.test(words) || /\bca nam\b/.test(words)) return false;
  return !family.tables.some((table) => foldWords([...table.caption, table.subcaption].join(' ')).includes(words));
}

function textsAbove(grids: readonly Grid[], piece: LocatedPiece): readonly string[] {
  const grid = grids.find((one) => one.sheet.name === piece.sheet);
  if (!grid) return [];
  const rows = grid.rows.filter((row) => row < piece.headerRows[0] && row >= piece.headerRows[0] - ROWS_ABOVE);
  return rows.flatMap((row) => grid.cellsOf(row).map(lineOf));
}
