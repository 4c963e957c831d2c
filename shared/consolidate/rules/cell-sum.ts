import type { Computed, Contribution } from '../contribution.ts';
import { mergeSum } from './sum.ts';

/**
 * A matrix is added cell by cell: every unit that fills a cell speaks for itself, its row's lead too, so nobody's number is an
 * authoritative one that the others are compared with.
 */
export function mergeCellSum(contributions: readonly Contribution[]): Computed {
  return mergeSum(contributions, null);
}
