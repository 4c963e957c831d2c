import type { Family, FamilyId } from '../family.ts';
import { readFamily } from '../family-schema.ts';
import { builtInDirectory } from '../units/index.ts';
import bacninh from './bacninh-2011-2015.v1.json' with { type: 'json' };
import dakto from './dakto-2016-2020.v1.json' with { type: 'json' };
import kontum2017 from './kontum-2017.v1.json' with { type: 'json' };
import kontum2025 from './kontum-2025.v1.json' with { type: 'json' };
import nghean from './nghean-2022.v1.json' with { type: 'json' };

/** The families that come with the application, newest version of each. A published version is never edited: add a .v2. */
export const builtInFamilies: readonly Family[] = [kontum2017, dakto, kontum2025, nghean, bacninh].map(read);

/** A built-in family by its id; undefined where there is none. */
export function builtInFamily(id: FamilyId): Family | undefined {
  return builtInFamilies.find((family) => family.id === id);
}

function read(json: unknown): Family {
  const read = readFamily(json, builtInDirectory);
  if (!read.ok) throw new Error(`a built-in family is broken: ${read.problems.join('; ')}`);
  return read.family;
}
