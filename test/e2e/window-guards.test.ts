import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { launchStandin, type Launched } from '../helpers/launch.ts';

// what only the stand-in can be asked about: the guards' own decisions, and calls that a page of ours cannot make
describe.skipIf(!hasBrowser())('the guards of the window', () => {
  let app: Launched;
  beforeAll(async () => {
    app = await launchStandin();
    await app.page.getByTestId('go-start').waitFor();
  });
  afterAll(() => app?.close());

  it.each<[string, unknown]>([
    ['no frame', null],
    ['another origin of our scheme', { url: 'app://evil/index.html', parent: null }],
    ['an origin that only begins like ours', { url: 'app://phuluc.evil/index.html', parent: null }],
    ['a page of the internet', { url: 'https://evil.example/', parent: null }],
    ['a frame within our page', { url: 'app://phuluc/index.html', parent: {} }],
  ])('a call is refused that comes from %s', async (_who, senderFrame) => {
    const heard = await app.evaluate(async ({ BrowserWindow, standin }, frame) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const tried = ['service', 'host', 'drop'].map(async (channel) => {
        const handler = standin.handlers.get(channel);
        if (!handler) return `${channel}: no handler`;
        try {
          await handler({ sender, senderFrame: frame }, 'families.list', {});
          return `${channel}: answered`;
        } catch (thrown) {
          return `${channel}: ${String(thrown)}`;
        }
      });
      return Promise.all(tried);
    }, senderFrame);
    expect(heard).toEqual(['service', 'host', 'drop'].map((one) => `${one}: Error: call from a foreign page`));
  });

  it('a call is refused that comes from the contents of another window', async () => {
    const heard = await app.evaluate(({ standin }) => {
      const senderFrame = { url: 'app://phuluc/index.html', parent: null };
      try {
        standin.handlers.get('service')?.({ sender: {}, senderFrame }, 'families.list', {});
        return 'answered';
      } catch (thrown) {
        return String(thrown);
      }
    }, null);
    expect(heard).toBe('Error: call from a foreign page');
  });

  it('only whole paths of dropped files become tickets', async () => {
    const given = await app.evaluate(({ BrowserWindow, standin }) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const senderFrame = { url: 'app://phuluc/index.html', parent: null };
      const paths = ['/nộp/a.xlsx', 'b.xlsx', '../c.xlsx', '', 5, null];
      return standin.handlers.get('drop')?.({ sender, senderFrame }, paths);
    }, null);
    expect(given).toEqual([{ name: 'a.xlsx', ticket: expect.any(String) }]);
  });

  it.each([
    ['GET', 'app://phuluc/index.html', 200],
    ['POST', 'app://phuluc/index.html', 404],
    ['GET', 'app://other/index.html', 404],
    ['GET', 'app://phuluc/..%2f..%2fpackage.json', 403],
  ])('our scheme answers %s %s with %i', async (method, url, status) => {
    const answered = await app.evaluate(
      async ({ standin }, asked) => {
        const answer = await standin.schemeHandler('app')?.(new Request(asked.url, { method: asked.method }));
        return answer?.status;
      },
      { method, url },
    );
    expect(answered).toBe(status);
  });

  it('every request for a new window is denied, by decision and not by chance', async () => {
    await app.page.evaluate(() => void globalThis.open('https://evil.example/'));
    await expect
      .poll(() => app.evaluate(({ standin }) => standin.record.popups, null))
      .toEqual([{ url: 'https://evil.example/', action: 'deny' }]);
  });

  it('a page can neither leave, nor be redirected, nor embed another', async () => {
    const prevented = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const tried = (name: string, url: string): boolean => {
        let stopped = false;
        contents?.emit(name, { url, isMainFrame: false, preventDefault: () => (stopped = true) });
        return stopped;
      };
      return {
        away: tried('will-frame-navigate', 'https://evil.example/'),
        sameBeginning: tried('will-frame-navigate', 'app://phuluc.evil/'),
        home: tried('will-frame-navigate', 'app://phuluc/index.html'),
        redirect: tried('will-redirect', 'https://evil.example/'),
        webview: tried('will-attach-webview', ''),
      };
    }, null);
    expect(prevented).toEqual({ away: true, sameBeginning: true, home: false, redirect: true, webview: true });
  });

  it('no permission is given but the one to put a copy on the clipboard', async () => {
    const given = await app.evaluate(({ standin }) => {
      const { permissionRequest, permissionCheck, devicePermission } = standin.record;
      if (![permissionRequest, permissionCheck, devicePermission].every((one) => typeof one === 'function'))
        return null;
      const asked = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'usb'];
      const request = permissionRequest as (contents: null, name: string, answer: (yes: boolean) => void) => void;
      const check = permissionCheck as (contents: null, name: string) => boolean;
      const granted: string[] = [];
      for (const name of [...asked, 'clipboard-sanitized-write']) {
        request(null, name, (yes) => yes && granted.push(`asked ${name}`));
        if (check(null, name)) granted.push(`checked ${name}`);
      }
      return { granted, device: (devicePermission as () => boolean)() };
    }, null);
    expect(given).toEqual({
      granted: ['asked clipboard-sanitized-write', 'checked clipboard-sanitized-write'],
      device: false,
    });
  });

  it('nothing asked anybody outside, and the page made no error', async () => {
    const { blocked, preloadErrors } = await app.evaluate(({ standin }) => {
      const { blocked, preloadErrors } = standin.record;
      return { blocked, preloadErrors };
    }, null);
    expect(blocked.filter((url) => !url.includes('evil.example'))).toEqual([]);
    expect(preloadErrors).toEqual([]);
  });
});
