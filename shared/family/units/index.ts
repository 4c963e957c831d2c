import type { UnitDirectory } from '../unit.ts';
import { readDirectory } from '../unit-schema.ts';
import json from './units.json' with { type: 'json' };

/** The units of the five source documents, with groups and texts that may mean several. */
export const builtInDirectory: UnitDirectory = read();

function read(): UnitDirectory {
  const read = readDirectory(json);
  if (!read.ok) throw new Error(`units.json is broken: ${read.problems.join('; ')}`);
  return read.directory;
}
