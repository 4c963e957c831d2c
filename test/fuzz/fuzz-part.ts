// One process of npm run fuzz: mutates its share of the files and sends what each gave. Its one argument is the job as JSON.
import { scenarioNames } from '../helpers/merge-scenarios.ts';
import { fuzzSet } from './fuzz-set.ts';
import type { FuzzedFile, FuzzJob } from './fuzz-parts.ts';
import { formSubjects, scenarioSubjects } from './subjects.ts';

// `as`: written by fuzz-parts.ts
const { each, seed, only, part, parts } = JSON.parse(process.argv[2] ?? '{}') as FuzzJob;
/** so many mutations between two signs of life */
const BEAT = 20;
let mutations = 0;
let place = 0;
for (const name of [...scenarioNames(), 'issued forms']) {
  if (!name.includes(only)) continue;
  const set = name === 'issued forms' ? await formSubjects() : scenarioSubjects(name);
  for (const subject of set.subjects) {
    if (place++ % parts !== part - 1) continue;
    const report = await fuzzSet(set, [subject], { each, seed }, () => {
      if (++mutations % BEAT === 0) process.send?.('alive');
    });
    const done: FuzzedFile = { set: name, file: subject.name, report };
    process.send?.(done);
  }
}
process.disconnect?.();
