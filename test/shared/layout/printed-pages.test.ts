import { describe, expect, it } from 'vitest';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { countLines } from '#shared/layout/measure-text.ts';
import { planHtml } from '#shared/layout/plan-html.ts';
import { printable } from '#shared/layout/page-setup.ts';
import { printedPages, rowPoints } from '#shared/layout/printed-pages.ts';
import type { SheetPlan } from '#shared/layout/sheet-plan.ts';
import { documentPlan } from '../../helpers/official-plan.ts';
import { planOf } from '../../helpers/plans.ts';
import { textsOf } from '../../helpers/texts-of.ts';

/** 257 mm × 0.985 of an upright page: 717 points, seven rows of 100. */
const sheet = (rows: number, page: Partial<SheetPlan['page']> = {}): SheetPlan => {
  const plan = planOf([]).sheets[0];
  if (!plan) throw new Error('a plan without sheets');
  return {
    ...plan,
    widths: [10, 10, 10, 10],
    rows: Array.from({ length: rows }, (_, i) => ({ row: i + 1, height: 100, cells: [] })),
    page: { ...plan.page, printArea: { top: 1, left: 1, bottom: rows, right: 4 }, ...page },
  };
};
const rowsOf = (one: SheetPlan) => printedPages(one).map((page) => page.rows.map(({ row }) => row));

describe('the printed pages of a sheet', () => {
  it.each([
    [
      'fill one page after the other',
      sheet(9),
      [
        [1, 2, 3, 4, 5, 6, 7],
        [8, 9],
      ],
    ],
    ['begin anew after a forced break', sheet(4, { breaksAfterRows: [1] }), [[1], [2, 3, 4]]],
    [
      'repeat title rows under the page they stand on',
      sheet(9, { titleRows: { from: 2, to: 3 } }),
      [
        [1, 2, 3, 4, 5, 6, 7],
        [2, 3, 8, 9],
      ],
    ],
  ])('%s', (_, one, expected) => {
    expect(rowsOf(one)).toEqual(expected);
  });

  it('go through all rows of the left columns first, then through those to the right, repeated columns in front', () => {
    const pages = printedPages(sheet(8, { breaksAfterColumns: [3], titleColumns: { from: 1, to: 2 } }));
    expect(pages.map(({ columns, rows }) => [columns, rows.length])).toEqual([
      [[1, 2, 3], 7],
      [[1, 2, 3], 1],
      [[1, 2, 4], 7],
      [[1, 2, 4], 1],
    ]);
  });

  it('hold more rows where the sheet is printed smaller to fit the width', () => {
    const wide = { ...sheet(14), widths: [60, 60, 15, 14] };
    const [first] = printedPages(wide);
    expect(first?.scale).toBeCloseTo(0.507, 2);
    expect(first?.rows).toHaveLength(14);
  });
});

describe('the pages of an official document', () => {
  it.each(builtInFamilies.flatMap((family) => [false, true].map((draft) => ({ family, id: family.id, draft }))))(
    '$id, draft $draft: begin with a page that is filled, end with more than two lines of a table, and no text runs over half-empty pages',
    ({ family, draft }) => {
      const { sheets } = documentPlan(family, { draft });
      expect(sheets.some((sheet) => printedPages(sheet).length > 1)).toBe(true);
      for (const sheet of sheets) {
        const pages = printedPages(sheet);
        const { from, to } = sheet.page.titleRows ?? { from: 0, to: 0 };
        const own = (page: (typeof pages)[number]) => page.rows.filter(({ row }) => row < from || row > to);
        const last = pages.at(-1);
        const first = pages[0]?.rows.reduce((sum, row) => sum + rowPoints(row), 0) ?? 0;
        if (pages.length > 1) expect(first).toBeGreaterThan(printable(sheet.page).height / 2);
        if (pages.length > 1 && last) expect(own(last).length).toBeGreaterThan(2);
        if (from > 0) continue;
        // a page of running text is filled but for what must stand with the next
        const filled = pages.slice(0, -1).map((page) => page.rows.reduce((sum, row) => sum + rowPoints(row), 0));
        expect(filled.filter((points) => points < 400)).toEqual([]);
      }
    },
  );
});

describe('the page made for printing', () => {
  it.each(builtInFamilies.map((family) => ({ family, id: family.id })))(
    'holds every text of $id, title rows as often as they are repeated',
    ({ family }) => {
      const plan = documentPlan(family);
      const html = planHtml(plan);
      const shown = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '\u0000');
      for (const one of plan.sheets)
        for (const text of textsOf(one).flat())
          expect(shown).toContain(
            text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
          );
      expect(html.match(/class="page/g)).toHaveLength(plan.sheets.flatMap(printedPages).length);
    },
  );

  it('breaks a line at every sign that breaks one, and shows signs that nothing can print', () => {
    const html = planHtml(planOf([['a\u0001b\uD800c\u000Bd\re\r\nf\u2028g\u007Fh']]));
    expect(html).toContain('>a\uFFFDb\uFFFDc\nd\ne\nf\ng\uFFFDh<');
    expect(countLines('a\vb\r\nc\rd', 100, { size: 12 })).toBe(4);
  });

  it('says DỰ THẢO on every page of a draft, a number on every page but the first, and loads nothing', () => {
    const [family] = builtInFamilies;
    if (!family) throw new Error('no family');
    const plan = documentPlan(family, { draft: true });
    const html = planHtml(plan);
    const pages = plan.sheets.flatMap(printedPages).length;
    expect(html.match(/class="draft"/g)).toHaveLength(pages);
    expect([...html.matchAll(/class="number"[^>]*>(\d+)</g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: pages - 1 }, (_, i) => i + 2),
    );
    expect(html).not.toMatch(/<(script|img|link|iframe)|https?:|url\(/);
  });

  it('lays cells that are printed smaller out on a page that is larger by as much, and zooms it', () => {
    const [sheet] = planOf([['A']]).sheets;
    if (!sheet) throw new Error('no sheet');
    const half = { ...planOf([]), sheets: [{ ...sheet, page: { ...sheet.page, fitToWidth: false, scale: 50 } }] };
    // 165 mm twice
    expect(planHtml(half)).toContain('class="cells" style="width:935.433pt;zoom:0.5"');
    expect(planHtml({ ...half, sheets: [sheet] })).not.toContain('zoom');
  });

  it('writes what looks like HTML as text', () => {
    const html = planHtml(planOf([['<b>"A" & B</b>']]));
    expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
  });

  it('shows numbers as a Vietnamese Excel does', () => {
    const html = planHtml(planOf([[{ kind: 'number', number: 1234.5, format: '#,##0.0' }]]));
    expect(html).toContain('>1.234,5<');
  });
});
