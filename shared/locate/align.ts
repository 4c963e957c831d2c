/** A pair of one line and one row with what matching them is worth; only worthwhile pairs are given. */
export type Pair = { readonly line: number; readonly row: number; readonly gain: number };

/**
 * Global alignment (Needleman–Wunsch with free gaps): the pairs of lines and rows, both in rising order, whose gains add up
 * to the most. A missing or inserted line is a gap and shifts nothing. Of equal answers the one with earlier lines wins.
 * Time is lines × rows; lines without any pair should be left out by the caller's numbering.
 */
export function align(lines: number, rows: number, pairs: readonly Pair[]): readonly Pair[] {
  const width = rows + 1;
  const gains = new Float64Array(lines * rows);
  for (const pair of pairs) gains[pair.line * rows + pair.row] = pair.gain;
  // best[i * width + j]: the most that lines from i on and rows from j on can give
  const best = new Float64Array((lines + 1) * width);
  for (let i = lines - 1; i >= 0; i -= 1) {
    for (let j = rows - 1; j >= 0; j -= 1) {
      const gain = gains[i * rows + j] ?? 0;
      const taken = gain > 0 ? gain + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  return traced(lines, rows, gains, best);
}

function traced(lines: number, rows: number, gains: Float64Array, best: Float64Array): readonly Pair[] {
  const width = rows + 1;
  const taken: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < lines && j < rows) {
    const here = best[i * width + j] ?? 0;
    const gain = gains[i * rows + j] ?? 0;
    if (gain > 0 && same(here, gain + (best[(i + 1) * width + j + 1] ?? 0))) {
      taken.push({ line: i, row: j, gain });
      i += 1;
      j += 1;
    } else if (same(here, best[i * width + j + 1] ?? 0)) j += 1;
    else i += 1;
  }
  return taken;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
