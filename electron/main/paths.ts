import { app } from 'electron';
import path from 'node:path';

export type Paths = {
  readonly preload: string;
  /** folder of the built page */
  readonly page: string;
  readonly readerChild: string;
  readonly icon: string;
  readonly windowState: string;
  readonly recentBooks: string;
};

/**
 * Gives the program a folder of its own for what it remembers, by an ASCII name (its own name has marks, which some tools of
 * administrators cannot follow). A folder that was given on the command line stays.
 */
export function setOwnFolder(): void {
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', path.join(app.getPath('appData'), 'phu-luc'));
}

/** Where everything lies, seen from the bundle out/main/main.cjs. */
export function ownPaths(): Paths {
  const out = path.dirname(import.meta.dirname);
  const kept = app.getPath('userData');
  return {
    preload: path.join(out, 'preload', 'preload.cjs'),
    page: path.join(out, 'renderer'),
    // a thread inside a child process cannot be counted on to read the archive: the child lies beside it (electron-builder.yml)
    readerChild: path.join(out.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked'), 'worker', 'reader.child.mjs'),
    icon: path.join(out, 'renderer', 'icon.png'),
    windowState: path.join(kept, 'window.json'),
    recentBooks: path.join(kept, 'recent-books.json'),
  };
}
