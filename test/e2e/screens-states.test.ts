import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { haveReturns } from '../helpers/returns.ts';
import {
  dropFiles,
  filesOfScenario,
  importSaid,
  openMadeBook,
  openScreens,
  quirk,
  seriousFaults,
} from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';

describe.skipIf(!hasBrowser())('the screens without data', () => {
  let screens: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    screens = await openScreens();
    ({ page } = screens);
  });
  afterAll(() => screens?.close());

  it('say what to do next', async () => {
    await page.getByText('Chưa có sổ nào. Hãy tạo sổ mới').waitFor();
    await expect.poll(() => page.getByTestId('go-inbox').isDisabled()).toBe(true);
    await page.getByTestId('go-families').click();
    await page.getByTestId('tab-units').click();
    await page.getByText('Mở sổ để xem phần này').waitFor();
    await openMadeBook(screens, { family: 'kontum-2025', year: 2025 });
    await page.getByTestId('go-inbox').click();
    await page.getByText('Kỳ này chưa có file nào').waitFor();
    await page.getByTestId('go-families').click();
    await page.getByTestId('tab-learned').click();
    await page.getByText('Chưa học cách viết nào').waitFor();
  });

  it('refuse files while no book is open, aloud', async () => {
    await page.reload();
    await page.getByTestId('screen-start').waitFor();
    await dropFiles(screens, [import.meta.filename]);
    await page.getByTestId('notice').filter({ hasText: 'Hãy mở sổ trước khi thả file' }).waitFor();
  });

  it('say in the dialog what could not be done', async () => {
    await page.getByTestId('new-book').click();
    await page.getByTestId('family-kontum-2025').click();
    await page.getByTestId('next-step').click();
    await page.getByTestId('book-name').fill('Sổ thử');
    await page.getByTestId('next-step').click();
    await page.getByTestId('create-book').click();
    // what is outside the dialog can neither be read out nor pressed
    const dialog = page.getByTestId('new-book-dialog');
    await dialog.getByTestId('notice').filter({ hasText: 'đã có' }).waitFor();
  });
});

