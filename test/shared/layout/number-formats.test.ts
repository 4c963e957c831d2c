import { describe, expect, it } from 'vitest';
import { valueContent } from '#shared/layout/number-formats.ts';
import { shownContent } from '#shared/layout/shown-content.ts';

describe('a value in mode "số thật"', () => {
  it.each([
    ['46,5', 46.5, 'number'],
    ['60%', 60, 'number'],
    ['1.234,50', 1234.5, 'number'],
    ['12.345', 12_345, 'number'],
    ['-3,2', -3.2, 'number'],
    ['0,05', 0.05, 'number'],
    ['12 tin/quý', 12, 'number'],
    ['03 tin/quý', 3, 'text'],
    ['1234', 1234, 'text'],
    ['2025', 2025, 'text'],
    ['1.2', 1.2, 'text'],
    ['007', 7, 'text'],
  ])('%s is shown as it is printed', (text, number, kind) => {
    const content = valueContent({ text, value: { kind: 'number', number } }, undefined, 'numbers');
    expect([content.kind, shownContent(content)]).toEqual([kind, text]);
  });
});
