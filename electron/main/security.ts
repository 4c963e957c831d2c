import { app, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-scheme.ts';

/**
 * What no page may do, ours or one that got in: leave for another address, open a window, embed a foreign page. For every contents
 * that is ever made; must run before the first window.
 */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    keepAtHome(contents);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Camera, place, notifications, devices …: nothing but putting what the user copies on the clipboard. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
}

function keepAtHome(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
