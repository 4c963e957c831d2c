import { expect, it } from 'vitest';
import { unitsGiven } from '#electron/service/units-given.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family } from '#shared/family/family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';

// `as`: kontum-2025 is one of the built-in families
const family = builtInFamily('kontum-2025') as Family;
const members = (given: Parameters<typeof unitsGiven>[0]) =>
  unitsGiven(given, family, builtInDirectory).directory.groups.find((group) => group.id === 'kontum:group:huyen-tp')
    ?.members;

it('waits for the units of the list, in its order', () => {
  const { expected } = unitsGiven(
    ['kontum:so-y-te', { id: 'kontum:xa-moi', name: 'UBND xã Mới' }],
    family,
    builtInDirectory,
  );
  expect(expected).toEqual(['kontum:so-y-te', 'kontum:xa-moi']);
});

it('takes a described district into the group of all districts', () => {
  const district = {
    id: 'kontum:huyen-moi',
    name: 'UBND huyện Mới',
    level: 'district',
    kind: 'people-committee',
  } as const;
  expect(members([district])).toContain('kontum:huyen-moi');
});

it.each([
  ['of another level', { level: 'commune', kind: 'people-committee' }],
  ['of another kind', { level: 'district', kind: 'department' }],
] as const)('leaves a described unit %s out of the group of all districts', (_, { level, kind }) => {
  expect(members([{ id: 'kontum:x', name: 'Đơn vị khác', level, kind }])).not.toContain('kontum:x');
});

it('keeps what was known of a unit that is described only in part', () => {
  const { directory } = unitsGiven([{ id: 'kontum:so-y-te', name: 'Sở Y tế tỉnh' }], family, builtInDirectory);
  expect(directory.units.find((unit) => unit.id === 'kontum:so-y-te')).toMatchObject({
    name: 'Sở Y tế tỉnh',
    level: 'province',
    scope: 'kontum',
  });
});

it('refuses an id that nobody knows, by its name', () => {
  expect(() => unitsGiven(['kontum:khong-co'], family, builtInDirectory)).toThrow(/kontum:khong-co/);
});
