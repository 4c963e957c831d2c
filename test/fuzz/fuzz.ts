// npm run fuzz: seeded mutations of every good file of the scenarios (and of issued forms filled in), each read and judged. Ends with
// status 1 when a wrong value went unsaid, the program crashed or one file took longer than 5 seconds. Progress on standard error.
// `--each N` mutations a file (2,000), `--seed S`, `--only TEXT` in the scenario's name, `--processes N` (2), `--part I/N` of the
// files, `--json FILE` for the report.
import { writeFileSync } from 'node:fs';
import { LONGEST_MS, type FuzzReport } from './fuzz-set.ts';
import { fuzzInParts } from './fuzz-parts.ts';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const each = Number(option('each') ?? 2000);
const seed = Number(option('seed') ?? 20261124);
const [part = 1, parts = 1] = (option('part') ?? '1/1').split('/').map(Number);
const job = { each, seed, only: option('only') ?? '', processes: Number(option('processes') ?? 2), part, parts };

console.log(`seed ${seed}, ${each} mutations a file`);
let done = 0;
const { sets, total } = await fuzzInParts(job, ({ set, file, report }) => {
  done += 1;
  process.stderr.write(`${done}. ${lineFor(`${set}/${file}`, report)}\n`);
  for (const one of [...report.silent, ...report.faults]) process.stderr.write(`   ${one}\n`);
});
for (const [name, report] of sets) console.log(lineFor(name, report));
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
