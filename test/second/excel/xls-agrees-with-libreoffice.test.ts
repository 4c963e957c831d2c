import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAnyWorkbook, openWorkbook } from '#electron/excel/open-workbook.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { corpusFiles, outside, returnedFiles } from '../../helpers/outside.ts';
import { differentFacts, factsOf } from '../../helpers/workbook-facts.ts';

/** Where LibreOffice changes what it saves, each with the reason. */
const doneByLibreOffice: readonly { readonly place: string; readonly reason: string }[] = [
  {
    place: 'vn_vietnamdata__Plan_2014.xls N07 merges',
    reason: 'cells centred across a selection become merged ones',
  },
];

const missing = outside === null || spawnSync('soffice', ['--version']).status !== 0;
if (missing) process.stderr.write('Skipped: .xls against LibreOffice (no soffice, or no ../shared)\n');

describe.skipIf(missing)('an .xls file', () => {
  it('says the same as when LibreOffice has saved it as .xlsx', async () => {
    const files = [...returnedFiles(/\.xls$/), ...corpusFiles().filter((file) => /\.xls$|biff8/.test(file.name))];
    const counts = { files: 0, cells: 0 };
    const differences: string[] = [];
    for (const file of files) {
      const opened = await openAnyWorkbook(file.bytes, file.name);
      if (!opened.ok || opened.workbook.format !== 'xls') continue;
      const ours = factsOf(opened.workbook);
      const theirs = factsOf(savedAnew(file.bytes));
      counts.files++;
      counts.cells += ours.size;
      differences.push(...differentFacts(ours, theirs).map((one) => `${file.name} ${one}`));
    }
    process.stderr.write(`LibreOffice agrees on ${counts.cells} cells of ${counts.files} .xls files\n`);
    expect(differences).toEqual(doneByLibreOffice.map(({ place }) => expect.stringContaining(place)));
    expect(counts.files).toBeGreaterThan(6);
  });
});

function savedAnew(bytes: Uint8Array): Workbook {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xls-'));
  writeFileSync(path.join(folder, 'a.xls'), bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, path.join(folder, 'a.xls')]);
  const opened = openWorkbook(readFileSync(path.join(folder, 'a.xlsx')), 'a.xlsx');
  if (!opened.ok) throw new Error(opened.finding.message);
  return opened.workbook;
}
