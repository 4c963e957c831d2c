import { describe, expect, it } from 'vitest';
import { builtInFamilies } from '#shared/family/families/index.ts';
import type { Phase } from '#shared/family/family.ts';
import { columnsFromFamily } from '../../../renderer/grid/columns-from-family.ts';

function columns(family: string, table: string, phase: Phase, year: number) {
  const found = builtInFamilies.find((one) => one.id === family)?.tables.find((one) => one.id === table);
  if (!found) throw new Error(`no table ${table}`);
  return columnsFromFamily(found, phase, year);
}

describe('columns of a family', () => {
  it('are the printed ones with their years, and those that name the line are frozen', () => {
    const made = columns('kontum-2025', '002.pl', 'plan', 2026);
    expect(made.filter((one) => one.frozen).map((one) => one.key)).toEqual(['tt', 'label', 'unit']);
    expect(made.find((one) => one.key === 'baseline')?.header).toContain('2025');
    expect(made.find((one) => one.key === 'target')?.header).toContain('2026');
  });

  it('keep the upper header of a two-level one', () => {
    const dakto = builtInFamilies.find((one) => one.id === 'dakto-2016-2020');
    const table = dakto?.tables.find((one) => one.kind === 'indicators');
    const made = columns('dakto-2016-2020', table?.id ?? '', 'plan', 2016);
    const grouped = made.filter((one) => one.group !== undefined);
    expect(grouped.length).toBeGreaterThanOrEqual(2);
    expect(new Set(grouped.map((one) => one.group)).size).toBe(1);
  });

  it('freeze only the number of a list, whose texts are its data', () => {
    const made = columns('nghean-2022', '003.pl3.vanban', 'plan', 2022);
    expect(made.filter((one) => one.frozen).every((one) => one.align === 'center')).toBe(true);
    expect(made.length).toBeGreaterThanOrEqual(4);
  });
});
