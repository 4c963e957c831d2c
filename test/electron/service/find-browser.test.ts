import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#electron/service/find-browser.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-path-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the browser that is opened', () => {
  it('is the first known one on the path that can be run', () => {
    for (const name of ['microsoft-edge', 'google-chrome', 'chromium']) writeFileSync(path.join(folder, name), '');
    expect(findBrowser({ PATH: folder }, 'linux')).toBeNull();
    chmodSync(path.join(folder, 'microsoft-edge'), 0o755);
    expect(findBrowser({ PATH: folder }, 'linux')).toBe(path.join(folder, 'microsoft-edge'));
    chmodSync(path.join(folder, 'chromium'), 0o755);
    expect(findBrowser({ PATH: `/nowhere${path.delimiter}${folder}` }, 'linux')).toBe(path.join(folder, 'chromium'));
  });

  it('is the given one, and none where the given one is not there', () => {
    const edge = path.join(folder, 'microsoft-edge');
    expect(findBrowser({ PATH: folder, PHULUC_BROWSER: edge }, 'linux')).toBe(edge);
    expect(findBrowser({ PATH: folder, PHULUC_BROWSER: '/nowhere/chrome' }, 'linux')).toBeNull();
  });

  it('is none where nothing says where programs are', () => {
    expect(findBrowser({}, 'linux')).toBeNull();
    expect(findBrowser({}, 'win32')).toBeNull();
  });
});
