import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { giveReason, hasReturns, openGridPage, type GridPage } from '../helpers/grid-page.ts';
import { seriousFaults } from '../helpers/screens-page.ts';
import { ways } from '../helpers/ways.ts';

const OFFICES = 's2021.o1.t1.d';

const reachable = ways.filter((way) => way.canRun && hasReturns());

describe.each(reachable)('reviewing returned files in $name', (way) => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openGridPage(
      {
        family: 'kontum-2025',
        year: 2025,
        phase: 'plan',
        returned: [
          ['scenarios/kontum-2025-plan/files'],
          ['quirks/fraction-became-date.xlsx', 'quirks/lead-differs/so-noi-vu.xlsx', 'quirks/out-of-range.xlsx'],
          ['quirks/resubmission/so-y-te-v2.xlsx', 'quirks/ambiguous-unit.xlsx'],
        ],
      },
      way,
    );
    await made.page.getByTestId('go-review').click();
    await made.page.getByTestId('file').waitFor();
  });
  afterAll(async () => {
    expect(made?.faults ?? []).toEqual([]);
    await made?.close();
  });

  async function openFile(name: string): Promise<void> {
    const { page } = made;
    const option = page.getByTestId('file').locator('option').filter({ hasText: name });
    await page.getByTestId('file').selectOption(await option.evaluate((one: HTMLOptionElement) => one.value));
    await page.locator('.sheet').waitFor();
  }
  async function open(code: string): Promise<number> {
    const found = await made.client.call('findings.list', { book: made.book });
    return found.filter((finding) => finding.code === code).length;
  }

  it('goes to a finding with F8, shows its cell on both sides, and accepts it by keys alone', async () => {
    const { page, cell } = made;
    await openFile('out-of-range.xlsx');
    await page.keyboard.press('F8');
    const at = page.locator('.sheet td.is-chosen');
    await expect.poll(() => at.textContent()).toBe('305');
    await expect.poll(() => cell('s2021.o5.t3', 'baseline').getAttribute('class')).toContain('is-selected');
    await expect.poll(() => cell('s2021.o5.t3', 'baseline').getAttribute('class')).toContain('mark-held');
    await page.keyboard.press('Tab');
    await page.getByTestId('accept').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sở xác nhận qua điện thoại');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => open('out-of-range')).toBe(0);
    // the window knows of it a moment after the book
    await expect.poll(() => page.getByTestId('undo').isEnabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => open('out-of-range')).toBe(1);
  });

  it("corrects a lead's value with a reason; the finding is settled by it and the reported value stays", async () => {
    const { page, cell } = made;
    await page.getByTestId('finding-out-of-range').locator('.finding-text').click();
    await page.getByTestId('correct').click();
    await page.getByTestId('new-value').fill('30,5');
    await page.getByText('Được hiểu là: 30,5').waitFor();
    await giveReason(page, 'Quên dấu phẩy, đã hỏi lại');
    const trace = { book: made.book, row: 's2021.o5.t3', column: 'baseline' };
    await expect.poll(async () => (await made.client.call('consolidation.trace', trace)).text).toBe('30,5');
    const traced = await made.client.call('consolidation.trace', trace);
    expect(traced.sources[0]).toMatchObject({ text: '305', correction: { text: '30,5' } });
    expect(await open('out-of-range')).toBe(0);
    await expect.poll(() => cell('s2021.o5.t3', 'baseline').textContent()).toBe('30,5');
    await expect.poll(() => cell('s2021.o5.t3', 'baseline').getAttribute('class')).toContain('mark-adjusted');
    await expect
      .poll(() => page.locator('.sheet td', { hasText: /^305$/ }).getAttribute('class'))
      .toContain('look-corrected');
  });

  const dakTo = { row: OFFICES, column: 'baseline' } as const;
  const partOfSum = async () => {
    const { client, book } = made;
    const { sources } = await client.call('consolidation.trace', { book, ...dakTo });
    return sources.find((source) => source.unit === 'kontum:huyen-dak-to');
  };

  it('corrects one part of a sum in place, by the suggested value; the whole is computed anew', async () => {
    const { page, client, book } = made;
    await openFile('fraction-became-date.xlsx');
    await page.getByTestId('finding-date-for-ratio').first().locator('.finding-text').click();
    await page.getByTestId('suggestion').filter({ hasText: '5/12' }).first().click();
    await giveReason(page, 'Excel đổi 5/12 thành ngày');
    await expect.poll(async () => (await partOfSum())?.correction?.text).toBe('5/12');
    expect(await partOfSum()).toMatchObject({ part: 'component', at: 'PL!D17' });
    const traced = await client.call('consolidation.trace', { book, ...dakTo });
    expect(traced.adjusted).toBeUndefined();
    expect(traced.text).toContain('/');
    await page.getByTestId('finding-date-for-ratio').first().waitFor();
  });

  it('takes the correction back with Ctrl+Z, and it can be typed into the cell instead', async () => {
    const { page, cell } = made;
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await partOfSum())?.part).toBe('held');
    await cell(OFFICES, 'baseline').click();
    await page.keyboard.type('41,7% (5/12 đơn vị)');
    await page.keyboard.press('Enter');
    await giveReason(page, 'Đã gọi điện cho huyện');
    await expect.poll(async () => (await partOfSum())?.correction?.text).toBe('41,7% (5/12 đơn vị)');
  });

  it('shows both values where the official cell is traced', async () => {
    const { page, cell } = made;
    await page.getByTestId('go-consolidation').click();
    await cell(OFFICES, 'baseline').click();
    const corrected = page.getByTestId('source').filter({ has: page.getByTestId('source-corrected') });
    await corrected.filter({ hasText: 'Đã gọi điện cho huyện' }).waitFor();
    expect(await corrected.locator('s').textContent()).toMatch(/Dec|12/);
    await page.getByTestId('go-review').click();
    await page.locator('.sheet').waitFor();
  });

  it('a click on a cell of the sheet shows it in the read table', async () => {
    const { page, cell } = made;
    await openFile('so-y-te-v2.xlsx');
    await page.locator('.sheet td[data-at="PL!D33"] button').click();
    await expect.poll(() => cell('s2021.o4.t2', 'baseline').getAttribute('class')).toContain('is-selected');
    await expect.poll(() => cell('s2021.o4.t2', 'baseline').textContent()).toBe('30,9/100.000 trẻ');
  });

  it('sets a file beside the version that it took the place of', async () => {
    const { page, cell } = made;
    await page.getByTestId('compare').selectOption('version');
    await expect.poll(() => cell('s2021.o4.t2', 'baseline~').textContent()).toBe('31,6/100.000 trẻ');
    await expect.poll(() => cell('s2021.o4.t2', 'baseline~').getAttribute('class')).toContain('mark-warning');
  });

  it('assigns a file whose sender is not known', async () => {
    const { page, client, book } = made;
    await openFile('ambiguous-unit.xlsx');
    await page.getByTestId('assign').click();
    await page.getByTestId('assign-search').fill('dak glei');
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await client.call('submissions.list', { book })).find((one) => one.file === 'ambiguous-unit.xlsx')?.unit,
      )
      .toBe('kontum:huyen-dak-glei');
  });

  it('makes the return copy, in which the sender finds the wrong cell marked', async () => {
    const { page } = made;
    await openFile('fraction-became-date.xlsx');
    const { name, bytes } = await made.saves(() => page.getByTestId('return-copy').click());
    const read = openWorkbook(bytes, name);
    if (!read.ok) throw new Error(read.finding.message);
    const comments = read.workbook.sheets.flatMap((sheet) => sheet.comments);
    expect(comments.some((comment) => comment.row === 17 && comment.text.includes('ngày'))).toBe(true);
  });

  it('lets the officer choose where the lead differs from the sum, side by side', async () => {
    const { page, cell } = made;
    await page.getByTestId('go-consolidation').click();
    await page.getByTestId('need-me').click();
    await cell(OFFICES, 'target').click();
    const candidates = page.locator('.candidates li');
    await expect.poll(() => candidates.count()).toBe(2);
    const lead = candidates.filter({ hasText: 'Số của đơn vị chủ trì' });
    const wanted = (await lead.locator('strong').textContent()) ?? '';
    await lead.getByTestId('choose').click();
    await giveReason(page, 'Theo số của Sở Nội vụ');
    await expect.poll(() => page.getByTestId('trace-value').textContent()).toBe(wanted);
    const traced = await made.client.call('consolidation.trace', { book: made.book, row: OFFICES, column: 'target' });
    expect(traced.adjusted?.adjustment.text).toBe(wanted);
    expect(traced.findings).toEqual([]);
  });

  it('has no serious fault for those who cannot see or point', async () => {
    const { page } = made;
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('go-review').click();
    await page.locator('.sheet').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await openFile('fraction-became-date.xlsx');
    await page.keyboard.press('F8');
    await page.getByTestId('accept').click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
