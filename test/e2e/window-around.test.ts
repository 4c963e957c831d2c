import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/service/answer.ts';
import { hasBrowser } from '../helpers/browser.ts';
import { launchStandin, type Launched } from '../helpers/launch.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

// what only the stand-in can be asked about: dialogs, menu, processes, and how it starts and ends
describe.skipIf(!hasBrowser())('around the window', () => {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-around-'));
  /** where the program keeps the window's place */
  const kept = path.join(userData, 'appData', 'phu-luc', 'window.json');
  let app: Launched;
  beforeAll(async () => {
    app = await launchStandin({ userData });
    await app.page.getByTestId('go-start').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  });

  it('the menu is Vietnamese, and what it asks reaches the page', async () => {
    await app.page.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      globalThis.phuluc.subscribe((name, event) => {
        (globalThis as unknown as { heard: unknown[] }).heard.push([name, event]);
      });
    });
    const labels = await app.evaluate(({ standin }) => {
      type Item = {
        label?: string;
        role?: string;
        type?: string;
        accelerator?: string;
        submenu?: Item[];
        click?: () => void;
      };
      // the page asks for a book; for files only once a book is open
      standin.dialogAnswers.push({ canceled: true, filePaths: [] });
      const menus = standin.record.menu as Item[];
      const items = menus.flatMap((menu) => menu.submenu ?? []);
      const asked = items.filter((item) => item.click && !item.label?.includes('Giới thiệu'));
      for (const item of asked) item.click?.();
      return {
        menus: menus.map((menu) => menu.label),
        bare: items.filter((item) => !item.label && item.type !== 'separator'),
      };
    }, null);
    expect(labels).toEqual({ menus: ['&File', '&Sửa', '&Xem', 'Trợ &giúp'], bare: [] });
    const commands = ['new-book', 'open-book', 'import', 'export', 'undo', 'redo', 'find', 'contrast', 'help'];
    await expect
      .poll(() => app.page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard))
      .toEqual(commands.map((command) => ['host.menu', { command }]));
    await expect
      .poll(() => app.evaluate(({ standin }) => standin.record.dialogs.map(({ kind }) => kind), null))
      .toEqual(['open']);
  });

  it('undo, redo and find in the menu press their keys where the focus is', async () => {
    await app.page.evaluate(() => {
      Object.assign(globalThis, { pressed: [] });
      addEventListener(
        'keydown',
        ({ key, ctrlKey, target }) => {
          const { pressed } = globalThis as unknown as { pressed: unknown[] };
          pressed.push([key, ctrlKey, target === document.activeElement]);
        },
        { capture: true },
      );
    });
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const command of ['undo', 'redo', 'find']) contents?.send('event', 'host.menu', { command });
    }, null);
    await expect
      .poll(() => app.page.evaluate(() => (globalThis as unknown as { pressed: unknown }).pressed))
      .toEqual(['z', 'y', 'f'].map((key) => [key, true, true]));
  });

  it('native dialogs speak Vietnamese; a dialog that is closed gives nothing', async () => {
    const asked = await app.evaluate(({ standin }) => {
      const closed = { canceled: true, filePaths: [], filePath: '' };
      standin.dialogAnswers.push(closed, closed, closed, closed, closed, closed);
      standin.record.dialogs.length = 0;
    }, null);
    expect(asked).toBeUndefined();
    const answers = await app.page.evaluate(async () => {
      const told: unknown[] = [];
      const ask = async (name: string, input: unknown): Promise<void> => {
        told.push(await globalThis.phuluc.host(name, input));
      };
      await ask('pickFiles', null);
      await ask('pickFolder', null);
      await ask('openBook', null);
      await ask('newBook', { name: 'Sổ/năm: 2025' });
      await ask('saveTarget', { name: '../Phụ lục.xlsx', kind: 'file' });
      await ask('saveTarget', { name: 'Biểu', kind: 'folder' });
      return told;
    });
    // `as`: the host answers with the service's envelope
    expect((answers as Answer<unknown>[]).map((answer) => answer.ok && answer.value)).toEqual([
      [],
      null,
      null,
      null,
      null,
      null,
    ]);
    const dialogs = await app.evaluate(
      ({ standin }) => standin.record.dialogs.map(({ kind, options }) => ({ kind, ...(options as object) })),
      null,
    );
    expect(dialogs).toMatchObject([
      { kind: 'open', title: 'Chọn file các đơn vị gửi về', properties: ['openFile', 'multiSelections'] },
      { kind: 'open', title: 'Chọn thư mục file nộp', properties: ['openDirectory'] },
      { kind: 'open', title: 'Mở sổ', properties: ['openFile'] },
      { kind: 'save', title: 'Tạo sổ mới', defaultPath: path.join(userData, 'documents', 'Sổ_năm_ 2025.phuluc') },
      { kind: 'save', title: 'Ghi file', defaultPath: path.join(userData, 'documents', '.._Phụ lục.xlsx') },
      { kind: 'open', title: 'Chọn thư mục để ghi các file', properties: ['openDirectory', 'createDirectory'] },
    ]);
  });

  it('files are read in processes of their own, which end with the window', async () => {
    const file = path.join(userData, 'không phải bảng tính.xlsx');
    writeFileSync(file, 'no workbook at all');
    await app.evaluate(
      ({ standin }, paths) => {
        standin.dialogAnswers.push(
          { canceled: false, filePath: paths.book },
          { canceled: false, filePaths: [paths.file] },
        );
      },
      { book: path.join(userData, 'Sổ'), file },
    );
    const told = await app.page.evaluate(async () => {
      type Told = { ok: true; value: never };
      const { value: book } = (await globalThis.phuluc.host('newBook', { name: 'Sổ' })) as Told;
      const { ticket, name } = book as { ticket: string; name: string };
      await globalThis.phuluc.send('books.create', { book: ticket, family: 'kontum-2025', year: 2025, phase: 'plan' });
      await globalThis.phuluc.host('rememberBook', { ticket, name });
      const { value: files } = (await globalThis.phuluc.host('pickFiles', null)) as Told;
      const tickets = (files as { ticket: string }[]).map((one) => one.ticket);
      const report = (await globalThis.phuluc.send('submissions.import', { book: ticket, files: tickets })) as Told;
      const recent = (await globalThis.phuluc.host('recentBooks', null)) as Told;
      return {
        name,
        report: report.value as { files: { outcome: string }[] },
        recent: recent.value as { name: string }[],
      };
    });
    expect(told).toMatchObject({
      name: 'Sổ.phuluc',
      report: { files: [{ outcome: 'refused' }] },
      recent: [{ name: 'Sổ.phuluc' }],
    });
    const seen = await app.evaluate(({ standin }) => {
      const { recentDocuments, children } = standin.record;
      return { recentDocuments, children };
    }, null);
    expect(seen.recentDocuments).toEqual([path.join(userData, 'Sổ.phuluc')]);
    expect(seen.children.length).toBeGreaterThan(0);
    expect(seen.children.every(isRunning)).toBe(true);
  });

  it('a second start gives its book to the first window and ends', async () => {
    const second = spawn(
      process.execPath,
      ['--import', path.join(root, 'test/standin/register.ts'), path.join(root, 'out/main/main.cjs')],
      {
        env: { ...process.env, STANDIN_USER_DATA: userData },
        stdio: 'ignore',
      },
    );
    expect(await new Promise((done) => second.once('exit', done))).toBe(0);
    await app.page.evaluate(() => void ((globalThis as unknown as { heard: unknown[] }).heard.length = 0));
    await app.evaluate(({ app: main }) => {
      main.emit('second-instance', {}, ['phu-luc', 'Sổ.phuluc'], '/sổ');
      main.emit('second-instance', {}, ['phu-luc'], '/sổ');
      main.emit('open-file', { preventDefault: () => undefined }, '/khác/Sổ 2.phuluc');
    }, null);
    await expect
      .poll(() => app.page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard))
      .toEqual([
        ['host.openBook', { name: 'Sổ.phuluc', ticket: expect.any(String) }],
        ['host.openBook', { name: 'Sổ 2.phuluc', ticket: expect.any(String) }],
      ]);
  });

  it('closing the window keeps its place, closes the books and ends all processes', async () => {
    const children = await app.evaluate(({ standin, BrowserWindow }) => {
      const { children: all } = standin.record;
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50);
      return all;
    }, null);
    expect(await app.exited).toBe(0);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({
      width: 1366,
      maximized: false,
    });
    expect(children.filter(isRunning)).toEqual([]);
    expect(existsSync(path.join(userData, 'Sổ.phuluc-wal'))).toBe(false);
  });

  it('the next start comes up where the window was, with the book that was double-clicked', async () => {
    const place = { x: 300, y: 200, width: 1000, height: 700, maximized: true };
    writeFileSync(kept, JSON.stringify(place));
    const next = await launchStandin({ userData, args: [path.join(userData, 'Sổ.phuluc')] });
    const options = await next.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { ...window?.options, maximized: window?.isMaximized(), webPreferences: null };
    }, null);
    expect(options).toMatchObject({ ...place, minWidth: 800, minHeight: 480, title: 'Phụ Lục' });
    await next.page.getByTestId('go-start').waitFor();
    const start = await next.page.evaluate(() => globalThis.phuluc.host('startBook', null));
    expect(start).toMatchObject({ ok: true, value: { name: 'Sổ.phuluc' } });
    await next.close();
  });

  it.each([
    ['on a screen that is not there any more', { x: 5000, y: 200, width: 1000, height: 700, maximized: false }],
    ['with its title bar above the screen', { x: 100, y: -600, width: 1000, height: 700, maximized: false }],
    ['broken', 'no object'],
  ])('a place that is %s is forgotten', async (_what, place) => {
    writeFileSync(kept, JSON.stringify(place));
    const next = await launchStandin({ userData });
    await next.page.getByTestId('go-start').waitFor();
    const options = await next.evaluate(({ BrowserWindow }) => {
      const { x, width } = BrowserWindow.getAllWindows()[0]?.options ?? {};
      return { x, width };
    }, null);
    expect(options).toEqual({ x: undefined, width: 1366 });
    await next.close();
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
