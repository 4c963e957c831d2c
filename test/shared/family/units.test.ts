import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchUnit } from '#shared/family/match-unit.ts';
import type { Unit } from '#shared/family/unit.ts';
import { readDirectory } from '#shared/family/unit-schema.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { foldName } from '#shared/text/fold.ts';

const seedFile = path.resolve(import.meta.dirname, '../../../../shared/seeds/units.json');
const hasSeeds = existsSync(seedFile);
if (!hasSeeds) console.log('skipped: units against their seed (../shared/seeds is not there)');

type SeedUnit = {
  readonly id: string;
  readonly provinceId: string;
  readonly officialName: string;
  readonly level: string;
  readonly kind: string;
  readonly aliases: readonly { readonly text: string }[];
  readonly parentId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly gsoCode?: string;
  readonly succession?: readonly { readonly to: string; readonly what: string }[];
};
type Seed = {
  readonly units: readonly SeedUnit[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  readonly ambiguousTexts: readonly { readonly text: string; readonly rule: string }[];
};

function withoutNames(unit: Unit): Partial<Unit> {
  return Object.fromEntries(
    Object.entries(unit).filter(([key]) => !['aliases', 'shortName', 'unitType'].includes(key)),
  );
}

describe.skipIf(!hasSeeds)('the units, set beside their seed', () => {
  // `as`: the seed's shape is known, and a wrong one makes the comparisons fail
  const seed = (hasSeeds ? JSON.parse(readFileSync(seedFile, 'utf8')) : null) as Seed;

  it('are all there, with name, level, kind, parent, validity, successors and code', () => {
    expect(seed.units.length).toBe(130);
    expect(builtInDirectory.units.map(withoutNames)).toEqual(
      seed.units.map((unit) => ({
        id: unit.id,
        scope: unit.provinceId,
        name: unit.officialName,
        level: unit.level,
        kind: unit.kind,
        ...(unit.parentId ? { parent: unit.parentId } : {}),
        ...(unit.validFrom ? { validFrom: unit.validFrom } : {}),
        ...(unit.validTo ? { validTo: unit.validTo } : {}),
        ...(unit.succession ? { successors: unit.succession.map(({ to, what }) => ({ to, what })) } : {}),
        ...(unit.gsoCode ? { officialCode: unit.gsoCode } : {}),
      })),
    );
  });

  it('are matched by every name and alias of the seed, unaccented ones too, except those declared ambiguous', () => {
    const ambiguous = new Set(['Kon Tum', 'Bắc Ninh'].map(foldName));
    const texts = seed.units.flatMap((unit) =>
      [unit.officialName, ...unit.aliases.map((alias) => alias.text)].map((text) => ({ unit, text })),
    );
    expect(texts.length).toBeGreaterThan(2000);
    const wrong = texts.filter(({ unit, text }) => {
      const match = matchUnit(text, unit.provinceId, builtInDirectory);
      return ambiguous.has(foldName(text)) ? match.kind !== 'several' : match.kind !== 'one' || match.unit !== unit.id;
    });
    expect(wrong.map(({ unit, text }) => `${unit.id}: ${text}`)).toEqual([]);
  });

  it('have the groups of the seed; groups given only by their role have members of their own scope', () => {
    expect(builtInDirectory.groups.map(({ id, name }) => ({ id, name }))).toEqual(
      seed.groups.map(({ id, name }) => ({ id, name })),
    );
    for (const { id, members } of seed.groups) {
      const ours = builtInDirectory.groups.find((group) => group.id === id)?.members ?? [];
      if (members.length > 0) expect(ours).toEqual(members);
      expect(ours.every((unit) => unit.split(':')[0] === id.split(':')[0])).toBe(true);
    }
  });

  it('name every ambiguous text of the seed with its rule', () => {
    expect(builtInDirectory.ambiguous.map(({ text, rule }) => ({ text, rule }))).toEqual(
      seed.ambiguousTexts.map(({ text, rule }) => ({ text, rule })),
    );
  });
});

describe('the unit directory', () => {
  it('stores no alias that folding makes of another name of the same unit', () => {
    const doubled = builtInDirectory.units.filter((unit) => {
      const keys = [unit.name, ...unit.aliases].map(foldName);
      return new Set(keys).size !== keys.length;
    });
    expect(doubled.map((unit) => unit.id)).toEqual([]);
  });

  it('has no name that means two units of one scope', () => {
    const owners = new Map<string, string>();
    const shared = builtInDirectory.units.flatMap((unit) =>
      [unit.name, ...unit.aliases].flatMap((text) => {
        const key = `${unit.scope} ${foldName(text)}`;
        const owner = owners.get(key);
        owners.set(key, unit.id);
        return owner === undefined || owner === unit.id ? [] : [`${text}: ${owner}, ${unit.id}`];
      }),
    );
    expect(shared).toEqual([]);
  });

  const unit = { id: 'x:a', scope: 'x', name: 'A', level: 'province', kind: 'department', aliases: [] };
  it.each([
    ['a unit without a name', { units: [{ ...unit, name: '' }], groups: [], ambiguous: [] }, 'units.0.name'],
    ['a misspelt key', { units: [{ ...unit, alias: [] }], groups: [], ambiguous: [] }, 'alias'],
    ['the same id twice', { units: [unit, unit], groups: [], ambiguous: [] }, 'x:a is there twice'],
    ['an id of another scope', { units: [{ ...unit, scope: 'y' }], groups: [], ambiguous: [] }, 'scope y'],
    ['a parent that is no unit', { units: [{ ...unit, parent: 'x:b' }], groups: [], ambiguous: [] }, 'names x:b'],
    [
      'a member that is no unit',
      { units: [unit], groups: [{ id: 'x:g', name: 'G', members: ['x:b'] }], ambiguous: [] },
      'x:g names x:b',
    ],
    [
      'an ambiguous text of no unit',
      { units: [unit], groups: [], ambiguous: [{ text: 'T', rule: 'r', means: ['x:b'] }] },
      'T names x:b',
    ],
  ])('is refused with %s', (_, json, reason) => {
    const read = readDirectory(json);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(reason)]);
  });
});
