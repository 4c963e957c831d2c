import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillSkeleton } from '#electron/excel/fill-skeleton.ts';
import { partsOf } from '../helpers/parts-of.ts';
import { convertByLibreOffice, emptyFolder, hasLibreOffice } from '../helpers/second.ts';
import { dataOf, layout, opened } from '../helpers/skeleton-layout.ts';

if (!hasLibreOffice) console.log('skipped: a filled layout in LibreOffice (no soffice)');

describe.skipIf(!hasLibreOffice)('a province’s layout whose row became three, in LibreOffice', () => {
  it('opens with its values, and with its rules over the rows that they were for', async () => {
    const before = await layout((sheet) => {
      sheet.getCell('A6').dataValidation = { type: 'list', formulae: ['$A$5:$A$6'] };
      sheet.addConditionalFormatting({
        ref: 'A4:C6',
        rules: [{ type: 'expression', priority: 1, style: { font: { bold: true } }, formulae: ['$C4>$C$6'] }],
      });
      sheet.workbook.definedNames.add("'Phụ lục'!$A$5:$A$6", 'vung');
    });
    const done = await fillSkeleton(before, dataOf(3));
    if (!done.ok) throw new Error(done.problems.join());
    const file = path.join(emptyFolder(), 'a.xlsx');
    writeFileSync(file, done.bytes);
    const [saved] = await convertByLibreOffice(file, 'xlsx:Calc MS Excel 2007 XML');
    if (saved === undefined) throw new Error('LibreOffice saved nothing');
    const bytes = new Uint8Array(readFileSync(saved));
    const sheet = await opened(bytes);
    expect([4, 5, 6, 7, 8].map((row) => sheet.getCell(`A${row}`).value)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      'Nơi nhận: 05/BC-UBND',
      'cuối',
    ]);
    const text = partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(/<conditionalFormatting sqref="([^"]*)">.*?<formula>([^<]*)</.exec(text)?.slice(1)).toEqual([
      'A4:C8',
      '$C4&gt;$C$8',
    ]);
    const validations = [...text.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([one]) => one);
    expect(validations.filter((one) => one.includes('sqref="A8"') && one.includes('$A$7:$A$8'))).toHaveLength(1);
    expect(validations.filter((one) => one.includes('sqref="C4:C6"'))).toHaveLength(1);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain('>&apos;Phụ lục&apos;!$A$7:$A$8<');
  });
});
