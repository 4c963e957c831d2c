import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder for the browser's own data, and what to do with it when the window is closed. */
export type BrowserProfile = { readonly folder: string; readonly release: () => void };

/**
 * The program's own browser profile, so that its window is apart from the user's browsing and remembers its size. A second window
 * at the same time gets a passing one: the browser would hand it over to the first window's process and end at once.
 */
export function claimProfile(memory: string): BrowserProfile {
  const folder = path.join(memory, 'browser-profile');
  const claim = path.join(memory, 'browser-profile.pid');
  mkdirSync(folder, { recursive: true });
  if (holderOf(claim) === null) rmSync(claim, { force: true });
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return { folder, release: () => rmSync(claim, { force: true }) };
  } catch {
    const passing = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-browser-'));
    return { folder: passing, release: () => rmSync(passing, { recursive: true, force: true, maxRetries: 3 }) };
  }
}

/** The process that holds the claim; null where nobody does or it is gone. */
function holderOf(claim: string): number | null {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM' ? 0 : null;
  }
}
