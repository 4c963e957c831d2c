import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import type { SheetPlan } from '#shared/layout/sheet-plan.ts';
import { partsOf } from '../../helpers/parts-of.ts';
import { plain, planOf } from '../../helpers/plans.ts';

const all: Partial<SheetPlan> = {
  protected: true,
  frozen: { rows: 2, columns: 1 },
  widths: [12],
  merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
  marks: [{ area: { top: 2, left: 2, bottom: 9, right: 2 }, formula: 'B2>100', fill: 'FFFFC7CE' }],
  validations: [
    { area: { top: 2, left: 2, bottom: 9, right: 2 }, choices: ['Không có', 'Chưa phát hiện'], strict: false },
    {
      area: { top: 2, left: 3, bottom: 2, right: 3 },
      number: { atLeast: 0, whole: true },
      hint: { title: 'Tử số', text: 'Số đơn vị' },
      strict: true,
    },
  ],
  page: {
    landscape: true,
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    titleRows: { from: 1, to: 2 },
    titleColumns: { from: 1, to: 2 },
    printArea: { top: 1, left: 1, bottom: 9, right: 3 },
    fitToWidth: true,
    pageNumbers: true,
    draft: true,
    breaksAfterRows: [5],
    breaksAfterColumns: [2],
  },
};

describe('a written sheet', () => {
  it('holds its elements in the order that the format prescribes', async () => {
    const xml = await sheetOf([['a', { kind: 'link', text: 'về đầu', to: "'Trang 1'!A1" }]], all);
    const body = xml.replace(/^.*?<worksheet[^>]*>/s, '');
    expect(topElements(body)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'colBreaks',
      'ignoredErrors',
    ]);
  });

  it('is set on A4 with margins in inches, fitted to one page wide, its pages numbered for themselves', async () => {
    const xml = await sheetOf([['a']], all);
    expect(xml).toContain(
      '<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874" header="0.3937" footer="0.3937"/>',
    );
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0" firstPageNumber="1" useFirstPageNumber="1"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it.each([
    [true, false, '&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P', ''],
    [
      true,
      true,
      '&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P&amp;R&amp;&quot;Times New Roman,Bold&quot;&amp;13DỰ THẢO',
      '&amp;R&amp;&quot;Times New Roman,Bold&quot;&amp;13DỰ THẢO',
    ],
  ])('numbers pages from the second and marks drafts on all (%s, %s)', async (pageNumbers, draft, odd, first) => {
    const page = {
      landscape: false,
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      fitToWidth: true,
      pageNumbers,
      draft,
    };
    const xml = await sheetOf([['a']], { page });
    const firstHeader = first === '' ? '' : `<firstHeader>${first}</firstHeader>`;
    expect(xml).toContain(
      `<headerFooter differentFirst="1"><oddHeader>${odd}</oddHeader>${firstHeader}</headerFooter>`,
    );
  });

  it('protects without a password and leaves open cells open', async () => {
    const plan = planOf([], {
      ...all,
      rows: [
        { row: 1, cells: [{ column: 1, style: { ...plain, open: true, format: '@' }, content: { kind: 'empty' } }] },
      ],
    });
    const parts = partsOf(await writeWorkbook(plan));
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
      /<sheetProtection sheet="1"(?![^>]*password)(?![^>]*hashValue)/,
    );
    expect(parts.get('xl/styles.xml')).toMatch(
      /<xf numFmtId="49"[^>]*>(<alignment[^>]*\/>)<protection locked="0"\/><\/xf>/,
    );
  });

  it('names print titles and print area in the workbook', async () => {
    const workbook = partsOf(await writeWorkbook(planOf([['a']], { ...all, name: "Sở 'A'b" }))).get('xl/workbook.xml');
    expect(workbook).toContain(
      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Sở ''A''b'!$A$1:$C$9</definedName>",
    );
    expect(workbook).toContain("'Sở ''A''b'!$A:$B,'Sở ''A''b'!$1:$2</definedName>");
  });

  it('leads to a place in the same workbook, and to nothing outside', async () => {
    const link = { kind: 'link', text: 'xem', to: "'Sở! A'!B2" } as const;
    const parts = partsOf(await writeWorkbook(planOf([['a', link]], { name: 'Sở! A' })));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<hyperlinks><hyperlink ref="B1" location="\'Sở! A\'!B2" display="xem"/></hyperlinks>',
    );
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/_rels'))).toEqual([]);
  });

  it('keeps every width, that which ExcelJS takes for none too', async () => {
    const xml = await sheetOf([['a']], { widths: [8.375, 20, 20] });
    expect([...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].map((one) => one.slice(1))).toEqual([
      ['1', '1', '9.00390625'],
      ['2', '3', '20.625'],
    ]);
  });

  it('keeps validated areas apart, in whatever order their addresses sort', async () => {
    const area = (top: number, bottom: number) => ({ top, left: 2, bottom, right: 2 });
    const xml = await sheetOf([['a']], {
      validations: [area(2, 9), area(10, 10)].map((one) => ({ area: one, choices: ['x'], strict: true })),
    });
    expect([...xml.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map((one) => one[1]).toSorted()).toEqual([
      'B10:B10',
      'B2:B9',
    ]);
  });

  it.each([
    ['a formula', { kind: 'formula', formula: '1+1', result: 2 }, /<calcPr [^>]*fullCalcOnLoad="1"\/>/],
    ['none', { kind: 'text', text: 'a' }, /<workbook(?!.*<calcPr)/s],
  ] as const)('asks to be calculated where there is %s', async (_, content, expected) => {
    expect(partsOf(await writeWorkbook(planOf([[content]]))).get('xl/workbook.xml')).toMatch(expected);
  });

  it('uses Times New Roman in every font', async () => {
    const styles = partsOf(await writeWorkbook(planOf([['a']]))).get('xl/styles.xml') ?? '';
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(String);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.includes('<name val="Times New Roman"/>'))).toEqual([]);
  });
});

async function sheetOf(rows: Parameters<typeof planOf>[0], sheet: Partial<SheetPlan>): Promise<string> {
  return partsOf(await writeWorkbook(planOf(rows, sheet))).get('xl/worksheets/sheet1.xml') ?? '';
}

function topElements(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, slash, name, closed] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (slash) depth -= 1;
    else {
      if (depth === 0 && tag) names.push(name ?? '');
      if (!closed) depth += 1;
    }
  }
  return names;
}
