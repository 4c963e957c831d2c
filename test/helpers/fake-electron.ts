import { appendFileSync, chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What marks the place of the fuses in Electron's program, then version 1, their number, and each off (0) or on (1). */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * A folder shaped like an unpacked Electron, for packing where the real one cannot be had. Windows' program must be a real one, since
 * its icon and names are written into it: the one of a package that is here anyway.
 */
export function makeFakeElectron(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const files = [
    'LICENSE',
    'LICENSES.chromium.html',
    'icudtl.dat',
    'locales/en-US.pak',
    'locales/vi.pak',
    'locales/fr.pak',
  ];
  for (const file of files) writeFileSync(path.join(folder, file), file);
  if (platform === 'linux') writeFileSync(path.join(folder, 'chrome-sandbox'), '');
  writeFileSync(path.join(folder, 'version'), '45.4.1');
  const program = path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  if (platform === 'linux') writeFileSync(program, '#!/bin/sh\nexit 0\n');
  else copyFileSync(createRequire(import.meta.url).resolve('electron-winstaller/vendor/Setup.exe'), program);
  appendFileSync(program, fuses);
  chmodSync(program, 0o755);
}
