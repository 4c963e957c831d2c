import type { Row } from '../family/family.ts';
import { roundHalfAway } from '../value/round.ts';
import type { Value } from '../value/value.ts';
import { rateIn } from './rules/counts.ts';

/** How a value moved since the previous period, and whether that is the way the row is meant to go. */
export type Movement = {
  readonly change: 'up' | 'down' | 'same' | 'unknown';
  /** at the decimals shown; null where the two cannot be subtracted */
  readonly difference: number | null;
  /** null where the row has no direction, or nothing moved */
  readonly better: boolean | null;
};

/** Sets a value beside that of the previous period of the same row; words and levels are not subtracted. */
export function comparePrevious(
  row: Pick<Row, 'direction' | 'shown' | 'measure' | 'merge'>,
  previous: Value,
  current: Value,
): Movement {
  const [before, now] = [rateIn(previous, row), rateIn(current, row)];
  if (before === null || now === null) return { change: 'unknown', difference: null, better: null };
  const difference = roundHalfAway(now - before, row.shown?.decimals ?? 2);
  if (difference === 0) return { change: 'same', difference: 0, better: null };
  const change = difference > 0 ? 'up' : 'down';
  const { direction } = row;
  return { change, difference, better: direction === 'up' || direction === 'down' ? direction === change : null };
}
