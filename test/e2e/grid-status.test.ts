import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { hasReturns, openGridPage, type GridPage } from '../helpers/grid-page.ts';

const TABLE = '003.pl3.tochuc';
const COLUMN = 'thanh_vien_ban';

describe.skipIf(!hasBrowser() || !hasReturns())('the status line of a selection', () => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openGridPage({
      family: 'nghean-2022',
      year: 2022,
      phase: 'report',
      returned: [['scenarios/nghean-2022/files']],
    });
    await made.page.getByTestId('go-consolidation').click();
    await made.page.getByTestId(`segment-${TABLE}`).click();
    await made.cell(`${TABLE}.288`, COLUMN).waitFor();
  });
  afterAll(async () => {
    expect(made?.faults ?? []).toEqual([]);
    await made?.close();
  });

  const figures = () => made.page.getByTestId('selection-figures').locator('span, strong').allTextContents();

  it('counts the cells and adds up the numbers of a range that was stretched by keys', async () => {
    const { page, cell } = made;
    await cell(`${TABLE}.288`, COLUMN).click();
    await expect.poll(() => page.getByTestId('selection-figures').count()).toBe(0);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(figures).toEqual(['3 ô', '3 số', 'Tổng 871']);
  });

  it('adds up again when a value changes, and writes the sum the Vietnamese way', async () => {
    const { client, book } = made;
    const cells = [{ table: TABLE, row: `${TABLE}.290`, column: COLUMN, value: '1.250,5' }];
    await client.call('consolidation.adjustCells', { book, cells, reason: 'Thử' });
    await expect.poll(figures).toEqual(['3 ô', '3 số', 'Tổng 1.367,5']);
  });

  it('counts texts, and adds up nothing where fewer than two numbers are chosen by the mouse', async () => {
    const { page, cell } = made;
    const [from, to] = await Promise.all([
      cell(`${TABLE}.288`, 'cap').boundingBox(),
      cell(`${TABLE}.289`, 'cap').boundingBox(),
    ]);
    if (!from || !to) throw new Error('the labels are not shown');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(figures).toEqual(['2 ô']);
  });
});
