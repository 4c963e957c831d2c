import { read, utils, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { ourCells } from '../../helpers/our-cells.ts';
import { corpusFiles, outside, returnedFiles, type OutsideFile } from '../../helpers/outside.ts';

/** Cells in which SheetJS is known to be wrong, each with the reason; `at` null where it cannot open the file at all. */
const faultsOfSheetJs: readonly { readonly file: string; readonly at: string | null; readonly reason: string }[] = [
  { file: 'calamine__minimal_package.xlsx', at: 'Sheet1!A1', reason: 'of two texts in one string it takes the first' },
  { file: 'exceljs__test-issue-771.xlsx', at: null, reason: 'a relationship to a styles part that is not there' },
  { file: 'phpspreadsheet__utf16be.xlsx', at: null, reason: 'a part in UTF-16' },
  { file: 'synthetic__dialect_spaces_xmlspace.xlsx', at: 'Sheet1!A1', reason: 'it drops the carriage return _x000D_' },
];

/** SheetJS tells errors by number. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

describe.skipIf(outside === null)('our reader and SheetJS', () => {
  it('agree on every cell of the returned and the foreign files', () => {
    const files = [...returnedFiles(/\.xls[xm]$/), ...corpusFiles().filter((one) => one.outcome === 'OPEN')];
    const counts = { files: 0, cells: 0 };
    const differences = files.flatMap((file) => compareFile(file, counts));
    process.stderr.write(`SheetJS agrees on ${counts.cells} cells of ${counts.files} files\n`);
    expect(differences).toEqual(
      faultsOfSheetJs.map(({ file, at }) => expect.stringContaining(`${file} ${at ?? 'cannot'}`)),
    );
    expect(counts.files).toBeGreaterThan(250);
  }, 120_000);
});

function compareFile(file: OutsideFile, counts: { files: number; cells: number }): string[] {
  const opened = openWorkbook(file.bytes, file.name);
  if (!opened.ok) return file.outcome === 'OPEN' ? [`${file.name}: refused`] : [];
  const theirs = theirCells(file.bytes);
  if (theirs === null) return [`${file.name} cannot be opened by SheetJS`];
  const ours = ourCells(opened.workbook, (serial) => `n ${serial}`);
  counts.files++;
  counts.cells += ours.size;
  const places = new Set([...ours.keys(), ...theirs.keys()]);
  return [...places]
    .filter((at) => ours.get(at) !== theirs.get(at))
    .map((at) => `${file.name} ${at}: ${ours.get(at)} | ${theirs.get(at)}`);
}

function theirCells(bytes: Uint8Array): Map<string, string> | null {
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellText: false, cellHTML: false });
    const cells = new Map<string, string>();
    for (const name of book.SheetNames)
      // `as`: with `dense` SheetJS keeps rows of cells there, which its types do not say
      ((book.Sheets[name]?.['!data'] ?? []) as (CellObject | undefined)[][]).forEach((row, r) =>
        row?.forEach((cell, c) => {
          if (!cell || cell.t === 'z' || cell.v === '') return;
          cells.set(
            `${name}!${utils.encode_cell({ r, c })}`,
            `${cell.t} ${cell.t === 'e' ? errors[Number(cell.v)] : cell.v}`,
          );
        }),
      );
    return cells;
  } catch {
    return null;
  }
}
