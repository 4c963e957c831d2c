import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import { builtInDirectory as directory } from '#shared/family/units/index.ts';
import { issuedForm } from '#shared/layout/issued-form.ts';
import { documentPeriod } from '../helpers/document-consolidation.ts';
import {
  calculatedByLibreOffice,
  convertByLibreOffice,
  emptyFolder,
  hasLibreOffice,
  hasOpenpyxl,
  runPython,
} from '../helpers/second.ts';

/** helper cells typed as counts, and what the official cell must then show */
const filled = [
  ['Các phòng ban thuộc 10 huyện, thành phố', 6, 13, '46,2% (6/13 đơn vị)'],
  ['UBND cấp xã có lãnh đạo chủ chốt là nữ', 12, 12, '100% (12/12 đơn vị)'],
  ['Cấp xã có lãnh đạo chủ chốt là nữ trong HĐND hoặc UBND', 1250, 2000, '62,5% (1250/2000)'],
  ['- Chỉ tiêu 3: Số nạn nhân bị mua bán trở về', 3, 0, '3/0'],
  ['- Chỉ tiêu 2: Người bị bạo lực gia đình', 5, null, '5/'],
] as const;

describe.skipIf(!hasLibreOffice || !hasOpenpyxl)('an issued form that openpyxl fills', () => {
  const file = path.join(emptyFolder(), 'form.xlsx');

  beforeAll(async () => {
    const family = builtInFamily('kontum-2025');
    if (!family) throw new Error('no family kontum-2025');
    const period = documentPeriod(family, 'plan');
    const form = issuedForm({ family, period, unit: 'kontum:huyen-dak-to', directory, prefilled: [] });
    writeFileSync(file, await writeWorkbook(form));
    await runPython(fillScript, file, filled);
  });

  it.each(['en-US', 'vi', 'de'])(
    'shows rate and counts with a comma, calculated in %s',
    { timeout: 120_000 },
    async (locale) => {
      const rows = (await calculatedByLibreOffice(file, locale)).get('Phụ lục') ?? [];
      const shown = filled.map(([label]) => rows.find((row) => row[1]?.startsWith(label))?.[3]);
      expect(shown).toEqual(filled.map(([, , , text]) => text));
    },
  );

  it('is saved again by LibreOffice with its identity, protection and drop-downs', { timeout: 120_000 }, async () => {
    const [saved = ''] = await convertByLibreOffice(file, 'xlsx');
    expect(await runPython(readScript, saved)).toEqual({
      marker: 'phuluc|1|kontum-2025|1|2025|annual|plan|kontum:huyen-dak-to',
      name: '"phuluc|1|kontum-2025|1|2025|annual|plan|kontum:huyen-dak-to"',
      hidden: true,
      protected: true,
      choices: ['"Có,Không"'],
    });
  });
});

const fillScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
for label, numerator, denominator, _ in json.loads(sys.argv[2]):
    row = next(r for r in range(1, sheet.max_row + 1) if str(sheet.cell(r, 2).value or '').startswith(label))
    sheet.cell(row, 8).value = numerator
    sheet.cell(row, 9).value = denominator
book.save(sys.argv[1])
print('null')`;

const readScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
names = book.defined_names
name = names['_phuluc_id'] if '_phuluc_id' in names else next(n for n in names.definedName if n.name == '_phuluc_id')
sheet = book.worksheets[0]
lists = {v.formula1 for v in sheet.data_validations.dataValidation if v.type == 'list' and 'Có' in v.formula1 and 'Không"' in v.formula1}
print(json.dumps({'marker': book['_phuluc']['A1'].value, 'name': name.attr_text, 'hidden': book['_phuluc'].sheet_state != 'visible',
  'protected': sheet.protection.sheet, 'choices': sorted(lists)}))`;
