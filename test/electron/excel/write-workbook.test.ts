import { read, utils } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { partsOf } from '../../helpers/parts-of.ts';
import { plain, planOf } from '../../helpers/plans.ts';

describe('writeWorkbook', () => {
  it.each([
    '=1+1',
    '+1',
    '-5',
    '@SUM(A1)',
    "'trích",
    '=HYPERLINK("http://x";"y")',
    ' đầu và cuối ',
    'hai\ndòng',
    '<b>&amp; "x"</b>',
    ']]>',
    '_x000D_ và _x0041_',
    'Ia H’Drai · Đắk Glei · 𝟙 😀',
    '0012',
    '5/12',
  ])('writes %j as the text it is', async (text) => {
    const sheet = await readBack(planOf([[text]]));
    expect(sheet['A1']).toMatchObject({ t: 's', v: text });
    expect(sheet['A1']).not.toHaveProperty('f');
  });

  it('escapes what XML cannot carry and mends half characters', async () => {
    const strings = partsOf(await writeWorkbook(planOf([['a\u0001b', 'a\u007Fb', 'x\uD800y', 'u\r\nv']]))).get(
      'xl/sharedStrings.xml',
    );
    expect(strings).toContain('<t>a_x0001_b</t>');
    expect(strings).toContain('<t>a_x007F_b</t>');
    expect(strings).toContain('<t>x\uFFFDy</t>');
    expect(strings).toContain('<t xml:space="preserve">u\nv</t>');
  });

  it('writes numbers with their format and formulas with the result they have now', async () => {
    const sheet = await readBack(
      planOf([
        [
          { kind: 'number', number: 46.5, format: '#,##0.0' },
          { kind: 'formula', formula: 'IF(B1<>"","a","<b>")', result: '46,5% (59/127 đơn vị)' },
          { kind: 'formula', formula: 'A1*2', result: 93 },
          { kind: 'formula', formula: 'B9&""', result: '' },
        ],
      ]),
    );
    expect(sheet['A1']).toMatchObject({ t: 'n', v: 46.5, z: '#,##0.0' });
    expect(sheet['B1']).toMatchObject({ t: 's', v: '46,5% (59/127 đơn vị)', f: 'IF(B1<>"","a","<b>")' });
    expect(sheet['C1']).toMatchObject({ t: 'n', v: 93, f: 'A1*2' });
    expect(sheet['D1']).toMatchObject({ v: '', f: 'B9&""' });
  });

  it('keeps merges, widths, heights, hidden sheets and names', async () => {
    const [first] = planOf([['x']], {
      merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
      widths: [10, 40],
      rows: [{ row: 3, height: 47.25, cells: [{ column: 2, style: plain, content: { kind: 'empty' } }] }],
    }).sheets;
    const marker = planOf([['phuluc|1|kontum-2025|1|2025|annual|plan|kontum:so-y-te']], {
      name: '_phuluc',
      state: 'very-hidden',
    }).sheets[0];
    if (!first || !marker) throw new Error('planOf gives a sheet');
    const names = [
      { name: '_phuluc_id', reference: '"phuluc|1|a ""b"""' },
      { name: 'vung', reference: "'Trang 1'!$A$1:$B$2" },
    ];
    const book = read(await writeWorkbook({ title: 'T', sheets: [first, marker], names }), { cellStyles: true });
    const sheet = book.Sheets['Trang 1'];
    expect(sheet?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 1, c: 2 } }]);
    expect(sheet?.['!cols']?.map((column) => column.wpx)).toEqual([85, 325]);
    expect(sheet?.['!rows']?.[2]?.hpt).toBe(47.25);
    expect(book.Workbook?.Sheets?.map((one) => one.Hidden)).toEqual([0, 2]);
    expect(book.Workbook?.Names).toEqual([
      { Name: '_phuluc_id', Ref: '"phuluc|1|a ""b"""' },
      { Name: 'vung', Ref: "'Trang 1'!$A$1:$B$2" },
    ]);
  });

  it('gives the same bytes for the same plan, and carries no clock', async () => {
    const plan = planOf([['một', 2, 'ba']]);
    const first = await writeWorkbook(plan);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    const second = await writeWorkbook(structuredClone(plan)).finally(() => vi.useRealTimers());
    expect(Buffer.compare(first, second)).toBe(0);
    expect([...partsOf(first).values()].join('')).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT/);
  });

  it.each([
    ['a sheet name with a slash', planOf([['x']], { name: 'a/b' })],
    ['the sheet name that Excel keeps for itself', planOf([['x']], { name: 'History' })],
    ['a sheet name of 32 characters', planOf([['x']], { name: 'x'.repeat(32) })],
    [
      'areas merged one over another',
      planOf([['x']], {
        merges: [
          { top: 1, left: 1, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 2, right: 3 },
        ],
      }),
    ],
    ['a text under a merged area', planOf([['x', 'y']], { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] })],
    [
      'an area validated twice',
      planOf([['x']], {
        validations: ['a', 'b'].map((choice) => ({
          area: { top: 1, left: 1, bottom: 1, right: 1 },
          choices: [choice],
          strict: true,
        })),
      }),
    ],
    ['a row higher than Excel allows', planOf([], { rows: [{ row: 1, height: 410, cells: [] }] })],
    [
      'a cell that comes twice',
      planOf([], {
        rows: [{ row: 1, cells: [1, 1].map((column) => ({ column, style: plain, content: { kind: 'empty' } })) }],
      }),
    ],
    ['no visible sheet', planOf([['x']], { state: 'hidden' })],
    ['a text that no cell can hold', planOf([['x'.repeat(32_768)]])],
    ['a number that is none', planOf([[Number.NaN]])],
    [
      'choices with a comma',
      planOf([['x']], {
        validations: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, choices: ['a, b'], strict: false }],
      }),
    ],
  ])('refuses %s', async (_, plan) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(RangeError);
  });

  it('writes 31,000 styled cells that are all read back', async () => {
    const rows = Array.from({ length: 200 }, (_, r) =>
      Array.from({ length: 155 }, (_, c) => (c < 2 ? `nhãn ${r}` : r * c)),
    );
    const sheet = await readBack(planOf(rows));
    expect(utils.sheet_to_json<unknown[]>(sheet, { header: 1 })).toEqual(rows);
  });
});

async function readBack(plan: Parameters<typeof writeWorkbook>[0]) {
  const sheet = read(await writeWorkbook(plan), { cellFormula: true, cellNF: true, sheetStubs: true }).Sheets[
    'Trang 1'
  ];
  if (!sheet) throw new Error('sheet lost');
  return sheet;
}
