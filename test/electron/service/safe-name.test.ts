import { describe, expect, it } from 'vitest';
import { safeName } from '#electron/service/safe-name.ts';

describe('a name for a file', () => {
  it.each([
    ['Sở Y tế', 'Sở Y tế'],
    ['a/b:c?.xlsx', 'a b c .xlsx'],
    ['.. ', '_'],
    ['tên. . ', 'tên'],
    ['CON', '_CON'],
    ['nul.xlsx', '_nul.xlsx'],
    ['Com1', '_Com1'],
    ['LPT9 .txt', '_LPT9 .txt'],
    ['Aux', '_Aux'],
    ['Con Rẫy', 'Con Rẫy'],
    ['COM12', 'COM12'],
  ])('%j is %j', (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });
});
