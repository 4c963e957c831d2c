import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

describe('the built page', () => {
  it('is React’s production build, also where a test runner built it', () => {
    const folder = path.resolve(import.meta.dirname, '..', '..', 'out', 'renderer', 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('jsxDEV'))).toEqual([]);
  });
});
