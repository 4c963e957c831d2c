import { protocol } from 'electron';
import { staticFile } from '../http/static-files.ts';

/** The page's origin in the window: a scheme of our own, so that the page has a real origin and no file of the disk has it too. */
export const appOrigin = 'app://phuluc';

const scheme = new URL(appOrigin).protocol.slice(0, -1);

/** Declares the scheme; must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window from `root` under the scheme, with the same headers (and policy) as browser mode. */
export function serveApp(root: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== new URL(appOrigin).host) return new Response(null, { status: 404 });
    const file = await staticFile(root, url.pathname);
    return new Response(new Uint8Array(file.body), { status: file.status, headers: file.headers });
  });
}
