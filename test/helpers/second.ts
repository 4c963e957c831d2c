import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Debian's python, where openpyxl is; another python on the path may not have it. */
const PYTHON = '/usr/bin/python3';

export const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOpenpyxl) console.log('skipped: openpyxl is not installed (apt-get install python3-openpyxl)');
if (!hasLibreOffice) console.log('skipped: LibreOffice is not installed (apt-get install libreoffice-calc)');

const run = promisify(execFile);

/** An empty folder of its own for the files of one test. */
export function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'phuluc-'));
}

/** Runs a Python script on a file; `argument` is handed over as JSON. What it prints is read as JSON. */
export async function runPython(script: string, file: string, argument: unknown = null): Promise<unknown> {
  const { stdout } = await run(PYTHON, ['-c', script, file, JSON.stringify(argument)], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/**
 * Opens files in LibreOffice, in a profile of its own that recalculates every formula in the given language, and saves it
 * into a new folder. Gives the paths of what was saved.
 */
export async function convertByLibreOffice(
  files: string | readonly string[],
  filter: string,
  locale = 'en-US',
): Promise<readonly string[]> {
  const folder = emptyFolder();
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), settings(locale));
  const out = path.join(folder, 'out');
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
  ];
  await run('soffice', [...args, ...(typeof files === 'string' ? [files] : files)], { timeout: 120_000 });
  return readdirSync(out).map((name) => path.join(out, name));
}

/** The sheets of a workbook as LibreOffice calculates and shows them: rows of texts by sheet name. */
export async function calculatedByLibreOffice(file: string, locale: string): Promise<ReadonlyMap<string, string[][]>> {
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
  const saved = await convertByLibreOffice(file, filter, locale);
  const stem = `${path.basename(file, path.extname(file))}-`;
  return new Map(
    saved.map((csv) => [path.basename(csv, '.csv').slice(stem.length), readTabbed(readFileSync(csv, 'utf8'))]),
  );
}

function settings(locale: string): string {
  const item = (where: string, name: string, value: string) =>
    `<item oor:path="/org.openoffice.${where}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    // 0 = always: without it the results stored in the file are shown
    item('Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'),
    item('Setup/L10N', 'ooSetupSystemLocale', locale),
    item('Office.Common/Misc', 'FirstRun', 'false'),
    '</oor:items>',
  ].join('');
}

function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows;
}
