import { describe, expect, it } from 'vitest';
import { nextSort, sortRows } from '../../../renderer/ui/sort-rows.ts';
import { byLevel } from '../../../renderer/ui/unit-levels.ts';
import { unitNamed } from '../../../renderer/ui/new-unit.ts';

describe('sortRows', () => {
  it('sorts texts as a Vietnamese reader expects, and numbers in them by their size', () => {
    const texts = ['Đăk Tô', 'Ea H’Leo', 'Dak', 'file 10', 'file 9', 'Ân'];
    expect(sortRows(texts, (text) => text, false)).toEqual(['Ân', 'Dak', 'Đăk Tô', 'Ea H’Leo', 'file 9', 'file 10']);
  });

  it('turns numbers round and keeps equal rows in their order', () => {
    const rows = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
      { id: 'c', n: 1 },
    ];
    expect(sortRows(rows, (row) => row.n, true).map((row) => row.id)).toEqual(['b', 'a', 'c']);
  });
});

describe('nextSort', () => {
  it('goes up, down and back to the order in which the rows come', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { key: 'name', down: false },
      { key: 'name', down: true },
      null,
    ]);
    expect(nextSort(down, 'other')).toEqual({ key: 'other', down: false });
  });
});

describe('byLevel', () => {
  it('groups units by level in the usual order and leaves out empty levels', () => {
    const units = [
      { id: 'xa', level: 'commune' as const },
      { id: 'so', level: 'province' as const },
      { id: 'so-2', level: 'province' as const },
    ];
    expect(byLevel(units).map(({ level, units: own }) => [level, own.map((unit) => unit.id)])).toEqual([
      ['province', ['so', 'so-2']],
      ['commune', ['xa']],
    ]);
  });
});

describe('unitNamed', () => {
  const taken = [{ id: 'x:so-y-te', name: 'Sở Y tế' }];

  it('makes an id of the name, in the scope', () => {
    expect(unitNamed('Trường Chính trị tỉnh', 'province', { scope: 'x', taken })?.id).toBe('x:truong-chinh-tri-tinh');
  });

  it('is nothing where a unit of that name is there, however it is written', () => {
    expect(unitNamed('SỞ Y TẾ', 'province', { scope: 'x', taken })).toBeNull();
  });

  it('never gives an id twice', () => {
    const others = [...taken, { id: 'x:ban-a', name: 'Ban khác' }];
    expect(unitNamed('Ban A', 'other', { scope: 'x', taken: others })?.id).toBe('x:ban-a-2');
  });
});
