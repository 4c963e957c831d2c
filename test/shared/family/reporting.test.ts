import { describe, expect, it } from 'vitest';
import { expectedUnits, possibleUnits } from '#shared/family/expected-units.ts';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import type { Family, Row, Table, UnitId } from '#shared/family/family.ts';
import { mayReport, reporterIn, reportersOf } from '#shared/family/reporters.ts';
import { isRequired } from '#shared/family/required-cells.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { isValidOn } from '#shared/family/valid-units.ts';
import { hasMaterial, materialJson } from '../../helpers/seeds.ts';

function familyOf(id: string): Family {
  const family = builtInFamily(id);
  if (!family) throw new Error(`no family ${id}`);
  return family;
}

function rowOf(family: Family, table: string, code: string): { readonly table: Table; readonly row: Row } {
  const found = family.tables.find((one) => one.id === table);
  const row = found?.rows.find((one) => one.code === code);
  if (!found || !row) throw new Error(`no row ${code} in ${table}`);
  return { table: found, row };
}

const kontum = familyOf('kontum-2025');
const districts = builtInDirectory.groups.find((group) => group.id === 'kontum:group:huyen-tp')?.members ?? [];
const inKontum = (code: string): Row => rowOf(kontum, '002.pl', code).row;

describe('who reports a row', () => {
  it('is its lead, and every district where the row speaks of districts', () => {
    expect(reportersOf(inKontum('s2021.o1.t1.d'), kontum, builtInDirectory)).toEqual([
      { unit: 'kontum:so-noi-vu', as: 'lead', required: true },
      ...districts.map((unit) => ({ unit, as: 'component', required: true })),
    ]);
  });

  it('is asked of districts exactly where the contract says so', () => {
    const asked = (required: boolean): string[] =>
      kontum.tables[0]?.rows
        .filter((row) => reporterIn('kontum:huyen-sa-thay', row, kontum, builtInDirectory)?.required === required)
        .map((row) => row.code.replace('s2021.', '')) ?? [];
    expect(asked(true)).toEqual(['o1.t1.c', 'o1.t1.d', 'o1.t1.e', 'o1.t1.f']);
    expect(asked(false)).toEqual(['o3.t2.a', 'o3.t2.b', 'o3.t3', 'o6.t2', 'o6.t3']);
  });

  it('is the first of several leads; the others may', () => {
    const family = familyOf('nghean-2022');
    const { row } = rowOf(family, '003.pl2', 's2021.o2.t1');
    expect(reportersOf(row, family, builtInDirectory)).toEqual([
      { unit: 'nghean:so-ldtbxh', as: 'lead', required: true },
      { unit: 'nghean:cuc-thong-ke', as: 'co-lead', required: false },
    ]);
  });

  it('is the first candidate where the document lost the lead', () => {
    expect(inKontum('s2021.o3.t3').leads[0]).toBe('kontum:so-vhttdl');
    expect(mayReport('kontum:so-y-te', inKontum('s2021.o3.t3'), kontum, builtInDirectory)).toBe(true);
  });

  it('is nobody on headings and rows of others', () => {
    expect(reportersOf(inKontum('s2021.o1'), kontum, builtInDirectory)).toEqual([]);
    expect(mayReport('kontum:so-y-te', inKontum('s2021.o5.t3'), kontum, builtInDirectory)).toBe(false);
    expect(mayReport('kontum:huyen-sa-thay', inKontum('s2021.o4.t2'), kontum, builtInDirectory)).toBe(false);
  });

  it('counts a unit once that is lead and in a reporting group, or in two groups', () => {
    const group = { group: 'kontum:group:huyen-tp', required: false };
    const row: Row = {
      ...inKontum('s2021.o1.t1.d'),
      leads: ['kontum:tp-kon-tum'],
      reporters: [group, { ...group, required: true }, { group: 'kontum:group:no-such', required: true }],
    };
    const reporters = reportersOf(row, kontum, builtInDirectory);
    expect(reporters.length).toBe(10);
    expect(reporters[0]).toEqual({ unit: 'kontum:tp-kon-tum', as: 'lead', required: true });
    expect(reporters.slice(1).every((one) => one.as === 'component' && one.required)).toBe(true);
  });

  it('is in Đăk Tô also each commune, on shares that can be summed and are not for the lead alone', () => {
    const family = familyOf('dakto-2016-2020');
    const may = (code: string): boolean =>
      mayReport('dakto:xa-van-lem', rowOf(family, '001.pl1', code).row, family, builtInDirectory);
    expect(['s2011.o2.t1', 's2011.o3.t1', 's2011.o4.t3.a', 's2011.o6.t2.a'].map(may)).toEqual([true, true, true, true]);
    expect(['s2011.o4.t3.b', 's2011.o4.t1', 's2011.o2.t2', 's2011.o1'].map(may)).toEqual([false, false, false, false]);
  });

  it('is in Nghệ An every unit for the outline, its list and its matrix', () => {
    const family = familyOf('nghean-2022');
    for (const [table, code] of [
      ['003.pl3', '003.pl3.234'],
      ['003.pl3.vanban', '003.pl3.vanban.243'],
      ['003.pl3.tochuc', '003.pl3.tochuc.289'],
    ] as const) {
      const { row } = rowOf(family, table, code);
      for (const unit of ['nghean:tp-vinh', 'nghean:so-tu-phap', 'nghean:hoi-lhpn-tinh']) {
        expect(reporterIn(unit, row, family, builtInDirectory), `${code} ${unit}`).toMatchObject({ required: false });
      }
    }
  });
});

