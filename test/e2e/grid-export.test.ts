import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { giveReason, hasReturns, openGridPage, type GridPage } from '../helpers/grid-page.ts';
import { seriousFaults } from '../helpers/screens-page.ts';
import type { Saved } from '../helpers/way.ts';
import { ways } from '../helpers/ways.ts';

/** The shown texts of a written workbook, row by row. */
function textsOf({ name, bytes }: Saved): readonly (readonly string[])[] {
  const read = openWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.finding.message);
  const [sheet] = read.workbook.sheets;
  const rows = Map.groupBy(sheet?.cells ?? [], (cell) => cell.row);
  return [...rows.values()].map((cells) => cells.map((cell) => cell.shown));
}

const reachable = ways.filter((way) => way.canRun && hasReturns());

describe.each(reachable)('exporting in $name', (way) => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openGridPage(
      {
        family: 'bacninh-2011-2015',
        year: 2013,
        phase: 'report',
        returned: [['scenarios/bacninh-2011-2015/files/BC so-noi-vu nam 2013.xlsx']],
      },
      way,
    );
    await made.page.getByTestId('go-export').click();
    await made.page.getByTestId('page').first().waitFor();
  });
  afterAll(async () => {
    expect(made?.faults ?? []).toEqual([]);
    await made?.close();
  });

  function write(): Promise<Saved> {
    return made.saves(() => made.page.getByTestId('write').click());
  }

  it('shows and writes a draft while units are missing', async () => {
    const { page } = made;
    await page.getByText('6 đơn vị chưa nộp').waitFor();
    await expect.poll(() => page.getByTestId('draft-mark').count()).toBeGreaterThan(0);
    const download = await write();
    expect(download.name).toBe('Phụ lục chính thức 2013 (dự thảo).xlsx');
    expect(textsOf(download).flat()).toContain('DỰ THẢO');
  });

  it('draws pages in the proportions of A4, the header again on each', async () => {
    const { page } = made;
    const pages = page.getByTestId('page');
    const boxes = await pages.evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
    for (const [width = 0, height = 1] of boxes) {
      const proportion = Math.max(width, height) / Math.min(width, height);
      expect(proportion).toBeCloseTo(297 / 210, 2);
    }
    const headers = await pages.evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll('td')].filter((cell) => cell.textContent === 'Đơn vị tính').length),
    );
    expect(headers.length).toBeGreaterThan(1);
    // a page that only ends a merged text has no header of its own
    expect(headers.filter((count) => count === 1).length).toBe(headers.length);
  });

  it('writes the values that came in, and what an officer has put over them', async () => {
    const { page, cell } = made;
    await page.getByTestId('go-consolidation').click();
    await cell('s2011.o1.t2', 'result').click();
    await page.keyboard.type('45% (76/169 đơn vị)');
    await page.keyboard.press('Enter');
    await giveReason(page, 'Sở Nội vụ đính chính');
    await expect.poll(() => cell('s2011.o1.t2', 'result').textContent()).toBe('45% (76/169 đơn vị)');
    await expect.poll(() => cell('s2011.o1.t2', '+assessment').textContent()).toBe('Chưa đạt');
    await page.getByTestId('go-export').click();
    await page.getByTestId('page').first().waitFor();
    const rows = textsOf(await write());
    const adjusted = rows.find((row) => row.some((text) => text.includes('Chỉ tiêu 1: Phấn đấu đến năm 2015')));
    expect(adjusted).toEqual(expect.arrayContaining(['50%', expect.stringContaining('45% (76/169 đơn vị)')]));
    const reported = rows.find((row) => row.some((text) => text.includes('46,2% (24/52 cơ quan)')));
    expect(reported).toBeDefined();
  });

  it('prints the number and the date that the officer sets, and nothing of a field he leaves blank', async () => {
    const { page, client, book } = made;
    await page.getByTestId('document').click();
    await page.getByTestId('document-number').fill('77/BC-UBND');
    await page.getByTestId('document-date').fill('2013-12-05');
    await page.getByTestId('save-document').click();
    await page.getByTestId('save-document').waitFor({ state: 'detached' });
    await page.locator('.printed-page', { hasText: '77/BC-UBND' }).first().waitFor();
    const state = await client.call('official.settings', { book });
    expect([...state.given].sort()).toEqual(['date', 'number']);
  });

  it('signs off with a reason what is not complete; then it is no draft, and no cell can be changed', async () => {
    const { page, cell } = made;
    await page.getByTestId('lock').click();
    await giveReason(page, 'Đồng chí Phó Chủ tịch đồng ý công bố số hiện có');
    await expect.poll(() => page.getByTestId('draft-mark').count()).toBe(0);
    const download = await write();
    expect(download.name).toBe('Phụ lục chính thức 2013.xlsx');
    expect(textsOf(download).flat()).not.toContain('DỰ THẢO');
    await page.getByTestId('go-consolidation').click();
    await page.getByText('Kỳ đã khóa').waitFor();
    await cell('s2011.o1.t2', 'result').click();
    await page.keyboard.press('F2');
    await expect.poll(() => page.locator('.ag-cell-inline-editing').count()).toBe(0);
    await expect.poll(() => page.getByTestId('adjust').count()).toBe(0);
  });

  it('opens the period again, with a reason', async () => {
    const { page, client, book } = made;
    await page.getByTestId('go-export').click();
    await page.getByTestId('lock').click();
    await giveReason(page, 'Còn sửa');
    await expect.poll(async () => (await client.call('books.open', { book })).periods[0]?.locked).toBe(false);
  });

  it('copies a chart as a picture, and gives its figures as a table', async () => {
    const { page } = made;
    await page.getByTestId('go-consolidation').click();
    await page.getByTestId('charts').click();
    await page.getByTestId('copy-chart').first().click();
    await expect.poll(() => page.locator('.chart-said').first().textContent()).toContain('Đã chép');
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((one) => [...one.types]));
    expect(types).toEqual(['image/png']);
    await page.locator('.chart summary').first().click();
    await expect.poll(() => page.locator('.chart details tbody tr').first().textContent()).toContain('Mục tiêu 1');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has no serious fault for those who cannot see or point', async () => {
    const { page } = made;
    await page.getByTestId('go-export').click();
    await page.getByTestId('page').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
