import { EventEmitter } from 'node:events';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

export const handlers = new Map<string, Handler>();

export class IpcMain extends EventEmitter {
  handle = (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  };
}
export const ipcMain = new IpcMain();
