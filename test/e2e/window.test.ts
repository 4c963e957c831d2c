import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron } from '../../build/find-electron.ts';
import { createService } from '../../electron/service/create-service.ts';
import type { Answer } from '../../shared/service/answer.ts';
import type { Picked, WindowBridge } from '../../shared/service/host.ts';
import { hasBrowser } from '../helpers/browser.ts';
import { tellContractStory } from '../helpers/contract-scenario.ts';
import { launchElectron, launchStandin, type Launched } from '../helpers/launch.ts';

declare global {
  // what preload puts into the page
  var phuluc: WindowBridge;
}

const electron = findElectron(process.env);
if (electron === null)
  console.log('SKIPPED on real Electron: no program under node_modules/electron/dist, and ELECTRON_BIN is not set');

const ways: readonly (readonly [string, boolean, () => Promise<Launched>])[] = [
  ['the stand-in', hasBrowser(), () => launchStandin()],
  ['real Electron', electron !== null, () => launchElectron(electron ?? '')],
];

describe.each(ways)('the window on %s', (name, canRun, launch) => {
  describe.skipIf(!canRun)('', () => {
    let app: Launched;
    const onStandin = name === 'the stand-in';
    beforeAll(async () => {
      app = await launch();
      await app.page.getByTestId('go-start').waitFor();
    });
    afterAll(() => app?.close());

    it('shows the page, drawn, in a window that no page can leave its sandbox from', async () => {
      expect(await app.page.title()).toBe('Phụ Lục');
      const window = await app.evaluate(({ BrowserWindow }) => {
        const [first, ...others] = BrowserWindow.getAllWindows();
        return { others: others.length, visible: first?.isVisible(), web: first?.webContents.getLastWebPreferences() };
      }, null);
      expect(window).toMatchObject({
        others: 0,
        visible: true,
        web: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          webviewTag: false,
          spellcheck: false,
        },
      });
    });

    it('gives the page the bridge and nothing else of the program', async () => {
      const seen = await app.page.evaluate(() => ({
        bridge: Object.keys(globalThis.phuluc).sort(),
        frozen: Object.isFrozen(globalThis.phuluc),
        others: ['require', 'process', 'module', 'Buffer', 'electron'].filter((one) => one in globalThis),
      }));
      expect(seen).toEqual({ bridge: ['host', 'send', 'subscribe', 'ticketsOf'], frozen: true, others: [] });
    });

    it('tells the contract story over IPC as a direct call tells it', async () => {
      const folder = path.join(app.userData, 'direct');
      mkdirSync(folder, { recursive: true });
      const service = createService({ base: folder, who: 'thử' });
      const direct = await tellContractStory({
        send: service.dispatch,
        newBook: (book) => Promise.resolve(service.files.ticketFor(`${book}.phuluc`)),
      });
      await service.close();
      const told = await tellContractStory({
        send: (operation, input) =>
          app.page.evaluate(([a, b]) => globalThis.phuluc.send(a, b), [operation, input] as const),
        newBook: async (book) => {
          await answerDialog(app, onStandin, { canceled: false, filePath: path.join(app.userData, `${book}.phuluc`) });
          const picked = await askHost<Picked>(app, 'newBook', { name: book });
          return picked.ticket;
        },
      });
      expect(told).toEqual(direct);
    });

    it('runs no inline and no foreign script, and connects to nobody', async () => {
      const seen = await app.page.evaluate(async () => {
        const broken: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
        const inline = document.createElement('script');
        inline.textContent = 'globalThis.intruded = true';
        const foreign = document.createElement('script');
        foreign.src = 'https://evil.example/x.js';
        const frame = document.createElement('iframe');
        frame.src = 'https://evil.example/';
        document.body.append(inline, foreign, frame);
        const fetched = await fetch('https://evil.example/').then(
          () => 'fetched',
          () => 'blocked',
        );
        // in a task of the page's own: what the debugger evaluates is exempt from the policy
        const evaluated = await new Promise((done) =>
          setTimeout(() => {
            try {
              done(new Function('return "evaluated"')());
            } catch {
              done('blocked');
            }
          }, 0),
        );
        await new Promise((done) => setTimeout(done, 100));
        for (const one of [inline, foreign, frame]) one.remove();
        return { broken: [...new Set(broken)].sort(), fetched, evaluated, intruded: 'intruded' in globalThis };
      });
      expect(seen).toEqual({
        broken: ['connect-src', 'frame-src', 'script-src', 'script-src-elem'],
        fetched: 'blocked',
        evaluated: 'blocked',
        intruded: false,
      });
    });

    it('opens no second window and goes to no other address', async () => {
      await app.page.evaluate(() => {
        globalThis.open('https://evil.example/');
        globalThis.open('app://phuluc/index.html');
      });
      await app.page.waitForTimeout(300);
      for (const address of ['https://evil.example/', 'app://other/index.html', 'file:///etc/hostname']) {
        await app.page.evaluate((url) => location.assign(url), address).catch(() => undefined);
        await app.page.waitForTimeout(150);
        await expect.poll(() => app.page.title()).toBe('Phụ Lục');
      }
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
    });

    it('serves the files of the window and no others', async () => {
      const statuses = await app.page.evaluate(
        (paths) => Promise.all(paths.map((one) => fetch(one).then((answer) => answer.status))),
        ['/index.html', '/missing.js', '/..%2f..%2fpackage.json', '/..%2fmain%2fmain.cjs', '/%zz'],
      );
      expect(statuses).toEqual([200, 404, 403, 403, 403]);
    });

    it('gives tickets for dropped files, and paths to nobody', async () => {
      const folder = path.join(app.userData, 'dropped');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, 'Xã Đăk Hà.xlsx');
      writeFileSync(file, 'x');
      await app.page.evaluate(() => {
        const input = document.createElement('input');
        input.type = 'file';
        input.id = 'test-files';
        document.body.append(input);
      });
      await app.page.locator('#test-files').setInputFiles(file);
      const picked = await app.page.evaluate(async () => {
        const input = document.querySelector<HTMLInputElement>('#test-files');
        const tickets = await globalThis.phuluc.ticketsOf([...(input?.files ?? [])]);
        input?.remove();
        return tickets;
      });
      expect(picked).toEqual([{ name: 'Xã Đăk Hà.xlsx', ticket: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
      const made = await app.page
        .evaluate(() => globalThis.phuluc.ticketsOf(['/etc/passwd']).then(String))
        .catch((thrown: unknown) => String(thrown));
      expect(made).toMatch(/TypeError/);
    });

    it('answers a request to the machine that is none, or is not well formed, with a refusal', async () => {
      const answers = await app.page.evaluate(() =>
        Promise.all([
          globalThis.phuluc.host('toString', null),
          globalThis.phuluc.host('newBook', { name: 5 }),
          globalThis.phuluc.host('reveal', { ticket: 'made-up' }),
        ]),
      );
      // `as`: the host answers with the service's envelope
      const codes = (answers as Answer<unknown>[]).map((answer) => (answer.ok ? 'ok' : answer.error.code));
      expect(codes).toEqual(['unknown-operation', 'bad-input', 'no-such-file']);
    });
  });
});

/** The next native dialog answers this. */
function answerDialog(app: Launched, onStandin: boolean, answer: object): Promise<unknown> {
  if (onStandin) return app.evaluate(({ standin }, given) => standin.dialogAnswers.push(given), answer);
  return app.evaluate(({ dialog }, given) => {
    for (const name of ['showOpenDialog', 'showSaveDialog'] as const) dialog[name] = () => Promise.resolve(given);
  }, answer);
}

async function askHost<T>(app: Launched, name: string, input: unknown): Promise<T> {
  const answer = await app.page.evaluate(([a, b]) => globalThis.phuluc.host(a, b), [name, input] as const);
  // `as`: the host answers with the service's envelope
  const told = answer as Answer<T>;
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}
