import { consolidatedDifferences, type Differences } from './merged.ts';
import { runMutation } from './run-mutation.ts';
import type { Subject } from './subject.ts';
import type { SubjectSet } from './subjects.ts';
import { plainParts } from './write-plain-xlsx.ts';

/** One file may take so long; anything longer is a hang. */
export const LONGEST_MS = 5000;

/** What fuzzing some files gave. `silent` and `faults` name file, number and what went wrong, so that each can be run again. */
export type FuzzReport = {
  readonly mutations: number;
  /** not opened, or nothing of it can be used */
  readonly refused: number;
  /** mutations after which some merged value is another than the truth */
  readonly changed: number;
  /** values that are what the sender wrote at that very place: nobody can tell that they are wrong */
  readonly byNature: number;
  readonly silent: readonly string[];
  readonly faults: readonly string[];
  readonly slowest: number;
  /** mutations by kind */
  readonly kinds: Readonly<Record<string, number>>;
};

/** Mutates each of the subjects `each` times and judges what is read and what is merged with the other files of the set. */
export async function fuzzSet(
  set: SubjectSet,
  subjects: readonly Subject[],
  { each, seed }: { readonly each: number; readonly seed: number },
  onMutation: () => void = () => undefined,
): Promise<FuzzReport> {
  const reports: FuzzReport[] = [];
  for (const subject of subjects) {
    reports.push(fuzzSubject(set, subject, { each, seed }, onMutation));
    // lets a timer or a reporter run between two files
    await new Promise((resolve) => setImmediate(resolve));
  }
  return totalOf(reports);
}

export function totalOf(reports: readonly FuzzReport[]): FuzzReport {
  const sum = (pick: (one: FuzzReport) => number): number => reports.reduce((all, one) => all + pick(one), 0);
  const kinds: Record<string, number> = {};
  for (const report of reports)
    for (const [kind, count] of Object.entries(report.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
  return {
    mutations: sum((one) => one.mutations),
    refused: sum((one) => one.refused),
    changed: sum((one) => one.changed),
    byNature: sum((one) => one.byNature),
    silent: reports.flatMap((one) => one.silent),
    faults: reports.flatMap((one) => one.faults),
    slowest: Math.max(0, ...reports.map((one) => one.slowest)),
    kinds,
  };
}

function fuzzSubject(
  set: SubjectSet,
  subject: Subject,
  { each, seed }: { each: number; seed: number },
  onMutation: () => void,
): FuzzReport {
  const parts = plainParts(subject.workbook);
  const kinds: Record<string, number> = {};
  const silent: string[] = [];
  const faults: string[] = [];
  let [mutations, refused, changed, byNature, slowest] = [0, 0, 0, 0, 0];
  for (let number = 0; number < each; number += 1) {
    onMutation();
    const outcome = runMutation(subject, parts, { seed, number });
    if (!outcome) continue;
    mutations += 1;
    for (const kind of outcome.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
    slowest = Math.max(slowest, outcome.milliseconds);
    const name = `${set.name}/${subject.name} #${number} (${outcome.kinds.join(' + ')})`;
    if (outcome.fault !== null) faults.push(`${name}: ${outcome.fault}`);
    if (outcome.milliseconds > LONGEST_MS) faults.push(`${name}: took ${Math.round(outcome.milliseconds)} ms`);
    if (outcome.read === null || outcome.read.outcome === 'refused') refused += 1;
    for (const { kind, row, column, truth, read } of outcome.verdicts) {
      if (kind === 'by-nature') byNature += 1;
      else silent.push(`${name}: ${row} ${column} was “${truth}”, is read as “${read}”`);
    }
    const differences: Differences = outcome.read
      ? consolidatedDifferences(set, subject, outcome)
      : { changed: false, unsaid: [] };
    if (differences.changed) changed += 1;
    silent.push(...differences.unsaid.map((one) => `${name}: merged ${one}`));
  }
  return { mutations, refused, changed, byNature, silent, faults, slowest, kinds };
}
