import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { builtInFamilies } from '#shared/family/families/index.ts';
import type { Family } from '#shared/family/family.ts';
import { builtInDirectory as directory } from '#shared/family/units/index.ts';
import { defaultSettings } from '#shared/layout/official-input.ts';
import { officialWorkbook } from '#shared/layout/official-table.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { documentConsolidation, documentPeriod } from '../helpers/document-consolidation.ts';
import { convertByLibreOffice, emptyFolder, hasLibreOffice, hasOpenpyxl, runPython } from '../helpers/second.ts';
import { textsOf } from '../helpers/texts-of.ts';

describe.each(builtInFamilies.map((family) => ({ family, id: family.id })))(
  'the official workbook of $id',
  ({ family }) => {
    const plan = officialPlan(family);
    const file = path.join(emptyFolder(), 'official.xlsx');

    it.skipIf(!hasOpenpyxl)(
      'holds in openpyxl every text of the plan, in Times New Roman, on A4',
      { timeout: 60_000 },
      async () => {
        writeFileSync(file, await writeWorkbook(plan));
        // `as`: the script prints this shape
        const read = (await runPython(readScript, file)) as readonly ReadSheet[];
        expect(read.map((sheet) => sheet.texts)).toEqual(
          plan.sheets.map((sheet) => firstCells(textsOf(sheet), sheet.merges)),
        );
        expect(read.map(({ fonts, paper, number, first }) => ({ fonts, paper, number, first }))).toEqual(
          plan.sheets.map(() => ({ fonts: ['Times New Roman'], paper: 9, number: '&P', first: null })),
        );
      },
    );

    it.skipIf(!hasLibreOffice)(
      'opens in LibreOffice and needs no more pages than its heights ask for',
      { timeout: 120_000 },
      async () => {
        writeFileSync(file, await writeWorkbook(plan));
        const [pdf = ''] = await convertByLibreOffice(file, 'pdf');
        const pages =
          readFileSync(pdf)
            .toString('latin1')
            .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        expect(pages).toBeGreaterThanOrEqual(plan.sheets.length);
        expect(pages).toBeLessThanOrEqual(reckonedPages(plan));
      },
    );
  },
);

type ReadSheet = {
  readonly texts: readonly (readonly string[])[];
  readonly fonts: readonly string[];
  readonly paper: number;
  readonly number: string;
  readonly first: string | null;
};

function officialPlan(family: Family): WorkbookPlan {
  const period = documentPeriod(family, family.tables[0]?.phases.includes('plan') ? 'plan' : 'report');
  const consolidation = documentConsolidation(family, period);
  return officialWorkbook({ family, period, consolidation, directory, settings: defaultSettings, draft: false });
}

/** Only a merged area's first cell holds its text in a file. */
function firstCells(texts: string[][], merges: WorkbookPlan['sheets'][number]['merges']): string[][] {
  const grid = texts.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row > top || column > left) (grid[row - 1] ?? [])[column - 1] = '';
  return grid;
}

/** Heights over a page's height, one more for what does not fill its page, one for each forced break. */
function reckonedPages(plan: WorkbookPlan): number {
  return plan.sheets.reduce((sum, { rows, page }) => {
    const points = (((page.landscape ? 210 : 297) - page.margins.top - page.margins.bottom) * 72) / 25.4;
    const header = rows.filter(({ row }) => page.titleRows && row >= page.titleRows.from && row <= page.titleRows.to);
    const height = (list: typeof rows) => list.reduce((total, row) => total + (row.height ?? 15.75), 0);
    return sum + Math.ceil(height(rows) / (points - height(header) - 60)) + (page.breaksAfterRows?.length ?? 0);
  }, 0);
}

const readScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'texts': [[str(c.value) if c.value is not None else '' for c in row] for row in sheet.iter_rows()],
  'fonts': sorted({c.font.name for row in sheet.iter_rows() for c in row if c.value is not None}),
  'paper': int(sheet.page_setup.paperSize),
  'number': sheet.oddHeader.center.text,
  'first': sheet.firstHeader.center.text,
} for sheet in book.worksheets]))`;
