import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { planOf } from '../helpers/plans.ts';

const hasOpenpyxl = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0;
if (!hasOpenpyxl) console.log('skipped: openpyxl is not installed (apt-get install python3-openpyxl)');

describe.skipIf(!hasOpenpyxl)('a written workbook in openpyxl', () => {
  it('has the same texts, numbers, formats, protection and page set-up', async () => {
    const plan = planOf(
      [
        ['=1+1', 46.5, { kind: 'number', number: 12_345.6, format: '#,##0.0' }],
        ['Đắk Glei\nIa H’Drai', '-5'],
      ],
      {
        protected: true,
        merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
        page: {
          landscape: true,
          margins: { top: 20, right: 15, bottom: 20, left: 30 },
          titleRows: { from: 1, to: 1 },
          printArea: { top: 1, left: 1, bottom: 3, right: 3 },
          fitToWidth: true,
          pageNumbers: true,
          draft: true,
        },
      },
      { names: [{ name: '_phuluc_id', reference: '"phuluc|1"' }] },
    );
    expect(await readByOpenpyxl(await writeWorkbook(plan))).toEqual({
      cells: [
        ['=1+1', 's'],
        [46.5, 'n'],
        [12_345.6, 'n'],
        ['Đắk Glei\nIa H’Drai', 's'],
        ['-5', 's'],
      ],
      format: '#,##0.0',
      fonts: ['Times New Roman'],
      merges: ['A3:B3'],
      page: ['landscape', '9', 'Sheet', '1:1'],
      locked: [true, true],
      names: ['_phuluc_id'],
      header: 'DỰ THẢO',
    });
  });
});

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
cells = [c for row in sheet.iter_rows() for c in row if c.value is not None]
print(json.dumps({
  'cells': [[c.value, c.data_type] for c in cells],
  'format': sheet['C1'].number_format,
  'fonts': sorted({c.font.name for c in cells}),
  'merges': [str(m) for m in sheet.merged_cells.ranges],
  'page': [sheet.page_setup.orientation, str(sheet.page_setup.paperSize), 'Sheet' if sheet.sheet_properties.pageSetUpPr.fitToPage else '', sheet.print_title_rows.replace('$', '')],
  'locked': [sheet.protection.sheet, sheet['A1'].protection.locked],
  'names': [n if isinstance(n, str) else n.name for n in (book.defined_names.definedName if hasattr(book.defined_names, 'definedName') else book.defined_names)],
  'header': sheet.firstHeader.right.text,
}))`;

async function readByOpenpyxl(bytes: Uint8Array): Promise<unknown> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'phuluc-')), 'a.xlsx');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }));
}
