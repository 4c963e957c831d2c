import type { Family, FamilyId } from '../family/family.ts';
import { type Grid, lineOf } from '../locate/grid.ts';
import { labelParts } from '../locate/label-words.ts';

/** Beyond this many texts a workbook says no more about which family it is. */
const MOST_TEXTS = 4000;
const SHORTEST_LABEL = 8;

const kept = new WeakMap<readonly Family[], ReadonlyMap<string, readonly FamilyId[]>>();

/** How many texts of the seen sheets are, word for word, labels of each family. Linear in the texts. */
export function labelHits(grids: readonly Grid[], families: readonly Family[]): ReadonlyMap<FamilyId, number> {
  const labels = labelsOf(families);
  const hits = new Map<FamilyId, number>();
  let texts = 0;
  for (const grid of grids) {
    if (grid.sheet.state !== 'visible') continue;
    for (const row of grid.rows) {
      for (const cell of grid.cellsOf(row)) {
        if (cell.content.kind !== 'text' || cell.content.text.length < SHORTEST_LABEL) continue;
        if ((texts += 1) > MOST_TEXTS) return hits;
        for (const family of labels.get(keyOf(lineOf(cell))) ?? []) hits.set(family, (hits.get(family) ?? 0) + 1);
      }
    }
  }
  return hits;
}

function labelsOf(families: readonly Family[]): ReadonlyMap<string, readonly FamilyId[]> {
  const before = kept.get(families);
  if (before) return before;
  const labels = new Map<string, FamilyId[]>();
  for (const family of families) {
    const texts = family.tables.flatMap((table) => table.rows.flatMap((row) => [row.label, ...row.aliases]));
    for (const key of new Set(texts.map(keyOf))) {
      if (key === '') continue;
      labels.set(key, [...(labels.get(key) ?? []), family.id]);
    }
  }
  kept.set(families, labels);
  return labels;
}

function keyOf(text: string): string {
  return labelParts(text).words.join(' ');
}
