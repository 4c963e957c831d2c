import { describe, expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import { readFamily } from '#shared/family/family-schema.ts';
import type { Family, Row } from '#shared/family/family.ts';
import { cleanCell } from '#shared/family/labels.ts';
import { reviseFamily } from '#shared/family/revise-family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';

const nameOf = (id: string): string => builtInDirectory.units.find((unit) => unit.id === id)?.name ?? id;

function kontum(): Family {
  const family = builtInFamily('kontum-2025');
  if (!family) throw new Error('kontum-2025 is a built-in family');
  return family;
}

function rowOf(family: Family, code: string): Row {
  const row = family.tables.flatMap((table) => table.rows).find((one) => one.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

describe('reviseFamily', () => {
  const before = kontum();
  const table = before.tables[0]?.id ?? '';
  const row = 's2021.o1.t1.a';

  it('raises the version and leaves the given family as it was', () => {
    const copy = structuredClone(before);
    const { family } = reviseFamily(before, [{ table, row, number: 'a' }], nameOf);
    expect(family.version).toBe(before.version + 1);
    expect(rowOf(family, row).number).toBe('a');
    expect(before).toEqual(copy);
  });

  it('keeps the earlier wording of a label as an alias, so that old forms are recognised', () => {
    const { family } = reviseFamily(before, [{ table, row, label: 'Cấp tỉnh có lãnh đạo chủ chốt là nữ' }], nameOf);
    expect(rowOf(family, row).label).toBe('Cấp tỉnh có lãnh đạo chủ chốt là nữ');
    expect(rowOf(family, row).aliases).toContain(rowOf(before, row).label);
  });

  it('a label that is said again as it is changes nothing', () => {
    const { family } = reviseFamily(before, [{ table, row, label: rowOf(before, row).label }], nameOf);
    expect(rowOf(family, row)).toEqual(rowOf(before, row));
  });

  it('prints new leads by their names, and the schema still takes the family', () => {
    const { family } = reviseFamily(before, [{ table, row, leads: ['kontum:so-y-te'] }], nameOf);
    expect(rowOf(family, row).leads).toEqual(['kontum:so-y-te']);
    expect(rowOf(family, row).cells['lead']).toBe('Sở Y tế');
    expect(readFamily(family, builtInDirectory)).toEqual({ ok: true, family });
  });

  it('prints the new leads also where the earlier ones had been mended', () => {
    const nghean = builtInFamily('nghean-2022');
    const change = { table: '003.pl1', row: 'na2022.t2.5.1', leads: ['nghean:so-noi-vu'] };
    const { family } = reviseFamily(nghean ?? before, [change], nameOf);
    const lead =
      family.tables.find((one) => one.id === change.table)?.columns.find((one) => one.role === 'lead')?.key ?? '';
    expect(cleanCell(rowOf(nghean ?? before, change.row), lead)).toContain('Tỉnh ủy');
    expect(cleanCell(rowOf(family, change.row), lead)).toBe(nameOf('nghean:so-noi-vu'));
  });

  it('takes the printed lead away with the last lead', () => {
    const { family } = reviseFamily(before, [{ table, row, leads: [] }], nameOf);
    expect(rowOf(family, row).cells).not.toHaveProperty('lead');
  });

  it('names rows that do not exist', () => {
    expect(reviseFamily(before, [{ table, row: 'nowhere', label: 'x' }], nameOf).unknown).toEqual([`${table} nowhere`]);
  });
});
