import type { Page } from 'playwright-core';
import type { MenuCommand } from '#shared/service/host.ts';

/**
 * A second page beside one of browser mode, on the same book, that finds a window's bridge as in Electron, so that the window's menu
 * can be pressed. Behind the bridge is the same service over HTTP; what the service pushes does not come through.
 */
export async function pageWithMenu(first: Page): Promise<Page> {
  const token = await first.evaluate(() => sessionStorage.getItem('phuluc.token') ?? '');
  const page = await first.context().newPage();
  await page.addInitScript(() => {
    const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? '';
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const listeners = new Set<(name: string, event: unknown) => void>();
    const host = async (name: string): Promise<unknown> => {
      if (name !== 'startBook') return null;
      // `as`: the server's own answer
      return ((await (await fetch('/api/start-book', { headers })).json()) as { readonly book: unknown }).book;
    };
    Object.assign(globalThis, {
      phuluc: {
        send: async (name: string, input: unknown) =>
          (await fetch(`/api/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })).json(),
        host: async (name: string) => ({ ok: true, value: await host(name) }),
        subscribe: (listener: (name: string, event: unknown) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        ticketsOf: () => Promise.resolve([]),
      },
      tellMenu: (command: string) => {
        for (const listener of listeners) listener('host.menu', { command });
      },
    });
  });
  await page.goto(`${new URL(first.url()).origin}/#t=${encodeURIComponent(token)}`);
  return page;
}

/** Presses an entry of the window's menu. */
export function pressMenu(page: Page, command: MenuCommand): Promise<void> {
  return page.evaluate((asked) => {
    // `as`: put there by pageWithMenu
    (globalThis as unknown as { readonly tellMenu: (command: string) => void }).tellMenu(asked);
  }, command);
}
