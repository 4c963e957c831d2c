import { app, BrowserWindow } from 'electron';
import { appOrigin } from './app-scheme.ts';
import type { Paths } from './paths.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** Small enough for 1366 × 768 at 150 % scale. */
const smallest = { minWidth: 800, minHeight: 480 };
const usual = { width: 1366, height: 820 };

/** Makes the one window, where it was last time; the page in it has no access to Node, and is shown when it is drawn. */
export function createWindow(paths: Paths): BrowserWindow {
  const state = readWindowState(paths.windowState);
  const place = state ? { x: state.x, y: state.y, width: state.width, height: state.height } : usual;
  const window = new BrowserWindow({
    ...place,
    ...smallest,
    title: 'Phụ Lục',
    icon: paths.icon,
    backgroundColor: '#f3f5f8',
    show: false,
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // the spell checker fetches its dictionaries from the internet
      spellcheck: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowState(window, paths.windowState);
  return window;
}

/** Loads the page; resolves when it is there, or when the window was closed meanwhile. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${appOrigin}/index.html`).catch((thrown: unknown) => {
    if (!window.isDestroyed()) throw thrown;
  });
}
