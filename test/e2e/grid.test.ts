import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { clipboard, giveReason, hasReturns, openPlanTable, toClipboard, type GridPage } from '../helpers/grid-page.ts';

const MINISTRY = 's2021.o1.t1.a';
const DISTRICTS = 's2021.o1.t1.c';
const OFFICES = 's2021.o1.t1.d';
const COMMUNES = 's2021.o1.t1.e';

describe.skipIf(!hasBrowser() || !hasReturns())('the official table as a spreadsheet', () => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openPlanTable();
  });
  afterAll(async () => {
    expect(made?.faults ?? []).toEqual([]);
    await made?.close();
  });

  async function official(row: string, column: string) {
    const merged = await made.client.call('consolidation.get', { book: made.book });
    const cell = merged.tables[0]?.rows.find((one) => one.code === row)?.cells[column];
    return { text: cell?.text, reported: cell?.adjusted?.from.text, reason: cell?.adjusted?.adjustment.reason };
  }

  it('copies a range that was stretched with Shift and the arrows, headings keeping their line', async () => {
    const { page, cell } = made;
    await cell(OFFICES, 'baseline').click();
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(page)).toBe('46,5% (59/127 đơn vị)\t48,8% (62/127 đơn vị)\r\n\t\r\n79,4\t79,4');
  });

  it('copies a range that was drawn with the pointer, and one that Shift and a click end', async () => {
    const { page, cell } = made;
    const from = await cell(MINISTRY, 'baseline').boundingBox();
    const to = await cell('s2021.o1.t1.b', 'target').boundingBox();
    if (!from || !to) throw new Error('the cells are not drawn');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Control+c');
    const drawn = '100\t100\r\n55% (11/20 cơ quan)\t55% (11/20 cơ quan)';
    await expect.poll(() => clipboard(page)).toBe(drawn);
    await cell(MINISTRY, 'baseline').click();
    await cell('s2021.o1.t1.b', 'target').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(page)).toBe(drawn);
  });

  it('asks one reason for a pasted block, says what found no place, and keeps the reported values', async () => {
    const { page, cell } = made;
    await toClipboard(page, '71,5\t72\tlạ\r\n"46,4% (58/125 đơn vị)"\t50% (64/128 đơn vị)\r\n');
    await cell(DISTRICTS, 'baseline').click();
    await page.keyboard.press('Control+v');
    await page.getByText('1 ô dán vào không có chỗ').waitFor();
    await giveReason(page, 'Theo công văn đính chính');
    await expect.poll(() => cell(OFFICES, 'target').textContent()).toBe('50% (64/128 đơn vị)');
    await expect
      .poll(() => official(DISTRICTS, 'baseline'))
      .toEqual({
        text: '71,5',
        reported: '70',
        reason: 'Theo công văn đính chính',
      });
    await expect
      .poll(() => official(OFFICES, 'baseline'))
      .toMatchObject({
        text: '46,4% (58/125 đơn vị)',
        reported: '46,5% (59/127 đơn vị)',
      });
  });

  it('takes the whole paste back with one Ctrl+Z, also after sorting, and does it again with Ctrl+Y', async () => {
    const { page, cell } = made;
    const header = page.locator('.ag-header-cell[col-id="label"]');
    await header.click();
    await page.locator('.grid-heading').first().waitFor({ state: 'detached' });
    await page.locator('.ag-cell[col-id="baseline"]').first().click();
    const offices = async () => (await official(OFFICES, 'baseline')).text;
    await page.keyboard.press('Control+z');
    await expect.poll(offices).toBe('46,5% (59/127 đơn vị)');
    await expect
      .poll(() => official(DISTRICTS, 'target'))
      .toEqual({ text: '70', reported: undefined, reason: undefined });
    await page.getByText('Đã hoàn tác').waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(offices).toBe('46,4% (58/125 đơn vị)');
    await page.getByText('Đã làm lại').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(offices).toBe('46,5% (59/127 đơn vị)');
    const log = await made.client.call('log.list', { book: made.book });
    expect(log.filter((entry) => entry.what === 'adjust-cell' && entry.undoes === undefined)).toHaveLength(4);
    // back to the order of the document, with its headings
    await header.click();
    await header.click();
    await page.locator('.grid-heading').first().waitFor();
    await expect.poll(() => cell(OFFICES, 'baseline').textContent()).toBe('46,5% (59/127 đơn vị)');
  });

  it('takes what is typed over a cell, goes down with Enter, and F2 opens the value that is there', async () => {
    const { page, cell } = made;
    await cell(COMMUNES, 'target').click();
    await page.keyboard.type('80,1');
    await page.keyboard.press('Enter');
    await giveReason(page, 'Nhập lại');
    await expect.poll(() => cell(COMMUNES, 'target').textContent()).toBe('80,1');
    await cell(COMMUNES, 'target').click();
    await page.keyboard.press('F2');
    await expect.poll(() => page.locator('.ag-cell-inline-editing input').inputValue()).toBe('80,1');
    await page.keyboard.press('Escape');
    await expect.poll(() => official(COMMUNES, 'target')).toMatchObject({ text: '80,1', reported: '79,4' });
  });

  it('Delete gives an adjusted cell back to what was reported', async () => {
    const { page, cell } = made;
    await cell(COMMUNES, 'target').click();
    await page.keyboard.press('Delete');
    await giveReason(page, 'Không cần nữa');
    await expect.poll(() => cell(COMMUNES, 'target').textContent()).toBe('79,4');
    expect((await official(COMMUNES, 'target')).reported).toBeUndefined();
  });

  it('refuses what reads in two ways, says so, and changes nothing', async () => {
    const { page, cell } = made;
    await cell(COMMUNES, 'target').click();
    await page.keyboard.type('1.234');
    await page.keyboard.press('Enter');
    await page.getByTestId('reason').fill('thử');
    await page.getByTestId('decide').click();
    await page.getByText('đọc được theo hai cách').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => official(COMMUNES, 'target')).toMatchObject({ text: '79,4' });
  });

  it('finds without marks, goes from hit to hit, and shows a cell of the hit when it is closed', async () => {
    const { page } = made;
    await page.keyboard.press('Control+f');
    await page.getByTestId('find-text').fill('phong ban thuoc');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('find-count').textContent()).toBe('1/1');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.ag-cell-focus').getAttribute('col-id')).toBe('label');
  });

  it('keeps a hidden column hidden after the window is opened again', async () => {
    const { page } = made;
    await page.getByTestId('columns').click();
    await page.getByRole('checkbox', { name: 'Đơn vị thực hiện', exact: true }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByTestId('go-consolidation').click();
    await made.cell(OFFICES, 'baseline').waitFor();
    await expect.poll(() => page.locator('.ag-header-cell[col-id="lead"]').count()).toBe(0);
    await page.getByTestId('columns').click();
    await page.getByRole('button', { name: 'Trở về như ban đầu' }).click();
    await page.locator('.ag-header-cell[col-id="target"]').waitFor();
  });

  it('leads from an official cell to the very cell of the file it came from', async () => {
    const { page, cell } = made;
    await cell(OFFICES, 'baseline').click();
    await expect.poll(() => page.getByTestId('trace-value').textContent()).toBe('46,5% (59/127 đơn vị)');
    await expect.poll(() => page.getByTestId('trace-how').textContent()).toContain('59/127');
    await expect.poll(() => page.getByTestId('source').count()).toBe(11);
    const source = page.getByTestId('source').filter({ hasText: 'UBND thành phố Kon Tum' });
    await source.getByTestId('to-file').click();
    const chosen = page.locator('.sheet td.is-chosen');
    await chosen.waitFor();
    await expect.poll(() => chosen.textContent()).toBe('53,8% (7/13 đơn vị)');
    await expect.poll(() => chosen.getAttribute('data-at')).toBe('PL!D17');
    await expect
      .poll(() => page.getByTestId('file').locator('option:checked').textContent())
      .toContain('UBND TP Kon Tum.xlsx');
  });
});
