// What a reading process does with every file of a folder, in one process: bytes → workbook → recognised, located, parsed and checked.
// Argument: the folder.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { unitsGiven } from '#electron/service/units-given.ts';
import { benchUnits, FAMILY, PERIOD } from '../prepare.ts';
import { peakMegabytes } from '../peak-memory.ts';

const folder = process.argv[2] ?? '';
const family = builtInFamily(FAMILY);
if (!family) throw new Error(`no family ${FAMILY}`);
const { directory, expected } = unitsGiven(benchUnits(readdirSync(folder).length), family, builtInDirectory);
const context = {
  families: builtInFamilies,
  period: {
    ...PERIOD,
    family: family.id,
    familyVersion: family.version,
    kind: 'annual' as const,
    dueDate: null,
    cutOffDate: null,
    locked: false,
    expectedUnits: expected,
  },
  directory,
  prefilled: [],
  previous: [],
  learned: [],
};
let cells = 0;
for (const name of readdirSync(folder)) {
  const opened = openWorkbook(readFileSync(path.join(folder, name)), name);
  if (!opened.ok) throw new Error(opened.finding.message);
  cells += readSubmission(opened.workbook, context, { name }).cells.length;
}
console.log(JSON.stringify({ cells, peakMb: peakMegabytes() }));
