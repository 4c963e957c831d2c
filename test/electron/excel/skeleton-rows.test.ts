import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillSkeleton } from '#electron/excel/fill-skeleton.ts';
import { movedFormula } from '#electron/excel/skeleton-references.ts';
import { decodeEntities } from '#electron/excel/xml-entities.ts';
import { partsOf } from '../../helpers/parts-of.ts';
import { dataOf, layout } from '../../helpers/skeleton-layout.ts';

const chart =
  '<c:chart xmlns:c="c"><c:numRef><c:f>\'Phụ lục\'!$C$4:$C$4</c:f><c:numCache><c:v>0</c:v></c:numCache></c:numRef><c:numRef><c:f>Khác!$C$6</c:f><c:numCache/></c:numRef></c:chart>';

describe('a layout whose row became three', () => {
  it('moves what rules, names and charts say of the rows below', async () => {
    const before = await layout((sheet) => {
      sheet.getCell('A6').dataValidation = { type: 'list', formulae: ['$A$5:$A$6'] };
      sheet.getCell('B4').dataValidation = { type: 'custom', formulae: ['AND(B4<>"A9",LEN($A$6)>LOG10(3),B4<>B3)'] };
      const rule = { type: 'expression' as const, priority: 1, style: {} };
      sheet.addConditionalFormatting({ ref: 'A4:C6', rules: [{ ...rule, formulae: ['$C4>$C$6'] }] });
      sheet.workbook.definedNames.add("'Phụ lục'!$A$5:$A$6", 'vung');
    });
    const bytes = zipSync({ ...unzipSync(before), 'xl/charts/chart1.xml': strToU8(chart) });
    const done = await fillSkeleton(bytes, dataOf(3));
    if (!done.ok) throw new Error(done.problems.join());
    const parts = partsOf(done.bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect([...sheet.matchAll(/<formula1?>([^<]*)</g)].map(([, one]) => decodeEntities(one ?? '')).toSorted()).toEqual([
      '"Có,Không"',
      '$A$7:$A$8',
      '$C4>$C$8',
      'AND(B4<>"A9",LEN($A$8)>LOG10(3),B4<>B3)',
    ]);
    expect([...sheet.matchAll(/sqref="([^"]*)"/g)].map(([, one]) => one).toSorted()).toEqual([
      'A4:C8',
      'A8',
      'B4:B6',
      'C4:C6',
    ]);
    expect(parts.get('xl/workbook.xml')).toContain('$A$7:$A$8');
    expect(parts.get('xl/charts/chart1.xml')).toBe(
      '<c:chart xmlns:c="c"><c:numRef><c:f>\'Phụ lục\'!$C$4:$C$6</c:f></c:numRef><c:numRef><c:f>Khác!$C$6</c:f><c:numCache/></c:numRef></c:chart>',
    );
  });

  it('moves the rules that newer programs keep in an extension, and is not written with sparklines below', async () => {
    const extended = async (inner: string): Promise<Uint8Array> => {
      const parts = unzipSync(await layout());
      const part = 'xl/worksheets/sheet1.xml';
      const text = strFromU8(parts[part] ?? new Uint8Array());
      const ext = `<extLst><ext xmlns:x14="x14" xmlns:xm="xm" uri="{x}">${inner}</ext></extLst></worksheet>`;
      return zipSync({ ...parts, [part]: strToU8(text.replace('</worksheet>', ext)) });
    };
    const rule =
      '<x14:dataValidation><x14:formula1><xm:f>Khác!$A$6:$A$9</xm:f></x14:formula1><x14:formula2><xm:f>$A$6</xm:f></x14:formula2><xm:sqref>C4:C6</xm:sqref></x14:dataValidation>';
    const done = await fillSkeleton(await extended(rule), dataOf(3));
    expect(done.ok && partsOf(done.bytes).get('xl/worksheets/sheet1.xml')).toContain(
      rule.replace('<xm:f>$A$6<', '<xm:f>$A$8<').replace('C4:C6', 'C4:C8'),
    );
    const small = "<x14:sparkline><xm:f>'Phụ lục'!A6:C6</xm:f><xm:sqref>D6</xm:sqref></x14:sparkline>";
    expect(await fillSkeleton(await extended(small), dataOf(3))).toMatchObject({
      problems: [expect.stringContaining('sparkline')],
    });
  });
});

describe('a formula after row 4 became three', () => {
  it.each([
    ['A4', 'A4'],
    ['A4:B4', 'A4:B6'],
    ['$A$5+b6', '$A$7+b8'],
    ['A3:A9', 'A3:A11'],
    ['$3:$5', '$3:$7'],
    ['A:C', 'A:C'],
    ['B9:A5', 'B11:A7'],
    ['5+1.5E3+A5%', '5+1.5E3+A7%'],
    ['LOG10(A5)&"A5 ""A5"""', 'LOG10(A7)&"A5 ""A5"""'],
    ['vung5+A_5+A5.b+XA5B', 'vung5+A_5+A5.b+XA5B'],
    ["Khác!A5+'Phụ lục'!A5+'phụ LỤC'!$A$5", "Khác!A5+'Phụ lục'!A7+'phụ LỤC'!$A$7"],
    ["'[1]Phụ lục'!A5+[1]Khác!A5", "'[1]Phụ lục'!A5+[1]Khác!A5"],
    ["'Là ''A5'''!A5", "'Là ''A5'''!A5"],
  ])('%s is %s', (was, is) => expect(movedFormula(was, 'Phụ lục', [{ row: 4, copies: 3 }], true)).toBe(is));
});
