import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/finding/finding.ts';
import { isHeld, isListRowHeld } from '#shared/submission/held.ts';

const cell = { table: '002.pl', row: 's2021.o4.t2', column: 'baseline' };
const other = { table: '002.pl', row: 's2021.o4.t3', column: 'baseline' };
const elsewhere = { table: '003.pl2', row: 's2021.o4.t2', column: 'baseline' };

const error = (finding: Partial<Finding>): Finding => ({
  code: 'not-a-value',
  severity: 'error',
  message: '',
  ...finding,
});

describe('a cell is held', () => {
  it.each<[string, Finding, { cell: boolean; other: boolean; elsewhere: boolean }]>([
    ['by an error on it', error({ ...cell }), { cell: true, other: false, elsewhere: false }],
    [
      'by an error on its row',
      error({ code: 'duplicate-row', table: '002.pl', row: cell.row }),
      { cell: true, other: false, elsewhere: false },
    ],
    [
      'by an error on its column',
      error({ code: 'base-mismatch', table: '002.pl', column: 'baseline' }),
      { cell: true, other: true, elsewhere: false },
    ],
    ['by an error on its table', error({ table: '002.pl' }), { cell: true, other: true, elsewhere: false }],
    [
      'by an error on the file',
      error({ code: 'wrong-period', at: 'PL!A1' }),
      { cell: true, other: true, elsewhere: true },
    ],
    [
      'not by the sender being unknown: the file waits, the cell is what it is',
      error({ code: 'unknown-unit', at: 'PL!A1' }),
      { cell: false, other: false, elsewhere: false },
    ],
    [
      'not by a warning on it',
      { ...error({ ...cell }), severity: 'warning' },
      { cell: false, other: false, elsewhere: false },
    ],
    [
      'not by what is missing elsewhere',
      error({ code: 'missing-value', table: '002.pl' }),
      { cell: false, other: false, elsewhere: false },
    ],
    [
      'not by a blank cell beside it',
      error({ code: 'missing-value', ...cell, column: 'target' }),
      { cell: false, other: false, elsewhere: false },
    ],
  ])('%s', (_, finding, held) => {
    expect({
      cell: isHeld(cell, [finding]),
      other: isHeld(other, [finding]),
      elsewhere: isHeld(elsewhere, [finding]),
    }).toEqual(held);
  });

  it('by no finding at all: never', () => {
    expect(isHeld(cell, [])).toBe(false);
  });
});

describe('a list row is held', () => {
  const row = {
    table: '003.pl3.list',
    at: 'PL3!B20',
    cells: { name: { at: 'PL3!B20', text: 'Kế hoạch' }, date: { at: 'PL3!D20', text: '31/02/2022' } },
  };
  it.each<[string, Finding, boolean]>([
    ['by an error at one of its cells', error({ table: row.table, column: 'date', at: 'PL3!D20' }), true],
    ['not by an error at another row', error({ table: row.table, column: 'date', at: 'PL3!D21' }), false],
    ['not by an error in another table', error({ table: '003.pl3.matrix', at: 'PL3!D20' }), false],
    ['by an error on the file', error({ code: 'wrong-period', at: 'PL3!A1' }), true],
    ['not by a warning', { ...error({ table: row.table, at: 'PL3!D20' }), severity: 'warning' }, false],
  ])('%s', (_, finding, held) => {
    expect(isListRowHeld(row, [finding])).toBe(held);
  });
});
