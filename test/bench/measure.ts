import { spawnSync } from 'node:child_process';

/**
 * One program to time as a whole process, its wall time taken from outside. It prints one JSON line {"peakMb": …} last; where it
 * times a part of itself, {"peakMb": …, "part": …} with the seconds of that. `cells`: how many cells it took out of what it read.
 */
export type Contestant = { readonly name: string; readonly program: string; readonly args: readonly string[] };

export type Measured = {
  readonly name: string;
  readonly seconds: number;
  readonly peakMb: number;
  readonly cells: number | undefined;
};

/**
 * Runs contestants in turn, A B A B …, so that a machine that slows down slows all of them; gives each one's median wall time and
 * largest peak memory. Throws when one fails.
 */
export function measureInTurn(contestants: readonly Contestant[], runs: number): readonly Measured[] {
  const times = contestants.map(() => [] as number[]);
  const peaks = contestants.map(() => 0);
  const cells: (number | undefined)[] = [];
  for (let run = 0; run <= runs; run += 1)
    contestants.forEach((contestant, i) => {
      const from = performance.now();
      const done = spawnSync(contestant.program, contestant.args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      if (done.status !== 0) throw new Error(`${contestant.name}: ${done.stderr}`);
      const whole = (performance.now() - from) / 1000;
      const { peakMb, part, ...said } = printedBy(done.stdout);
      cells[i] = said.cells;
      // the first run warms the disk's cache and is not counted
      if (run > 0) times[i]?.push(part ?? whole);
      peaks[i] = Math.max(peaks[i] ?? 0, peakMb);
    });
  return contestants.map(({ name }, i) => ({
    name,
    seconds: median(times[i] ?? []),
    peakMb: peaks[i] ?? 0,
    cells: cells[i],
  }));
}

/** Throws where programs that are compared did not take the same number of cells out of the same files: one would do less. */
export function expectSameCells(measured: readonly Measured[]): void {
  const said = measured.map(({ name, cells }) => `${name}: ${cells}`);
  if (new Set(measured.map(({ cells }) => cells)).size !== 1) throw new Error(`not the same cells: ${said.join(', ')}`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times work inside this process, in turn like measureInTurn; milliseconds. */
export async function timeInTurn(works: readonly (() => unknown)[], runs: number): Promise<readonly number[]> {
  const times = works.map(() => [] as number[]);
  for (let run = 0; run <= runs; run += 1)
    for (const [i, work] of works.entries()) {
      const from = performance.now();
      await work();
      if (run > 0) times[i]?.push(performance.now() - from);
    }
  return times.map(median);
}

type Printed = { readonly peakMb: number; readonly part?: number; readonly cells?: number };

function printedBy(output: string): Printed {
  const last = output.trim().split('\n').at(-1) ?? '';
  // `as`: the programs beside this one print this shape
  return JSON.parse(last) as Printed;
}
