import { COMPONENTS_PREFIX, DENOMINATOR_HEADER, NUMERATOR_HEADER } from '../family/components.ts';
import type { ColumnKey } from '../family/family.ts';
import { foldWords } from '../text/fold.ts';
import { type Grid, lineOf } from './grid.ts';
import type { HeaderBlock } from './header-blocks.ts';
import { headerColumns, type HeaderColumn, type HeaderMatch } from './match-header.ts';

/** The sheet columns of a pair of helper columns. */
export type ComponentColumns = { readonly numerator: number; readonly denominator: number };

/**
 * The helper columns (Tử số, Mẫu số) of an issued form, by the value column they belong to: told by their headers, so that moved or
 * inserted columns do not matter. A pair of which one column is gone is none.
 */
export function componentColumns(
  header: readonly HeaderColumn[],
  matched: HeaderMatch['columns'],
): ReadonlyMap<ColumnKey, ComponentColumns> {
  const found = new Map<ColumnKey, ComponentColumns>();
  for (const { column, header: own } of matched) {
    const upper = foldWords(`${COMPONENTS_PREFIX}${own.text}`);
    const indexOf = (lower: string): number | undefined =>
      header.find((one) => foldWords(one.text) === `${upper} ${foldWords(lower)}`)?.index;
    const [numerator, denominator] = [indexOf(NUMERATOR_HEADER), indexOf(DENOMINATOR_HEADER)];
    if (numerator !== undefined && denominator !== undefined) found.set(column, { numerator, denominator });
  }
  return found;
}

const lowerWords: ReadonlySet<string> = new Set([NUMERATOR_HEADER, DENOMINATOR_HEADER].map(foldWords));

/** A header block with the row of the words Tử số and Mẫu số that stands below it in an issued form; the block itself elsewhere. */
export function withComponentsRow(grid: Grid, block: HeaderBlock): HeaderBlock {
  const to = block.to + 1;
  const cells = grid.cellsOf(to);
  if (cells.length < 2 || !cells.every((cell) => lowerWords.has(foldWords(lineOf(cell))))) return block;
  return { from: block.from, to, columns: headerColumns(grid, block.from, to) };
}
