// Test-only stand-in for the module `electron`: the real bundles of main, preload and page run, in an installed Chromium.
// What it proves and what it does not is said in CONTRIBUTING.md.
import { app } from './app.ts';
import { handlers, ipcMain } from './ipc-main.ts';
import { makeCodec } from './codec.ts';
import { dialogAnswers, record, strict } from './record.ts';
import { protocol, schemeHandler } from './schemes.ts';
import { utilityProcess } from './utility-process.ts';
import { BrowserWindow } from './window.ts';

const answerDialog =
  (kind: string) =>
  async (...given: readonly unknown[]): Promise<unknown> => {
    record.dialogs.push({ kind, options: given.at(-1) });
    if (dialogAnswers.length === 0) throw new Error(`stand-in: nobody answers the dialog ${kind}`);
    return dialogAnswers.shift();
  };

const dialog = {
  showOpenDialog: answerDialog('open'),
  showSaveDialog: answerDialog('save'),
  showMessageBox: answerDialog('message'),
  showErrorBox: (title: string, content: string) =>
    void record.dialogs.push({ kind: 'error', options: { title, content } }),
};

const session = {
  defaultSession: strict('session', {
    setPermissionRequestHandler: (handler: unknown) => void (record.permissionRequest = handler),
    setPermissionCheckHandler: (handler: unknown) => void (record.permissionCheck = handler),
    setDevicePermissionHandler: (handler: unknown) => void (record.devicePermission = handler),
  }),
};

const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => void (record.menu = menu),
};

const shell = { showItemInFolder: (file: string) => void record.shown.push(file) };

const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] };

const electron = {
  app: strict('app', app),
  BrowserWindow,
  dialog: strict('dialog', dialog),
  ipcMain: strict('ipcMain', ipcMain),
  Menu: strict('Menu', Menu),
  protocol: strict('protocol', protocol),
  screen: strict('screen', screen),
  session: strict('session', session),
  shell: strict('shell', shell),
  utilityProcess: strict('utilityProcess', utilityProcess),
};

// what require('electron') gives
export { electron as 'module.exports' };

type Order = { readonly id: number; readonly source: string; readonly arg: string };

/** What a test's evaluate() hands over: Electron's module, and what only the stand-in has. */
export type StandinModule = typeof electron & {
  readonly standin: {
    readonly record: typeof record;
    readonly dialogAnswers: unknown[];
    readonly handlers: typeof handlers;
    readonly schemeHandler: typeof schemeHandler;
  };
};

const given: StandinModule = { ...electron, standin: { record, dialogAnswers, handlers, schemeHandler } };
const codec = makeCodec(null);

process.on('message', (order: Order) => {
  // evaluate() of the test: the function travels as its source, as in Playwright's ElectronApplication
  const run = new Function('electron', 'arg', `return (${order.source})(electron, arg)`);
  void Promise.resolve()
    .then(() => run(given, codec.decode(order.arg)) as unknown)
    .then((value) => codec.encode(value))
    .then(
      (value) => process.send?.({ kind: 'done', id: order.id, value, fault: null }),
      (thrown: unknown) => {
        const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
        process.send?.({ kind: 'done', id: order.id, value: null, fault });
      },
    );
});
