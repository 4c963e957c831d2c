import { headerLikeRows } from '../locate/header-blocks.ts';
import { headerVocabulary, yearOffsets } from '../locate/header-vocabulary.ts';
import { headerText } from '../locate/header-words.ts';
import { type Grid, lineOf } from '../locate/grid.ts';
import { learnedFor, type ReadingContext } from './reading-context.ts';

const MOST_YEARS = 5;

/** The years a workbook's headers may be of: the period's, and those that a year in a header would make it. */
export function yearsTried(grids: readonly Grid[], context: ReadingContext): readonly number[] {
  const { headers } = learnedFor(context);
  const vocabulary = headerVocabulary(context.families, headers);
  const offsets = new Set(context.families.flatMap((family) => family.tables.flatMap(yearOffsets)));
  const votes = new Map<number, number>();
  for (const grid of grids) {
    for (const row of headerLikeRows(grid, vocabulary)) {
      for (const cell of grid.cellsOf(row)) {
        for (const year of headerText(lineOf(cell)).years)
          for (const offset of offsets) votes.set(year - offset, (votes.get(year - offset) ?? 0) + 1);
      }
    }
  }
  const likely = [...votes].sort((a, b) => b[1] - a[1]).map(([year]) => year);
  return [...new Set([context.period.year, ...likely])].slice(0, MOST_YEARS + 1);
}
