import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const inProgramFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

const inApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

/** A browser of this machine that can show one page as a window of its own (Chromium, Chrome or Edge): `PHULUC_BROWSER` first; null where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  const given = env['PHULUC_BROWSER'];
  const candidates = given === undefined ? usualPlaces(env, platform) : [given];
  return candidates.find(canRun) ?? null;
}

function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) => {
      const base = env[folder];
      return base === undefined ? [] : inProgramFiles.map((file) => path.win32.join(base, file));
    });
  const onPath = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const programs = names.flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  return platform === 'darwin' ? [...inApplications.map((file) => `/Applications/${file}`), ...programs] : programs;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
