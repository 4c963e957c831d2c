import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, write } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFiles, outside, returnedFiles } from '../../helpers/outside.ts';
import { openedAny } from '../../helpers/opened-any.ts';
import { convertByLibreOffice, emptyFolder, hasLibreOffice, hasOpenpyxl } from '../../helpers/second.ts';
import { allFactsOf, differentFacts } from '../../helpers/workbook-facts.ts';

const missing = outside === null || !hasLibreOffice || !hasOpenpyxl;
if (missing) process.stderr.write('Skipped: other formats against LibreOffice (no soffice, openpyxl or ../shared)\n');

/** Every kind of cell and place that the formats keep in their own ways. */
const quirks =
  /^(?:1904-dates|ref-error|comment-absolute-part-name|merged-value-cells-down|hidden-row-with-value|own-row-hidden-by-filter)\.xlsx$/;

/** Where LibreOffice itself differs from the file, each with the reason. */
const doneByLibreOffice: readonly { readonly said: RegExp; readonly reason: string }[] = [
  {
    said: /^sheetjs__\w+ .* shown: /,
    reason: 'a zoo of formats (weeks, quarters, rials), in which it has its own words',
  },
  { said: /: date 1900-01-\d\d.* \| date 1900-01-/, reason: 'Excel counts a 29 February 1900, it does not' },
  { said: /^sheetjs__LO7322 Sheet1!I20: /, reason: 'a date shown as the number of its week is none to it' },
  { said: /^rich-\w+ .*!B25: .* \| formula$/, reason: 'it turns a constant TRUE into a formula' },
  { said: /^ref-error-xlsb .* \| formula$/, reason: 'and a constant error too' },
  { said: /^ref-error-xlml .* \| #NAME\?$/, reason: 'it calculates a broken formula again' },
  { said: /^1904-dates-xlml /, reason: 'it passes over Date1904 in XML' },
  { said: /^\S+-xlml .* notes: .* \| $/, reason: 'it passes over the notes in XML' },
];

const folder = emptyFolder();
let sources: string[] = [];

beforeAll(() => {
  if (missing) return;
  const rich = path.join(folder, 'rich.xlsx');
  execFileSync('/usr/bin/python3', [path.join(import.meta.dirname, 'rich-workbook.py'), rich]);
  sources = returnedFiles(quirks).map((file) => {
    const copy = path.join(folder, path.basename(file.name));
    writeFileSync(copy, file.bytes);
    return copy;
  });
  sources.push(rich);
});

describe.skipIf(missing)('a file in another format says the same as when LibreOffice has saved it as .xlsx', () => {
  it('.ods and .fods that LibreOffice wrote, and the foreign ones', async () => {
    const ods = await convertByLibreOffice(sources, 'ods');
    const foreign = corpusFiles()
      .filter((file) => /\.f?ods$/.test(file.name))
      .map((file) => copyOf(file.name, file.bytes));
    const files = [...ods, ...foreign];
    const wrong = await compare(files);
    expect(wrong.filter((one) => !doneByLibreOffice.some(({ said }) => said.test(one)))).toEqual([]);
    expect(files.length).toBeGreaterThan(9);
  });

  it('Excel 2003 XML and .xlsb that SheetJS wrote, and the foreign ones', async () => {
    const written = sources
      // SheetJS writes XML that is none of this one's names
      .flatMap((file) =>
        (file.endsWith('rich.xlsx') ? (['xlsb'] as const) : (['xlsb', 'xlml'] as const)).map((type) => ({
          file,
          type,
        })),
      )
      .map(({ file, type }) => {
        const book = read(readFileSync(file), { cellNF: true, cellStyles: true });
        // SheetJS writes names that make the XML none, and that no program reads in .xlsb
        if (book.Workbook) book.Workbook.Names = [];
        const bytes = Buffer.from(write(book, { type: 'array', bookType: type, cellStyles: true }) as ArrayBuffer);
        return copyOf(`${path.basename(file, '.xlsx')}-${type}.${type === 'xlml' ? 'xml' : 'xlsb'}`, bytes);
      });
    const foreign = corpusFiles()
      .filter((file) => /Hidden\.xls\.xlsb$|spreadsheetml2003/.test(file.name))
      .map((file) => copyOf(file.name, file.bytes));
    expect(foreign.length).toBe(2);
    const wrong = await compare([...written, ...foreign]);
    expect(wrong.filter((one) => !doneByLibreOffice.some(({ said }) => said.test(one)))).toEqual([]);
  });
});

function copyOf(name: string, bytes: Uint8Array): string {
  const copy = path.join(folder, name);
  writeFileSync(copy, bytes);
  return copy;
}

async function compare(files: readonly string[]): Promise<string[]> {
  const saved = await convertByLibreOffice(files, 'xlsx');
  const wrong: string[] = [];
  let facts = 0;
  for (const file of files) {
    const stem = path.basename(file, path.extname(file));
    const theirs = saved.find((one) => path.basename(one, '.xlsx') === stem);
    if (theirs === undefined) throw new Error(`LibreOffice did not save ${file}`);
    const ours = allFactsOf(await openedAny(readFileSync(file)));
    facts += ours.size;
    wrong.push(
      ...differentFacts(ours, allFactsOf(await openedAny(readFileSync(theirs)))).map((one) => `${stem} ${one}`),
    );
  }
  process.stderr.write(`LibreOffice agrees on ${facts - wrong.length} of ${facts} facts of ${files.length} files\n`);
  return wrong;
}
