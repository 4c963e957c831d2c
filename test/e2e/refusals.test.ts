import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { hasReturns, openGridPage, type GridPage } from '../helpers/grid-page.ts';

describe.skipIf(!hasBrowser() || !hasReturns())('what the service refuses', () => {
  let made: GridPage;
  let page: Page;
  beforeAll(async () => {
    made = await openGridPage({
      family: 'kontum-2025',
      year: 2025,
      phase: 'plan',
      returned: [['scenarios/kontum-2025-plan/files/so-noi-vu.xlsx', 'quirks/ambiguous-unit.xlsx']],
    });
    ({ page } = made);
  });
  afterAll(async () => {
    await made?.close();
  });

  const REASON = 'Đơn vị xin gửi lại bản khác';
  const dialog = () => page.locator('dialog[open]');
  const notices = () => page.getByTestId('notice');

  /** The period as the service has it. */
  async function period(): Promise<number> {
    return (await made.client.call('books.open', { book: made.book })).periods[0]?.id ?? 0;
  }

  it('stands in the dialog that asked, with the reason still there, and goes when it is tried again', async () => {
    const { client, book } = made;
    await page.getByTestId('go-review').click();
    await page.getByTestId('revert').click();
    await page.getByTestId('reason').fill(REASON);
    await client.call('periods.lock', { book, period: await period(), reason: 'Thử' });
    await page.getByTestId('decide').click();
    await dialog().getByTestId('notice').filter({ hasText: 'khóa' }).waitFor();
    expect(await page.getByTestId('reason').inputValue()).toBe(REASON);
    await client.call('periods.unlock', { book, period: await period(), reason: 'Thử' });
    await page.getByTestId('decide').click();
    await dialog().waitFor({ state: 'detached' });
    await notices().filter({ hasText: 'Đã rút lại' }).waitFor();
    await expect.poll(() => notices().filter({ hasText: 'khóa' }).count()).toBe(0);
  });

  it('leaves the dialog open in which a unit was chosen', async () => {
    const { client, book } = made;
    const files = await page.getByTestId('file').locator('option').allTextContents();
    await page.getByTestId('file').selectOption({ index: files.findIndex((one) => one.includes('ambiguous-unit')) });
    await page.getByTestId('assign').click();
    await page.getByTestId('assign-search').fill('dak glei');
    await client.call('periods.lock', { book, period: await period(), reason: 'Thử' });
    await page.getByTestId('decide').click();
    await dialog().getByTestId('notice').filter({ hasText: 'khóa' }).waitFor();
    expect(await page.getByTestId('assign-search').inputValue()).toBe('dak glei');
    await client.call('periods.unlock', { book, period: await period(), reason: 'Thử' });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('stays in sight after the dialog is left, on every screen, until it is dismissed', async () => {
    await page.getByTestId('go-log').click();
    await page.getByTestId('screen-log').waitFor();
    // longer than a good notice stays
    await page.waitForTimeout(6_500);
    expect(await notices().count()).toBe(1);
    await page.getByTestId('dismiss-notice').click();
    await expect.poll(() => notices().count()).toBe(0);
  });

  it('keeps the reason for locking, and what is asked stays what it was, though it was locked elsewhere meanwhile', async () => {
    const { client, book } = made;
    await page.getByTestId('go-export').click();
    await page.getByTestId('lock').click();
    await page.getByTestId('reason').fill(REASON);
    await page.route('**/api/call/periods.*', (route) => route.abort());
    await page.getByTestId('decide').click();
    await dialog().getByTestId('notice').filter({ hasText: 'Không liên lạc được' }).waitFor();
    expect(await page.getByTestId('reason').inputValue()).toBe(REASON);
    await page.getByTestId('dismiss-notice').click();
    await expect.poll(() => page.getByTestId('reason').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.unroute('**/api/call/periods.*');
    await client.call('periods.lock', { book, period: await period(), reason: 'Thử' });
    await page.getByText('Đã khóa', { exact: true }).waitFor();
    await page.getByTestId('decide').click();
    await dialog().waitFor({ state: 'detached' });
    expect((await client.call('books.open', { book })).periods[0]?.locked).toBe(true);
    await client.call('periods.unlock', { book, period: await period(), reason: 'Thử' });
  });

  it('keeps the reason for which a family was to be stored anew', async () => {
    await page.getByTestId('go-families').click();
    await page.getByTestId('revise').click();
    await page.getByTestId('family-table').getByRole('button').nth(3).click();
    await page.getByTestId('row-label').fill('Cấp tỉnh có nữ lãnh đạo chủ chốt');
    await page.getByTestId('keep-row').click();
    await page.getByTestId('save-revision').click();
    await page.getByTestId('reason').fill(REASON);
    await page.route('**/api/call/families.revise', (route) => route.abort());
    await page.getByTestId('decide').click();
    await dialog().getByTestId('notice').filter({ hasText: 'Không liên lạc được' }).waitFor();
    expect(await page.getByTestId('reason').inputValue()).toBe(REASON);
    await page.unroute('**/api/call/families.revise');
    await page.getByTestId('decide').click();
    await notices().filter({ hasText: 'Đã lưu bản 2' }).waitFor();
    await expect.poll(() => notices().count()).toBe(1);
    // the next one does not begin with a dialog
    await page.getByTestId('revise').click();
    expect(await dialog().count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser() || !hasReturns())('changes that were made while the stream of events was away', () => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openGridPage({ family: 'kontum-2025', year: 2025, phase: 'plan', returned: [] });
  });
  afterAll(async () => {
    await made?.close();
  });

  it('are shown as soon as it is there again', async () => {
    const { page, client, book } = made;
    // a stream that ends at once, and none after it for a while
    let asked = 0;
    await page.route('**/api/events', (route) => {
      asked += 1;
      return asked === 1 ? route.fulfill({ contentType: 'text/event-stream', body: ': open\n\n' }) : route.abort();
    });
    await page.reload();
    await page.getByText('15/12/2025').first().waitFor();
    await expect.poll(() => asked).toBeGreaterThan(1);
    const { periods } = await client.call('books.open', { book });
    await client.call('periods.change', { book, period: periods[0]?.id ?? 0, dueDate: '2027-01-31' });
    await page.waitForTimeout(500);
    await page.unroute('**/api/events');
    await page.getByText('31/01/2027').first().waitFor();
  });
});
