import { describe, expect, it } from 'vitest';
import { fuzzSet, LONGEST_MS } from '../fuzz/fuzz-set.ts';
import { formSubjects, scenarioSubjects } from '../fuzz/subjects.ts';
import { returnsFolder, scenarioNames } from '../helpers/merge-scenarios.ts';

const each = 25;
const seed = 20261124;
const names = scenarioNames();
if (names.length === 0) console.log(`skipped the scenarios: no returns in ${returnsFolder}`);

describe(`files that are not the form that was sent: ${each} mutations of each good file, seed ${seed}`, () => {
  it.each([...names, 'issued forms'])('%s: no wrong value goes unsaid, nothing crashes or hangs', async (name) => {
    const set = name === 'issued forms' ? await formSubjects() : scenarioSubjects(name);
    const report = await fuzzSet(set, set.subjects, { each, seed });
    process.stderr.write(
      `${name}: ${report.mutations} mutations, ${report.byNature} wrong figures that nobody can tell\n`,
    );
    expect(report.silent).toEqual([]);
    expect(report.faults).toEqual([]);
    expect(report.slowest).toBeLessThan(LONGEST_MS);
    expect(report.mutations).toBeGreaterThan(each * set.subjects.length * 0.9);
    expect(report.changed).toBeGreaterThan(0);
  });
});
