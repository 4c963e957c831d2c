import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { app, windowsOfApp } from './app.ts';
import { appAddress, webAddress } from './browser.ts';
import { attachPreload, type PageDoor } from './page-door.ts';
import { record, strict } from './record.ts';
import { navigationGuard } from './requests.ts';
import { isDeclared } from './schemes.ts';

export type WebPreferences = Readonly<Record<string, unknown>> & { readonly preload?: string };
type WindowOptions = Readonly<Record<string, unknown>> & { readonly webPreferences?: WebPreferences };
type OpenHandler = (details: { readonly url: string }) => { readonly action?: string };

const windows = new Set<BrowserWindow>();

/** Electron's own defaults; the stand-in makes no window that is weaker than what the house allows. */
const defaults = { nodeIntegration: false, contextIsolation: true, sandbox: true, webSecurity: true };
const forbidden = ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag'];
const insecure = ['allowRunningInsecureContent', 'experimentalFeatures'];
const needed = ['contextIsolation', 'sandbox', 'webSecurity'];

export class WebContents extends EventEmitter {
  readonly window: BrowserWindow;
  readonly preferences: WebPreferences;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super();
    this.window = window;
    this.preferences = preferences;
  }
  getLastWebPreferences = (): WebPreferences => this.preferences;
  setWindowOpenHandler = (handler: OpenHandler): void => void (this.openHandler = handler);
  getURL = (): string => appAddress(this.window.page?.url() ?? '');
  send = (channel: string, ...args: readonly unknown[]): void => this.window.door?.send(channel, args);
  printToPDF = async (options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean }) => {
    const { page } = this.window;
    if (!page) throw new Error('stand-in: nothing is loaded to be printed');
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  };
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): readonly BrowserWindow[] => [...windows];
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  page: Page | null = null;
  door: PageDoor | null = null;
  #visible: boolean;
  #maximized = false;
  #loading: string | null = null;
  #opened: Promise<void>;

  constructor(options: WindowOptions) {
    super();
    const preferences = { ...defaults, ...options.webPreferences };
    guardPreferences(preferences);
    if (typeof options['icon'] === 'string' && !existsSync(options['icon']))
      throw new Error(`no icon ${options['icon']}`);
    this.options = options;
    this.#visible = options['show'] !== false;
    this.webContents = strict('webContents', new WebContents(this, preferences));
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#opened = this.#open(preferences);
  }

  async #open(preferences: WebPreferences): Promise<void> {
    const { context } = app;
    if (!context) throw new Error('Cannot create BrowserWindow before app is ready');
    // the first window has the browser's first page; one that is hidden (for printing) gets a page of its own
    const first = windows.size === 1 ? context.pages()[0] : undefined;
    const page = first ?? (await context.newPage());
    this.page = page;
    const session = await context.newCDPSession(page);
    this.door = await attachPreload(page, session, this.webContents, preferences.preload ?? null);
    if (preferences['javascript'] === false)
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    this.#watchPopups(page, session);
    page.on('console', (said) => said.type() === 'error' && record.consoleErrors.push(said.text()));
    page.on('pageerror', (fault) => record.consoleErrors.push(String(fault)));
    page.on('domcontentloaded', () => page.url() !== 'about:blank' && this.emit('ready-to-show'));
    page.on('close', () => this.#closed());
  }

  /** Chromium opens the popup before it can be refused: the record keeps what the handler decided, and the page is closed. */
  #watchPopups(page: Page, session: CDPSession): void {
    const decided: (string | undefined)[] = [];
    session.on('Page.windowOpen', ({ url }) => {
      const { action } = this.webContents.openHandler({ url: appAddress(url) });
      record.popups.push({ url: appAddress(url), action });
      decided.push(action);
    });
    page.on('popup', (popup) => decided.shift() !== 'allow' && void popup.close().catch(() => undefined));
  }

  loadURL = async (url: string): Promise<void> => {
    await this.#opened;
    if (!isDeclared(url.split(':')[0] ?? ''))
      throw new Error('stand-in: scheme is not declared as standard and secure');
    this.#loading = webAddress(url);
    await this.page?.goto(this.#loading).finally(() => (this.#loading = null));
  };
  loadFile = async (file: string): Promise<void> => {
    await this.#opened;
    this.#loading = pathToFileURL(file).href;
    await this.page?.goto(this.#loading).finally(() => (this.#loading = null));
  };
  isLoading = (url: string): boolean => this.#loading === url;
  show = (): void => void (this.#visible = true);
  isVisible = (): boolean => this.#visible;
  focus = (): void => void record.shown.push('focus');
  isMinimized = (): boolean => false;
  restore = (): void => undefined;
  maximize = (): void => void (this.#maximized = true);
  isMaximized = (): boolean => this.#maximized;
  isDestroyed = (): boolean => !windows.has(this);
  getNormalBounds = (): object => {
    const { x = 20, y = 20, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  };
  close = (): void => {
    this.emit('close', {});
    void this.page?.close().catch(() => undefined);
    this.#closed();
  };
  destroy = (): void => {
    this.#closed();
    void this.page?.close().catch(() => undefined);
  };
  #closed(): void {
    if (!windows.delete(this)) return;
    this.emit('closed');
    if (windows.size === 0 && !app.emit('window-all-closed')) app.quit();
  }
}

function guardPreferences(preferences: WebPreferences): void {
  const wrong = [...forbidden, ...insecure].some((name) => preferences[name] === true);
  if (wrong || needed.some((name) => preferences[name] !== true))
    throw new Error(`stand-in: insecure webPreferences ${JSON.stringify(preferences)}`);
  if (preferences.preload !== undefined && !path.isAbsolute(preferences.preload))
    throw new Error('preload script must have absolute path');
}

windowsOfApp.closeAll = () => {
  for (const window of windows) window.close();
};

navigationGuard.ask = (url, frame) => {
  const window = [...windows].find((one) => one.page === frame.page());
  if (!window) return { blocked: false, loading: false };
  if (window.isLoading(webAddress(url))) return { blocked: false, loading: true };
  let blocked = false;
  const isMainFrame = frame === frame.page().mainFrame();
  const event = { url, isMainFrame, preventDefault: () => void (blocked = true) };
  window.webContents.emit('will-frame-navigate', event);
  if (isMainFrame) window.webContents.emit('will-navigate', event, url);
  return { blocked, loading: false };
};
