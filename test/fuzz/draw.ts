/** Seeded choices: the same seed gives the same mutations. */
export type Draw = {
  readonly chance: (probability: number) => boolean;
  /** a whole number from `from` to `to`, both included */
  readonly between: (from: number, to: number) => number;
  /** one of the list; null where it is empty */
  readonly one: <T>(list: readonly T[]) => T | null;
  /** two different ones of the list; null where it has fewer */
  readonly two: <T>(list: readonly T[]) => readonly [T, T] | null;
};

export function drawFrom(random: () => number): Draw {
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const one = <T>(list: readonly T[]): T | null => list[between(0, list.length - 1)] ?? null;
  return {
    chance: (probability) => random() < probability,
    between,
    one,
    two(list) {
      const first = one(list);
      const second = one(list.filter((item) => item !== first));
      return first === null || second === null ? null : [first, second];
    },
  };
}
