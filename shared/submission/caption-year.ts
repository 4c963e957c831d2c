import type { Family } from '../family/family.ts';
import { headerText, headerSimilarity } from '../locate/header-words.ts';
import { type Grid, lineOf } from '../locate/grid.ts';
import type { LocatedPiece } from '../locate/located.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';

const ROWS_ABOVE = 15;
const ALIKE = 0.8;

/**
 * The year that the titles above the tables name, where no header names one: "… NĂM 2024" above a table without years in its
 * header. null where a header names a year (it has been compared already), or no title that the family prints is there.
 */
export function captionYear(grids: readonly Grid[], located: LocatedWorkbook, family: Family): number | null {
  const pieces = located.tables.flatMap((table) => table.pieces);
  if (pieces.some((piece) => piece.columns.some((column) => headerText(column.header).years.length > 0))) return null;
  const captions = family.tables.flatMap((table) => table.caption).flatMap(captionPattern);
  for (const piece of pieces) {
    for (const text of textsAbove(grids, piece)) {
      const typed = headerText(text);
      const [year] = typed.years;
      if (year === undefined || typed.years.length > 1) continue;
      const like = captions.find(
        (caption) =>
          headerSimilarity({ words: typed.words, years: [] }, { words: caption.words, years: [] }, []) >= ALIKE,
      );
      if (like) return year - like.offset;
    }
  }
  return null;
}

/** A caption with one year parameter: its words, and what the year in it is off the period's. */
function captionPattern(caption: string): readonly { readonly words: readonly string[]; readonly offset: number }[] {
  const found = /\{year([+-]\d+)?\}/.exec(caption);
  if (!found) return [];
  return [{ words: headerText(caption.replaceAll(/\{year[^}]*\}/g, '')).words, offset: Number(found[1] ?? 0) }];
}

function textsAbove(grids: readonly Grid[], piece: LocatedPiece): readonly string[] {
  const grid = grids.find((one) => one.sheet.name === piece.sheet);
  if (!grid) return [];
  const rows = grid.rows.filter((row) => row < piece.headerRows[0] && row >= piece.headerRows[0] - ROWS_ABOVE);
  return rows.flatMap((row) => grid.cellsOf(row).map(lineOf));
}
