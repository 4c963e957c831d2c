import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rendererConfig } from '../../build/vite.renderer.ts';
import { browserFlags, browserPath, hasBrowser } from '../helpers/browser.ts';
import { browserModeForTest, type TestMode } from '../helpers/browser-mode.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const pageRoot = path.join(root, 'out', 'test-pages', 'connection');

// what the screens call, called from a page that has nothing else
describe.skipIf(!hasBrowser())('what a browser has in place of dialogs, seen from the page', () => {
  let mode: TestMode;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const names = [
    ...Array.from({ length: 130 }, (_, index) => `Huyện Đăk Hà/xã ${index}.xlsx`),
    'Sở Y tế.xlsx',
    'Huyện Đăk Hà/sâu/ghi chú.docx',
  ];
  beforeAll(async () => {
    const config = rendererConfig();
    await build({
      ...config,
      root: path.join(root, 'test', 'pages', 'connection'),
      build: { ...config.build, outDir: pageRoot },
    });
    mode = await browserModeForTest({ root: pageRoot });
    folder = path.join(mode.folder, 'File nộp 2025');
    mkdirSync(path.join(folder, 'Huyện Đăk Hà', 'sâu'), { recursive: true });
    for (const name of names) writeFileSync(path.join(folder, name), name);
    browser = await chromium.launch({ executablePath: browserPath(), args: [...browserFlags] });
    page = await browser.newPage();
    await page.goto(mode.mode.url);
    await page.waitForFunction(() => 'connection' in globalThis);
  });
  afterAll(async () => {
    await browser?.close();
    await mode?.close();
    rmSync(pageRoot, { recursive: true, force: true });
  });

  const expectWhole = (ticket: string | undefined): void => {
    const kept = mode.service.files.pathOf(ticket ?? '');
    expect(path.basename(kept)).toBe('File nộp 2025');
    const found = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(found).toHaveLength(names.length);
    for (const name of names) expect(readFileSync(path.join(kept, name), 'utf8')).toBe(name);
  };

  it('a dropped folder comes with all its files under their names, beside single files', async () => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder, path.join(folder, 'Sở Y tế.xlsx')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
    const picked = await page.evaluate(() => globalThis.dropped);
    expect(picked?.map((one) => one.name)).toEqual(['Sở Y tế.xlsx', 'File nộp 2025']);
    expectWhole(picked?.[1]?.ticket);
  });

  it('a chosen folder comes the same way', async () => {
    const chooser = page.waitForEvent('filechooser');
    const asked = page.evaluate(() => globalThis.connection.host.ask('pickFolder', null));
    await (await chooser).setFiles(folder);
    expectWhole((await asked)?.ticket);
  });

  it('chosen files come in the order they were chosen in', async () => {
    const chooser = page.waitForEvent('filechooser');
    const asked = page.evaluate(() => globalThis.connection.host.ask('pickFiles', null));
    const files = names.slice(0, 20).toReversed();
    await (await chooser).setFiles(files.map((name) => path.join(folder, name)));
    expect((await asked).map((one) => one.name)).toEqual(files.map((name) => path.basename(name)));
  });

  it('a file that is too large is refused in a sentence', async () => {
    const told = await page.evaluate(() => {
      const file = new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'lớn.xlsx');
      return globalThis.connection.ticketsOf([file]).then(String, (thrown: Error) => thrown.message);
    });
    expect(told).toContain('Mỗi file nộp không quá 64 MB');
  });

  it('a book is made, remembered and listed; a book from elsewhere is taken in as a copy', async () => {
    const input = { family: 'kontum-2025', year: 2025, phase: 'plan' } as const;
    const made = await page.evaluate(async (given) => {
      const book = await globalThis.connection.host.ask('newBook', { name: 'Sổ 2025' });
      await globalThis.connection.client.call('books.create', { book: book?.ticket ?? '', ...given });
      await globalThis.connection.host.ask('rememberBook', { ticket: book?.ticket ?? '', name: 'Sổ 2025' });
      return book;
    }, input);
    const chooser = page.waitForEvent('filechooser');
    const asked = page.evaluate(() => globalThis.connection.host.ask('openBook', null));
    await (await chooser).setFiles(mode.service.files.pathOf(made?.ticket ?? ''));
    const copy = await asked;
    expect(copy?.name).toBe('Sổ 2025 (2).phuluc');
    const seen = await page.evaluate(async (ticket) => {
      const opened = await globalThis.connection.client.call('books.open', { book: ticket });
      const recent = await globalThis.connection.host.ask('recentBooks', null);
      return { periods: opened.periods.length, recent: recent.map((one) => one.name).toSorted() };
    }, copy?.ticket ?? '');
    expect(seen).toEqual({ periods: 1, recent: ['Sổ 2025', 'Sổ 2025 (2)'] });
  });

  it('issued forms come down as one zip that opens', async () => {
    const download = page.waitForEvent('download');
    const issued = await page.evaluate(async () => {
      const { host, client } = globalThis.connection;
      const [book] = await host.ask('recentBooks', null);
      const input = { book: book?.ticket ?? '' };
      const units = (await client.call('units.list', input))
        .filter((unit) => unit.level === 'district')
        .slice(0, 3)
        .map((unit) => unit.id);
      const out = await host.ask('saveTarget', { name: 'Biểu 2025', kind: 'folder' });
      const done = await client.call('forms.issue', { ...input, out: out?.ticket ?? '', units });
      await host.ask('deliver', { ticket: out?.ticket ?? '' });
      return done.files.map((one) => one.file);
    });
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('Biểu 2025.zip');
    const files = unzipSync(readFileSync(await saved.path()));
    expect(Object.keys(files).sort()).toEqual(issued.map((file) => path.basename(file)).sort());
    expect(Object.values(files).map((data) => Buffer.from(data.slice(0, 2)).toString())).toEqual(['PK', 'PK', 'PK']);
  });

  it('what the service pushes arrives at who listens for it', async () => {
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      globalThis.connection.subscribe('issue.progress', (event) => {
        (globalThis as unknown as { heard: unknown[] }).heard.push(event);
      });
    });
    const heard = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    mode.service.bus.emit('issue.progress', { done: 1, total: 2 });
    await expect.poll(heard).toEqual([{ done: 1, total: 2 }]);
    mode.service.bus.emit('book.changed', { book: 'x' });
    mode.service.bus.emit('issue.progress', { done: 2, total: 2 });
    await expect.poll(heard).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
  });
});