describe('a cell', () => {
  const cell = (unit: UnitId, code: string, column: string, phase: 'plan' | 'report' = 'plan'): boolean => {
    const found = kontum.tables[0]?.columns.find((one) => one.key === column);
    if (!found) throw new Error(`no column ${column}`);
    return isRequired(unit, inKontum(code), found, kontum, phase, builtInDirectory);
  };

  it.each([
    ['kontum:so-y-te', 's2021.o4.t2', 'baseline', true],
    ['kontum:so-y-te', 's2021.o4.t2', 'notes', false],
    ['kontum:so-y-te', 's2021.o4.t2', 'lead', false],
    ['kontum:so-y-te', 's2021.o4.t2', 'result', false],
    ['kontum:so-y-te', 's2021.o5.t3', 'baseline', false],
    ['kontum:so-noi-vu', 's2021.o1.t1', 'target', true],
    // the document prints no result there
    ['kontum:so-noi-vu', 's2021.o1.t1', 'baseline', false],
    ['kontum:huyen-dak-ha', 's2021.o1.t1.c', 'target', true],
    ['kontum:huyen-dak-ha', 's2021.o3.t3', 'target', false],
    ['kontum:huyen-dak-ha', 's2021.o1', 'target', false],
  ] as const)('of %s in %s, column %s while planning: required %s', (unit, code, column, expected) => {
    expect(cell(unit, code, column)).toBe(expected);
  });

  it('of a result is required where the document prints last result', () => {
    expect(cell('kontum:so-y-te', 's2021.o4.t2', 'result', 'report')).toBe(true);
    expect(cell('kontum:so-noi-vu', 's2021.o1.t1', 'result', 'report')).toBe(false);
    expect(cell('kontum:so-y-te', 's2021.o4.t2', 'target', 'report')).toBe(false);
  });

  it('of a result is required everywhere in a document that prints none', () => {
    const family = familyOf('bacninh-2011-2015');
    const { table, row } = rowOf(family, '004.list', 's2011.o5.t1.x-thoi-luong');
    const result = table.columns.find((column) => column.key === 'result');
    expect(result && isRequired('bacninh:so-tttt', row, result, family, 'report', builtInDirectory)).toBe(true);
  });
});

const scenarios = [
  ['kontum-2025-plan', 'plan', true],
  ['kontum-2017-plan', 'plan', true],
  ['bacninh-2011-2015', 'report', true],
  // communes may answer; the outline may come from any unit
  ['dakto-2016-2020', 'plan', false],
  ['nghean-2022', 'plan', false],
] as const;
const hasReturns = hasMaterial('expected units against the scenarios');

describe.skipIf(!hasReturns).each(scenarios)('the units waited for in %s', (folder, phase, exactly) => {
  // `as`: the shape of the material is known; where it is not so, the comparisons below fail
  const { family: id, expectedUnits: sent } = (
    hasReturns ? materialJson(`returns/scenarios/${folder}/scenario.json`) : {}
  ) as { family: string; expectedUnits: string[] };

  it(
    exactly ? 'are those of the scenario, in its order' : 'are among those of the scenario, and the others may answer',
    () => {
      const expected = expectedUnits(familyOf(id), phase, builtInDirectory);
      expect(expected).toEqual(exactly ? sent : sent.filter((unit) => expected.includes(unit)));
      expect(expected.length).toBeGreaterThan(5);
      const possible = possibleUnits(familyOf(id), phase, builtInDirectory);
      expect(sent.filter((unit) => !possible.includes(unit))).toEqual([]);
    },
  );
});

describe('a unit', () => {
  it('exists between its first and last day', () => {
    const district = builtInDirectory.units.find((unit) => unit.id === 'kontum:huyen-ia-hdrai');
    const days = ['2015-03-10', '2015-03-11', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => district && isValidOn(district, day))).toEqual([false, true, true, false]);
    const open = builtInDirectory.units.find((unit) => unit.id === 'kontum:so-y-te');
    expect(open && isValidOn(open, '2030-01-01')).toBe(true);
  });

  it('that a family waits for exists on the day of its document', () => {
    const missing = builtInFamilies.flatMap((family) =>
      expectedUnits(family, family.tables[0]?.phases[0] ?? 'plan', builtInDirectory).filter((id) => {
        const unit = builtInDirectory.units.find((one) => one.id === id);
        return !unit || !isValidOn(unit, family.document.date);
      }),
    );
    expect(missing).toEqual([]);
  });
});