describe.skipIf(!hasBrowser() || !haveReturns)('the screens with data', () => {
  let screens: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    screens = await openScreens();
    ({ page } = screens);
    await openMadeBook(screens, { family: 'kontum-2025', year: 2025 });
    await dropFiles(screens, [
      ...filesOfScenario('kontum-2025-plan').slice(0, 12),
      quirk('truncated.xlsx'),
      quirk('rate-mismatch.xlsx'),
    ]);
    await page.getByTestId('screen-inbox').waitFor();
    await importSaid(page);
  });
  afterAll(() => screens?.close());

  const screen = async (name: string): Promise<void> => {
    await page.getByTestId(`go-${name}`).click();
    await page.getByTestId(`screen-${name}`).waitFor();
  };

  it.each(['normal', 'high'])('have no serious fault of accessibility in %s contrast', async (contrast) => {
    await page.evaluate((wanted) => {
      if (wanted === 'high') document.documentElement.dataset['contrast'] = 'high';
      else delete document.documentElement.dataset['contrast'];
    }, contrast);
    const faults: Record<string, readonly string[]> = {};
    for (const name of ['start', 'progress', 'inbox', 'families', 'log']) {
      await screen(name);
      await page.waitForTimeout(250);
      faults[name] = await seriousFaults(page);
    }
    await screen('families');
    for (const tab of ['units', 'learned']) {
      await page.getByTestId(`tab-${tab}`).click();
      faults[tab] = await seriousFaults(page);
    }
    await page.getByTestId('help').click();
    faults['help'] = await seriousFaults(page);
    await page.keyboard.press('Escape');
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    await page.evaluate(() => delete document.documentElement.dataset['contrast']);
  });

  it.each([
    ['progress', 'issue-forms', 'issue-dialog'],
    ['progress', 'phone-list', 'phone-dialog'],
    ['progress', 'edit-period', 'period-dialog'],
    ['progress', 'add-period', 'add-period-dialog'],
    ['progress', 'tile-kontum:so-y-te', 'unit-dialog'],
    ['start', 'new-book', 'new-book-dialog'],
    ['start', 'demo', 'demo-dialog'],
  ])('on %s the dialog of %s has no serious fault, and Escape closes it', async (name, button, dialog) => {
    await screen(name);
    await page.getByTestId(button).click();
    await page.getByTestId(dialog).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId(dialog).waitFor({ state: 'detached' });
  });

  it('copy the list for ringing up as text for a spreadsheet', async () => {
    await screen('progress');
    await page.getByTestId('phone-list').click();
    await page.getByTestId('copy-phone-list').click();
    await page.getByTestId('notice').filter({ hasText: 'Đã chép' }).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
    const missing = await screens.client.call('status.get', { book: await openBook() });
    const names = missing.units.filter((unit) => unit.state === 'not-received').map((unit) => unit.name);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(['Đơn vị', ...names]);
    await page.keyboard.press('Escape');
  });

  it('change a due date, which the log can undo', async () => {
    await screen('progress');
    await page.getByTestId('edit-period').click();
    await page.getByTestId('period-due').fill('31/12/2026');
    await page.getByTestId('save-period').click();
    await page.getByTestId('period-dialog').waitFor({ state: 'detached' });
    await page.getByText('31/12/2026').first().waitFor();
    await screen('log');
    await page.getByTestId('log-table').locator('tr', { hasText: 'Sửa kỳ báo cáo' }).getByRole('button').click();
    await page.getByTestId('reason').fill('Ghi nhầm ngày');
    await page.getByTestId('decide').click();
    await page.getByTestId('log-table').getByText('Đã hoàn tác').waitFor();
    await screen('progress');
    await page.getByText('15/12/2025').first().waitFor();
  });

  it('revise a family for a new year: the period keeps its version, a new one has the next', async () => {
    await screen('families');
    await page.getByTestId('revise').click();
    await page.getByTestId('family-table').getByRole('button').nth(3).click();
    await page.getByTestId('row-label').fill('Cấp tỉnh có nữ lãnh đạo chủ chốt');
    await page.getByTestId('keep-row').click();
    await page.getByTestId('save-revision').click();
    await page.getByTestId('reason').fill('Năm 2026 viết gọn');
    await page.getByTestId('decide').click();
    await page.getByTestId('notice').filter({ hasText: 'Đã lưu bản 2' }).waitFor();
    await page.getByTestId('family-table').getByText('Cấp tỉnh có nữ lãnh đạo chủ chốt').waitFor();
    const { client } = screens;
    const book = await openBook();
    const next = await client.call('periods.add', { book, family: 'kontum-2025', year: 2026 });
    const { periods } = await client.call('books.open', { book });
    expect([periods[0]?.familyVersion, next.familyVersion]).toEqual([1, 2]);
  });

  it('give a unit a phone number and another name', async () => {
    await screen('families');
    await page.getByTestId('tab-units').click();
    await page.getByTestId('find-unit').fill('dak ha');
    await page.getByTestId('units-table').getByRole('button', { name: 'UBND huyện Đăk Hà' }).click();
    await page.getByTestId('unit-phone').fill('0260 3822 222');
    await page.getByTestId('unit-aliases').fill('Huyện Đăk Hà\nĐăk Hà – KT');
    await page.getByTestId('save-unit').click();
    await page.getByTestId('unit-editor').waitFor({ state: 'detached' });
    const row = page.getByTestId('units-table').locator('tr', { hasText: 'UBND huyện Đăk Hà' });
    await row.getByText('0260 3822 222').waitFor();
    await expect.poll(() => row.textContent()).toContain('Đăk Hà – KT');
  });

  it('keep what was imported when the rest is stopped', async () => {
    const { client } = screens;
    const book = await openBook();
    await page.getByLabel('Kỳ báo cáo').selectOption({ index: 1 });
    const names = ['kontum-2025-plan', 'kontum-2017-plan', 'dakto-2016-2020', 'nghean-2022', 'bacninh-2011-2015'];
    const files = names.flatMap(filesOfScenario);
    await dropFiles(screens, files);
    const badges = page.getByTestId('inbox-table').locator('.badge');
    await badges.nth(files.length - 1).waitFor();
    // files are stored in groups: the first group is in the book when the first outcome is shown
    await badges
      .filter({ hasText: /Đã nhận|Từ chối|Cần xem/ })
      .first()
      .waitFor();
    await page.getByTestId('cancel-import').click();
    const said = await importSaid(page);
    const kept = await client.call('submissions.list', { book });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(files.length);
    expect(said).toContain(`${kept.length} file đã nhận được giữ lại`);
    await expect.poll(() => badges.filter({ hasText: 'Chưa nhận' }).count()).toBe(files.length - kept.length);
    expect(screens.faults).toEqual([]);
  });

  async function openBook(): Promise<string> {
    const [book] = await page.evaluate(async () => {
      const token = sessionStorage.getItem('phuluc.token') ?? '';
      const answer = await fetch('/api/books', { headers: { authorization: `Bearer ${token}` } });
      // `as`: the server's own answer
      return ((await answer.json()) as { readonly books: readonly { readonly ticket: string }[] }).books;
    });
    return book?.ticket ?? '';
  }
});
