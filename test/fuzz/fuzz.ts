// npm run fuzz: seeded mutations of every good file of the scenarios (and of issued forms filled in), each read and judged. Ends with
// status 1 when a wrong value went unsaid, the program crashed or one file took longer than 5 seconds.
// `--each N` mutations a file (2,000), `--seed S`, `--only TEXT` in the scenario's name, `--part I/N` of the files.
import { writeFileSync } from 'node:fs';
import { scenarioNames } from '../helpers/merge-scenarios.ts';
import { fuzzSet, LONGEST_MS, totalOf, type FuzzReport } from './fuzz-set.ts';
import { formSubjects, scenarioSubjects } from './subjects.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const each = Number(option('each') ?? 2000);
const seed = Number(option('seed') ?? 20261124);
const only = option('only') ?? '';
const [part = 1, parts = 1] = (option('part') ?? '1/1').split('/').map(Number);

console.log(`seed ${seed}, ${each} mutations a file`);
const reports: FuzzReport[] = [];
let place = 0;
for (const name of [...scenarioNames(), 'issued forms']) {
  if (!name.includes(only)) continue;
  const set = name === 'issued forms' ? await formSubjects() : scenarioSubjects(name);
  const subjects = set.subjects.filter(() => place++ % parts === part - 1);
  const report = await fuzzSet(set, subjects, { each, seed });
  reports.push(report);
  console.log(lineFor(name, report));
}
const total = totalOf(reports);
console.log(lineFor('all', total));
for (const one of [...total.silent, ...total.faults].slice(0, 50)) console.log(`  ${one}`);
const json = option('json');
if (json) writeFileSync(json, JSON.stringify(total, null, 1));
process.exitCode = total.silent.length + total.faults.length > 0 || total.slowest > LONGEST_MS ? 1 : 0;

function lineFor(name: string, report: FuzzReport): string {
  const { mutations, refused, changed, byNature, silent, faults, slowest } = report;
  return (
    `${name}: ${mutations} mutations, ${refused} refused, ${changed} changed what is merged, ` +
    `silent errors ${silent.length}, undetectable by nature ${byNature}, faults ${faults.length}, slowest ${Math.round(slowest)} ms`
  );
}
