import type { Frame, Request as PageRequest, Route } from 'playwright-core';
import { appAddress } from './browser.ts';
import { record } from './record.ts';
import { schemeHandler } from './schemes.ts';

/** `loading`: the application itself loads this address into the window */
type Guard = (url: string, frame: Frame) => { readonly blocked: boolean; readonly loading: boolean };

/** Asks a window whether one of its frames may navigate; set by window.ts. */
export const navigationGuard: { ask: Guard } = {
  ask: () => ({ blocked: false, loading: false }),
};

/** Every request of the browser: those of a handled scheme are answered by the application's own handler, nothing leaves the machine. */
export async function answerRequest(route: Route, request: PageRequest): Promise<void> {
  const url = appAddress(request.url());
  const frame = frameOf(request);
  if (frame && request.isNavigationRequest()) {
    const { blocked, loading } = navigationGuard.ask(url, frame);
    if (blocked) {
      record.blocked.push(url);
      return route.abort('aborted');
    }
    if (loading && url.startsWith('file:')) return route.continue();
  }
  const handler = schemeHandler(url.split(':')[0] ?? '');
  if (!handler) {
    if (!/^(data|blob|about):/.test(url)) record.blocked.push(url);
    return route.abort('failed');
  }
  const answer = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

/** A popup's first request has no frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
