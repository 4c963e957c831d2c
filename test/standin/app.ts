import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { startBrowser, userData } from './browser.ts';
import { record } from './record.ts';
import { answerRequest } from './requests.ts';
import { schemesReady } from './schemes.ts';

/** Closes every window; set by window.ts, which needs this file. */
export const windowsOfApp: { closeAll: () => void } = { closeAll: () => undefined };

export class App extends EventEmitter {
  context: BrowserContext | null = null;
  isPackaged = process.env['STANDIN_PACKAGED'] === '1';
  commandLine = { hasSwitch: (): boolean => false };
  #folders = new Map([['userData', path.join(userData, 'own')]]);
  #quitting = false;
  #ready = this.#start();

  async #start(): Promise<void> {
    mkdirSync(userData, { recursive: true });
    const { context, port } = await startBrowser();
    this.context = context;
    await context.route('**/*', answerRequest);
    schemesReady();
    process.send?.({ kind: 'ready', port });
    this.emit('ready');
  }

  whenReady = (): Promise<void> => this.#ready;
  getVersion = (): string => '0.1.0';
  /** As on a real machine, the folder is there. */
  getPath = (name: string): string => {
    const folder = this.#folders.get(name) ?? path.join(userData, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  setPath = (name: string, folder: string): void => void this.#folders.set(name, folder);
  addRecentDocument = (file: string): void => void record.recentDocuments.push(file);

  /** By a file with the first one's process number, as two starts with one data folder would have it. */
  requestSingleInstanceLock = (): boolean => {
    const lock = path.join(userData, 'lock');
    if (existsSync(lock)) {
      try {
        process.kill(Number(readFileSync(lock, 'utf8')), 0);
        return false;
      } catch {
        rmSync(lock);
      }
    }
    mkdirSync(userData, { recursive: true });
    writeFileSync(lock, String(process.pid));
    return true;
  };

  exit = (status: number): void => {
    void Promise.resolve(this.context?.close()).finally(() => process.exit(status));
  };

  quit = (): void => {
    if (this.#quitting) return;
    this.#quitting = true;
    windowsOfApp.closeAll();
    this.emit('will-quit', {});
    void this.#ready
      .catch(() => undefined)
      .then(() => this.context?.close())
      .catch(() => undefined)
      .finally(() => process.exit(0));
  };
}
export const app = new App();

// the test that started us is gone
process.on('disconnect', () => void app.context?.close().finally(() => process.exit(0)));
