import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import path from 'node:path';
import type { HostEvents, Picked } from '#shared/service/host.ts';
import type { Dispatch } from '../service/dispatch.ts';
import type { EventBus } from '../service/events.ts';
import type { Files } from '../service/files.ts';
import { appOrigin } from './app-scheme.ts';

/** The channels between main and preload; there are no others. */
export const channels = { service: 'service', host: 'host', drop: 'drop', event: 'event' } as const;

export type CallDoors = { readonly service: Dispatch; readonly host: Dispatch; readonly files: Files };

/** Answers what the window's own page asks; a call from anything else is refused before it is looked at. */
export function answerCalls(window: BrowserWindow, doors: CallDoors): void {
  const guarded = (channel: string, answer: (...given: readonly unknown[]) => Promise<unknown>): void =>
    ipcMain.handle(channel, (event, ...given: readonly unknown[]) => {
      guardSender(event, window);
      return answer(...given);
    });
  guarded(channels.service, (name, input) => doors.service(String(name), input));
  guarded(channels.host, (name, input) => doors.host(String(name), input));
  guarded(channels.drop, async (paths) => ticketsOf(paths, doors.files));
}

/** Sends what the service pushes to the page as long as the window is there. */
export function pushEvents(window: BrowserWindow, bus: EventBus): void {
  const stop = bus.listen((name, event) => send(window, name, event));
  window.once('closed', stop);
}

/** Tells the page something of the machine around it. */
export function tellPage<Name extends keyof HostEvents>(
  window: BrowserWindow,
  name: Name,
  event: HostEvents[Name],
): void {
  send(window, name, event);
}

function send(window: BrowserWindow, name: string, event: unknown): void {
  if (!window.isDestroyed()) window.webContents.send(channels.event, name, event);
}

/** Only the top frame of our window, and only while it shows our own page. */
function guardSender(event: IpcMainInvokeEvent, window: BrowserWindow): void {
  const frame = event.senderFrame;
  const ours = frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
  if (!ours || event.sender !== window.webContents) throw new Error('call from a foreign page');
}

/** The preload script takes these paths from real File objects; a File that a page made up has none. */
function ticketsOf(paths: unknown, files: Files): readonly Picked[] {
  if (!Array.isArray(paths)) throw new Error('no list of paths');
  return paths.flatMap((one: unknown) =>
    typeof one === 'string' && path.isAbsolute(one) ? [{ ticket: files.ticketFor(one), name: path.basename(one) }] : [],
  );
}
