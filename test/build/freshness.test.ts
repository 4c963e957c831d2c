import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../build/bundle.ts';
import { stampOf } from '../../build/freshness.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle: Bundle = {
  name: 'server',
  sources: [path.relative(path.resolve(import.meta.dirname, '..', '..'), folder)],
  output: 'out/never',
  config: () => Promise.reject(new Error('nothing is built here')),
};

describe('the stamp of a bundle’s sources', () => {
  it('stays as long as they do, and changes with every file that is changed, added or taken away', () => {
    mkdirSync(path.join(folder, 'in'));
    const file = (name: string): string => path.join(folder, 'in', name);
    writeFileSync(file('a.ts'), '1');
    const stamps = [stampOf(bundle)];
    expect(stampOf(bundle)).toBe(stamps[0]);
    writeFileSync(file('a.ts'), '22');
    stamps.push(stampOf(bundle));
    utimesSync(file('a.ts'), new Date(), new Date(Date.now() + 5_000));
    stamps.push(stampOf(bundle));
    writeFileSync(file('b.ts'), '');
    stamps.push(stampOf(bundle));
    rmSync(file('a.ts'));
    stamps.push(stampOf(bundle));
    expect(new Set(stamps).size).toBe(5);
  });
});
