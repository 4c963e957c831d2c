import http from 'node:http';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags, browserPath, hasBrowser } from '../helpers/browser.ts';
import { browserModeForTest, type TestMode } from '../helpers/browser-mode.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

describe.skipIf(!hasBrowser())('browser mode in a browser', () => {
  let mode: TestMode;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const broken: string[] = [];
  beforeAll(async () => {
    mode = await browserModeForTest({ root: path.join(root, 'out', 'renderer') });
    browser = await chromium.launch({ executablePath: browserPath(), args: [...browserFlags] });
    page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (said) => said.type() === 'error' && broken.push(said.text()));
    page.on('pageerror', (fault) => broken.push(String(fault)));
    await page.goto(mode.mode.url);
    await page.getByTestId('go-start').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await mode?.close();
  });

  it('takes the token out of the address, keeps it for this tab only, and survives a reload', async () => {
    expect(page.url()).toBe(`${mode.mode.origin}/`);
    await page.reload();
    await page.getByTestId('go-start').waitFor();
    expect(page.url()).toBe(`${mode.mode.origin}/`);
    const kept = await page.evaluate(() => ({
      tab: Object.values(sessionStorage),
      machine: Object.values(localStorage),
      cookies: document.cookie,
    }));
    expect(kept.tab).toEqual([mode.token]);
    expect([...kept.machine, kept.cookies].join()).not.toContain(mode.token);
    expect(asked.filter((url) => url.includes(mode.token))).toEqual([]);
  });

  it('a tab without the token gets the page and nothing of the books', async () => {
    const other = await browser.newPage();
    await other.goto(mode.mode.origin);
    const status = await other.evaluate(() =>
      fetch('/api/books', { headers: { authorization: 'Bearer x' } }).then((answer) => answer.status),
    );
    expect(status).toBe(401);
    await other.close();
  });

  it('a page of another port can neither read, nor call, nor frame it', async () => {
    const foreign = http.createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<p>foreign');
    });
    await new Promise<void>((ready) => foreign.listen(0, '127.0.0.1', ready));
    const address = foreign.address();
    const other = await browser.newPage();
    const violations: string[] = [];
    other.on('console', (said) => violations.push(said.text()));
    await other.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
    const seen = await other.evaluate(
      async ({ origin, token }) => {
        const tried = async (url: string, init: RequestInit): Promise<string> => {
          try {
            return `${(await fetch(url, init)).type}`;
          } catch {
            return 'blocked';
          }
        };
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const frame = document.createElement('iframe');
        frame.src = `${origin}/`;
        document.body.append(frame);
        await new Promise((done) => {
          frame.addEventListener('load', done);
          setTimeout(done, 2_000);
        });
        return {
          // even with the token, which it cannot have
          call: await tried(`${origin}/api/call/families.list`, { method: 'POST', headers, body: '{}' }),
          page: await tried(`${origin}/`, {}),
          frame: frame.contentWindow?.length,
        };
      },
      { origin: mode.mode.origin, token: mode.token },
    );
    expect(seen).toMatchObject({ call: 'blocked', page: 'blocked' });
    // the server refuses the framed page itself (its request says "same-site"), before the page's own policy comes to it
    expect(violations.join('\n')).toMatch(/403|frame-ancestors/);
    await other.close();
    foreign.close();
  });

  it('no script from within or elsewhere runs, and no request leaves the machine', async () => {
    const seen = await page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.intruded = true';
      document.body.append(inline);
      const fetched = await fetch('http://127.0.0.1:9/').then(
        () => 'fetched',
        () => 'blocked',
      );
      await new Promise((done) => setTimeout(done, 50));
      return { violated: [...new Set(violated)].sort(), fetched, intruded: 'intruded' in globalThis };
    });
    expect(seen).toEqual({ violated: ['connect-src', 'script-src-elem'], fetched: 'blocked', intruded: false });
    expect(asked.filter((url) => !url.startsWith(mode.mode.origin) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it('the page itself breaks none of its own policy and makes no error', async () => {
    const own = broken.filter((text) => !/127\.0\.0\.1:9|inline script/.test(text));
    expect(own).toEqual([]);
  });

  it('its event stream is open as long as the page is', async () => {
    const other = await browserModeForTest({ root: path.join(root, 'out', 'renderer'), idle: 5_000 });
    const tab = await browser.newPage();
    await tab.goto(other.mode.url);
    await tab.getByTestId('go-start').waitFor();
    // the wait is longer than the idle time, and that is longer than a slow page takes to ask for the stream
    const still = new Promise((done) => setTimeout(done, 8_000, 'still there'));
    expect(await Promise.race([other.mode.ended, still])).toBe('still there');
    await tab.close();
    await expect(other.mode.ended).resolves.toBeUndefined();
    await other.close();
  });
});
