import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '#electron/excel/open-workbook.ts';
import { forkNodeChild } from '#electron/worker/fork-node-child.ts';
import { createPool } from '#electron/worker/pool.ts';
import { corpusFiles, outside } from '../../helpers/outside.ts';

describe.skipIf(outside === null)('foreign and hostile files, one after another in the pool', () => {
  it('each is read rightly or refused as its manifest says, within 20 seconds and 1 GB, and no child dies of it', async () => {
    const fork = forkNodeChild();
    let children = 0;
    let highest = 0;
    const pool = createPool({
      fork(limits) {
        children++;
        const child = fork(limits);
        return {
          ...child,
          onBeat: (listener) => child.onBeat((memory) => listener((highest = Math.max(highest, memory)))),
        };
      },
      limits: { children: 1, jobSeconds: 20, memoryBytes: 1_000_000_000 },
    });
    const wrong: string[] = [];
    const files = corpusFiles();
    for (const file of files) {
      const said = summaryOf(await pool.open(file.bytes, file.name));
      if (!isAsExpected(said, file.outcome, file.expected)) wrong.push(`${file.name}: ${said}, ${file.expected}`);
    }
    await pool.close();
    process.stderr.write(`${files.length} files, at most ${Math.round(highest / 1e6)} MB\n`);
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
    expect(children).toBe(1);
  });
});

function summaryOf(opened: OpenedFile): string {
  if (!opened.ok) return opened.code;
  const { sheets } = opened.workbook;
  return `opens: ${sheets.length} sheet(s), ${sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)} non-empty cells`;
}

/** The manifest judges a reader of OOXML; other formats are read besides, and their cells are compared in other tests. */
const readBesides = /OLE_XLS|xls-binary|NOT_XLSX_(?:TEXT|ODS|FODS)|XLSB|: (?:html|xml2003)$/;

/** The manifest counts sheets and cells of foreign files; of synthetic ones it says in words what is to come out. */
function isAsExpected(said: string, outcome: string | null, expected: string): boolean {
  const counted = /^opens: \d+ sheet\(s\), \d+ non-empty cells/.exec(expected)?.[0];
  if (said === 'E90') return false;
  if (outcome === 'EITHER') return true;
  if (outcome === 'REFUSE') return !said.startsWith('opens') || readBesides.test(expected);
  return counted === undefined ? said.startsWith('opens') : said === counted;
}
