import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { ourCells } from '../../helpers/our-cells.ts';
import { corpusFiles, outside, returnedFiles, type OutsideFile } from '../../helpers/outside.ts';

type KnownFault = { readonly file: string; readonly at: string | null; readonly reason: string };

const STRICT = 'it sees no cells in the Strict namespace';

/**
 * Where openpyxl 3.0.9 is known to be wrong, each with the reason. `at` is a cell, a sheet with all its cells (`Sheet!`), or null
 * where it cannot open the file at all.
 */
const faultsOfOpenpyxl: readonly KnownFault[] = [
  { file: 'quirks/strict-ooxml.xlsx', at: 'Phụ lục!', reason: STRICT },
  { file: 'poi__sample.strict.xlsx', at: 'Sheet1!', reason: STRICT },
  { file: 'poi__sample.strict.xlsx', at: 'rich test!', reason: STRICT },
  { file: 'sheetjs__sheet_visibility_strict.xlsx', at: 'Visible!', reason: STRICT },
  { file: 'sheetjs__sheet_visibility_strict.xlsx', at: 'Hidden!', reason: STRICT },
  { file: 'sheetjs__sheet_visibility_strict.xlsx', at: 'VeryHidden!', reason: STRICT },
  { file: 'calamine__issue_419.xlsx', at: null, reason: 'a part named SharedStrings.xml in another case' },
  { file: 'calamine__minimal_package.xlsx', at: null, reason: 'a workbook that is not in xl' },
  { file: 'phpspreadsheet__issue.2501.b.xlsx', at: null, reason: 'a merge of whole columns' },
  { file: 'poi__49609.xlsx', at: null, reason: 'part names with backslashes' },
  { file: 'sheetjs__wtf_path.xlsx', at: null, reason: 'parts that are not in xl' },
  {
    file: 'exceljs__test-issue-877.xlsx',
    at: 'Handlungsanweisung!A1',
    reason: 'the address of a link becomes the value of a blank cell',
  },
  {
    file: 'poi__bug60858.xlsx',
    at: 'Arbeitszeitcheck_2.3!N2',
    reason: '-1 in a date format is no date: Excel knows none before 1900',
  },
  ...['B16', 'B53', 'B90'].map((cell) => ({
    file: 'poi__stress002.xlsx',
    at: `Schedule E Supplemental Tables!${cell}`,
    reason: 'it drops the value of a cell under a merge',
  })),
  { file: 'synthetic__dialect_spaces_xmlspace.xlsx', at: 'Sheet1!A1', reason: 'it keeps the letters _x000D_' },
];

/** Left out: openpyxl needs a minute and a half for it. SheetJS agrees on its 13,567 cells. */
const tooSlow = 'closedxml__DrawingSizeInPx.xlsx';

const python = '/usr/bin/python3';
const version = spawnSync(python, ['-c', 'import openpyxl; print(openpyxl.__version__)'], { encoding: 'utf8' });
const missing = outside === null || version.status !== 0;
if (missing) process.stderr.write('Skipped: comparison with openpyxl (no python3-openpyxl, or no ../shared)\n');

describe.skipIf(missing)('our reader and openpyxl', () => {
  it('agree on every cell of the returned and the foreign files', () => {
    const files = [
      ...returnedFiles(/\.xls[xm]$/).map((file) => ({ ...file, path: path.join(outside ?? '', 'returns', file.name) })),
      ...corpusFiles()
        .filter((file) => file.outcome === 'OPEN' && file.name !== tooSlow)
        .map((file) => ({ ...file, path: path.join(outside ?? '', 'corpus', file.name) })),
    ];
    const theirs = readWithOpenpyxl(files.map((file) => file.path));
    const counts = { files: 0, cells: 0 };
    const differences = files.flatMap((file, i) => compareFile(file, theirs[i] ?? null, counts));
    process.stderr.write(`openpyxl agrees on ${counts.cells} cells of ${counts.files} files\n`);
    const covers = ({ file, at }: KnownFault, difference: string): boolean =>
      difference.startsWith(at === null ? `${file} cannot be opened` : `${file} ${at}${at.endsWith('!') ? '' : ':'}`);
    expect(differences.filter((one) => !faultsOfOpenpyxl.some((fault) => covers(fault, one)))).toEqual([]);
    // another version may have mended some of them
    if (version.stdout.trim() === '3.0.9')
      expect(faultsOfOpenpyxl.filter((fault) => !differences.some((one) => covers(fault, one)))).toEqual([]);
    expect(counts.files).toBeGreaterThan(230);
  });
});

type Theirs = { readonly cells: Readonly<Record<string, string>> } | { readonly error: string };

function readWithOpenpyxl(paths: readonly string[]): Theirs[] {
  const script = path.join(import.meta.dirname, 'read-with-openpyxl.py');
  const done = spawnSync(python, [script], { input: `${paths.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1e9 });
  // `as`: the script prints exactly these objects
  return done.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Theirs);
}

function compareFile(file: OutsideFile, theirs: Theirs | null, counts: { files: number; cells: number }): string[] {
  const opened = openWorkbook(file.bytes, file.name);
  if (!opened.ok) return file.outcome === 'OPEN' ? [`${file.name} is refused by us`] : [];
  if (theirs === null || 'error' in theirs) return [`${file.name} cannot be opened by openpyxl: ${theirs?.error}`];
  const ours = ourCells(opened.workbook, (serial) => `d ${Math.round(serial * 86_400)}`);
  const others = new Map(Object.entries(theirs.cells).map(([at, value]) => [at, asNumber(value)]));
  counts.files++;
  counts.cells += ours.size;
  return [...new Set([...ours.keys(), ...others.keys()])]
    .filter((at) => ours.get(at) !== others.get(at))
    .map((at) => `${file.name} ${at}: ${JSON.stringify(ours.get(at))} | ${JSON.stringify(others.get(at))}`);
}

/** Both languages print the same number in other digits. */
function asNumber(value: string): string {
  return value.startsWith('n ') ? `n ${Number(value.slice(2))}` : value;
}
