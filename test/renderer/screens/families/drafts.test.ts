import { describe, expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Unit } from '#shared/family/unit.ts';
import { familyRows, revisionOf, withRevision } from '../../../../renderer/screens/families/family-rows.ts';
import { draftOf, inputOf } from '../../../../renderer/screens/families/unit-draft.ts';

describe('familyRows', () => {
  const table = builtInFamily('kontum-2025')?.tables[0];
  if (!table) throw new Error('kontum-2025 is built in');
  const rows = familyRows(table, new Map());
  const [row] = rows.filter((one) => one.row.code === 's2021.o1.t1.a');
  if (!row) throw new Error('the row is there');
  const as = { number: row.number, label: row.label, leads: row.leads };

  it('sets rows in below the rows whose parts they are', () => {
    expect(
      rows.filter((one) => ['s2021.o1.t1', 's2021.o1.t1.a'].includes(one.row.code)).map((one) => one.depth),
    ).toEqual([0, 2]);
  });

  it('says only what differs, and nothing where a change was taken back', () => {
    expect(revisionOf(row, as)).toBeNull();
    expect(revisionOf(row, { ...as, label: ` ${row.label} ` })).toBeNull();
    expect(revisionOf(row, { ...as, number: 'a' })).toEqual({ table: table.id, row: row.row.code, number: 'a' });
    expect(revisionOf(row, { ...as, leads: [] })).toEqual({ table: table.id, row: row.row.code, leads: [] });
  });

  it('reads as the next version would', () => {
    const revisions = withRevision(new Map(), row.key, { table: table.id, row: row.row.code, label: 'Mới' });
    const changed = familyRows(table, revisions).filter((one) => one.changed);
    expect(changed.map((one) => [one.row.code, one.label])).toEqual([['s2021.o1.t1.a', 'Mới']]);
    expect(withRevision(revisions, row.key, null).size).toBe(0);
  });
});

describe('a unit in its editor', () => {
  const unit: Unit = {
    id: 'x:so-y-te',
    scope: 'x',
    name: 'Sở Y tế',
    level: 'province',
    kind: 'department',
    aliases: ['SYT'],
    phone: '0260',
    validTo: '2025-06-30',
  };

  it('comes back as it was where nothing is changed', () => {
    const { scope: _scope, kind: _kind, ...stated } = unit;
    expect(inputOf(draftOf(unit), unit.id)).toMatchObject(stated);
  });

  it('takes away what is blanked, and drops blank and doubled names', () => {
    const draft = { ...draftOf(unit), phone: ' ', validTo: '', aliases: 'SYT\n\n Y tế tỉnh \nSYT' };
    expect(inputOf(draft, unit.id)).toMatchObject({ phone: null, validTo: null, aliases: ['SYT', 'Y tế tỉnh'] });
  });

  it('cannot be saved without a name or with a day that is none', () => {
    expect(inputOf({ ...draftOf(unit), name: ' ' }, unit.id)).toBeNull();
    expect(inputOf({ ...draftOf(unit), validFrom: '31/02/2025' }, unit.id)).toBeNull();
  });
});
