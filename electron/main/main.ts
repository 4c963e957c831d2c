// Boot of the window, as a list of steps; each policy is a file of its own beside this one.
import { app, dialog, session } from 'electron';
import path from 'node:path';
import { createService } from '../service/create-service.ts';
import { createRecentBooks } from '../service/recent-books.ts';
import { registerAppScheme, serveApp } from './app-scheme.ts';
import { bookArgument } from './book-argument.ts';
import { createDialogs } from './dialogs.ts';
import { forkUtilityChild } from './fork-utility-child.ts';
import { answerCalls, pushEvents, tellPage } from './ipc.ts';
import { setMenu } from './menu.ts';
import { ownPaths, setOwnFolder } from './paths.ts';
import { printByWindow } from './print-window.ts';
import { guardContents, refusePermissions } from './security.ts';
import { isOnlyInstance } from './single-instance.ts';
import { createWindow, loadPage } from './window.ts';
import { createWindowHost } from './window-host.ts';

/** A book that another start of the program, or the system, wants opened; before the window is there it waits. */
let openBook: (file: string) => void = (file) => {
  // '': a second start without a book
  if (file !== '') waitingBook = file;
};
let waitingBook = bookArgument(process.argv, process.cwd());

registerAppScheme();
setOwnFolder();
app.on('open-file', (event, file) => {
  event.preventDefault();
  openBook(file);
});
if (isOnlyInstance((argv, folder) => openBook(bookArgument(argv, folder) ?? '')))
  app.whenReady().then(openWindow).catch(sayWhyNot);
else app.quit();

async function openWindow(): Promise<void> {
  const paths = ownPaths();
  const service = createService({
    base: app.getPath('documents'),
    fork: forkUtilityChild(paths.readerChild),
    printPdf: printByWindow,
  });
  service.pool.warm();
  serveApp(paths.page);
  guardContents();
  refusePermissions(session.defaultSession);
  const window = createWindow(paths);
  setMenu(window, (command) => tellPage(window, 'host.menu', { command }));
  const host = createWindowHost({
    files: service.files,
    dialogs: createDialogs(window, app.getPath('documents')),
    recent: createRecentBooks(paths.recentBooks, () => new Date().toISOString()),
    startBook: waitingBook,
  });
  answerCalls(window, { service: service.dispatch, host, files: service.files });
  pushEvents(window, service.bus);
  openBook = (file) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (file !== '')
      tellPage(window, 'host.openBook', { ticket: service.files.ticketFor(file), name: path.basename(file) });
  };
  app.on('window-all-closed', () => void service.close().finally(() => app.quit()));
  await loadPage(window);
}

/** Without a window there is no other place to say that there is none. */
function sayWhyNot(thrown: unknown): void {
  const reason = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  process.stderr.write(`${reason}\n`);
  dialog.showErrorBox(
    'Phụ Lục không mở được',
    `Hãy cài lại phần mềm, hoặc gửi dòng sau cho người hỗ trợ:\n\n${reason}`,
  );
  app.exit(1);
}
