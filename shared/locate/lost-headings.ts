import type { Row } from '../family/family.ts';

/**
 * Which heading of an outline was left out of the file between the heading `current` (index of a row; -1: before the first) and the
 * one that stands next below a sheet row; null where none was. What is written there may answer either. `printed` are the rows found,
 * `headings` those that are headings by their sheet row. Prompts may be left out: their paragraphs stay below the same heading.
 */
export function lostHeadings(
  rows: readonly Row[],
  printed: ReadonlySet<number>,
  headings: ReadonlyMap<number, number>,
): (current: number, sheetRow: number) => number | null {
  const inOrder = [...headings].sort(([a], [b]) => a - b);
  return (current, sheetRow) => {
    const next = inOrder.find(([at]) => at > sheetRow)?.[1];
    // below the last heading that was found what follows was left out as a whole
    if (next === undefined) return null;
    for (let row = current + 1; row < next; row += 1) if (isHeading(rows[row]) && !printed.has(row)) return row;
    return null;
  };
}

function isHeading(row: Row | undefined): boolean {
  return row !== undefined && row.level !== 'prompt' && row.level !== 'signature';
}
