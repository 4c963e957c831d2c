// npm run bench: speed as ratios against plain scripts run beside it, never in a timed test. Prints every goal of the design's table
// that applies, and ends with status 1 where a "must" does not hold. `--files N` measures on fewer files.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { hasBrowser } from '../helpers/browser.ts';
import { runs } from '../helpers/programs.ts';
import type { Bundled } from './bundle-ours.ts';
import { measureBook, measureOpening } from './book-bench.ts';
import { goalTable, holds, type Goal } from './goals.ts';
import { measureFuzz } from './fuzz-bench.ts';
import { measureGuards } from './guards-bench.ts';
import { expectSameCells, measureInTurn, type Contestant, type Measured } from './measure.ts';
import { prepareReturns } from './prepare.ts';
import { measureStart } from './start-bench.ts';
import { measureWindow } from './window-bench.ts';

const RUNS = 5;
/**
 * What reading with recognition, parsing and every check took when only clean forms were understood (commit 1d87519), in times of what
 * ExcelJS took to read the same 200 files beside it: a measure that stands still while the machine changes.
 */
const CLEAN_FORMS_ONLY = 1.4;
const python = '/usr/bin/python3';
const here = import.meta.dirname;
const files = Number(process.argv[process.argv.indexOf('--files') + 1]) || 200;
const hasOpenpyxl = runs(python, ['-c', 'import openpyxl']);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const scratch = mkdtempSync(path.join(os.tmpdir(), 'phuluc-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const returned = path.join(scratch, 'returned');
const marked = path.join(scratch, 'marked');
mkdirSync(marked);

say('Bundling …');
// by a process of its own: a process that measures others is to stay small
const bundled = spawnSync(process.execPath, [path.join(here, 'bundle-ours.ts')], { encoding: 'utf8' });
if (bundled.status !== 0) throw new Error(bundled.stderr);
// `as`: what bundle-ours.ts prints
const bundles = JSON.parse(bundled.stdout) as Bundled;
const own = (name: keyof typeof bundles, ...args: string[]): Contestant => ({
  name,
  program: process.execPath,
  args: [bundles[name], ...args],
});
const node = (file: string, ...args: string[]): Contestant => ({
  name: file,
  program: process.execPath,
  args: [path.join(here, 'peers', file), ...args],
});
const py = (file: string, ...args: string[]): Contestant => ({
  name: file,
  program: python,
  args: [path.join(here, 'peers', file), ...args],
});

say(`Making ${files} returned files (issue, then fill) …`);
await prepareReturns(scratch, files);
const goals: Goal[] = [];

say('Reading …');
const [reading, exceljs, submissions, openpyxl] = compare([
  own('read-files', returned),
  node('exceljs-read.ts', returned),
  own('read-submissions', returned),
  ...(hasOpenpyxl ? [py('openpyxl_read.py', returned)] : []),
]);
expectSameCells([reading, exceljs, openpyxl].filter((one) => one !== undefined));
if (openpyxl)
  goals.push(ratio(`read and extract ${files} files, cold, against openpyxl`, openpyxl, reading, 5, '≥ 10'));
goals.push(ratio('the same against ExcelJS', exceljs, reading, 3, '≥ 6'));
goals.push({
  what: 'peak memory of reading against ExcelJS',
  measured: (reading?.peakMb ?? Number.NaN) / (exceljs?.peakMb ?? Number.NaN),
  must: { atMost: 0.6 },
  aim: '≤ 0.5',
  unit: '×',
  detail: `${reading?.peakMb.toFixed(0)} MB against ${exceljs?.peakMb.toFixed(0)} MB`,
});

const understanding = (submissions?.seconds ?? Number.NaN) / (exceljs?.seconds ?? Number.NaN);
goals.push({
  what: 'reading clean files with every check, against the time it took before quirks were understood',
  measured: understanding / CLEAN_FORMS_ONLY,
  must: { atMost: 1.3 },
  aim: '≤ 1',
  unit: '×',
  detail: `${understanding.toFixed(2)} against ${CLEAN_FORMS_ONLY} times ExcelJS's reading`,
});

say('The whole job …');
const [job, script] = compare([
  own('whole-job', returned, scratch),
  ...(hasOpenpyxl ? [py('openpyxl_job.py', returned, scratch)] : []),
]);
if (script)
  goals.push(ratio('import, checks, book and two styled exports against an openpyxl script', script, job, 4, '≥ 6'));

say('Return copies …');
const [copies, marking] = compare([
  own('return-copies', returned, marked),
  ...(hasOpenpyxl ? [py('openpyxl_mark.py', returned, marked)] : []),
]);
if (marking) goals.push(ratio(`return copies of ${files} files against openpyxl`, marking, copies, 5, '≥ 10'));

say('A big annex …');
const annexArgs = ['310', '100', path.join(scratch, 'annex.xlsx')];
const [annex, plain] = compare([
  own('annex', ...annexArgs),
  ...(hasOpenpyxl ? [py('openpyxl_annex.py', ...annexArgs)] : []),
]);
if (plain) goals.push(ratio('annex of 31,000 styled cells against openpyxl, both loaded', plain, annex, 3, '≥ 12'));

say('Guards, book, start …');
goals.push({
  what: "guards' share of reading",
  measured: await measureGuards(returned),
  must: { atMost: 15 },
  aim: '≤ 5',
  unit: '%',
  detail: 'directory and CRC',
});
const book = await measureBook(scratch);
goals.push({
  what: 'book: 200 files × 480 cells with provenance, against the same rows without index and sync',
  measured: book.ours / book.bare,
  must: { atMost: 2 },
  aim: '≤ 1.3',
  unit: '×',
  detail: `${book.ours.toFixed(0)} ms against ${book.bare.toFixed(0)} ms`,
});
const start = spawnSync(process.execPath, [path.join(here, 'start-path.ts')], { encoding: 'utf8' });
const loaded = JSON.parse(start.stdout.trim().split('\n').at(-1) ?? '[]') as readonly string[];
goals.push({
  what: 'Excel libraries loaded on the start path',
  measured: loaded.length,
  must: { atMost: 0 },
  aim: '0',
  unit: '',
  detail: loaded.join(', ') || 'none',
});

if (hasBrowser()) {
  say('Starting …');
  goals.push({
    what: 'seconds from npm start to a page that can be used, browser mode, warm',
    measured: await measureStart(RUNS),
    must: { atMost: 2 },
    aim: '≤ 1.5',
    unit: '',
    detail: 'Chromium without a window',
  });
  say('Importing in the window …');
  const shown = await measureWindow(scratch, returned);
  goals.push({
    what: `milliseconds of the page's longest task while ${files} files come in, progress in sight`,
    measured: shown.longest,
    must: { atMost: 200 },
    aim: '≤ 100',
    unit: '',
    detail: `${shown.long} tasks over 50 ms; ${shown.said}`,
  });
}

say('Damaged files …');
goals.push(await measureFuzz());

console.log(goalTable(goals));
console.log(
  `import and export of ${files} files, whole process: ${job?.seconds.toFixed(2)} s, ${(files / (job?.seconds ?? 1)).toFixed(0)} files a second, peak ${job?.peakMb.toFixed(0)} MB`,
);
console.log(`reading with recognition, parsing and every check, one process: ${submissions?.seconds.toFixed(2)} s`);
console.log(`opening a book with 10 periods: ${(await measureOpening(scratch)).toFixed(1)} ms`);
if (!hasOpenpyxl) console.log('python3-openpyxl is not installed: its ratios are left out');
process.exitCode = goals.every(holds) ? 0 : 1;

function compare(contestants: readonly Contestant[]): readonly Measured[] {
  const measured = measureInTurn(contestants, RUNS);
  for (const one of measured) say(`  ${one.name}: ${one.seconds.toFixed(2)} s, ${one.peakMb.toFixed(0)} MB`);
  return measured;
}

function ratio(what: string, peer: Measured | undefined, ours: Measured | undefined, must: number, aim: string): Goal {
  const [theirs, own] = [peer?.seconds ?? Number.NaN, ours?.seconds ?? Number.NaN];
  return {
    what,
    measured: theirs / own,
    must: { atLeast: must },
    aim,
    unit: '×',
    detail: `${own.toFixed(2)} s against ${theirs.toFixed(2)} s`,
  };
}
