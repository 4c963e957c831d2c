import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import type { Family } from '#shared/family/family.ts';
import type { ReadPlace } from './places.ts';

/**
 * Whether putting a value over the official cell corrects this unit's answer: it is the row's lead, and the cell is not computed from
 * several units. A component of a sum is never corrected this way, since the value would stand for the whole.
 */
export function isCorrectable(place: ReadPlace, unit: string | null, family: Family, merged: Consolidation): boolean {
  const row = family.tables.find((table) => table.id === place.table)?.rows.find((one) => one.code === place.row);
  if (!row || unit === null || !row.leads.includes(unit)) return false;
  const official = merged.tables.find((table) => table.id === place.table)?.rows.find((one) => one.code === place.row)
    ?.cells[place.column];
  return official !== undefined && !official.sources.some((source) => source.part === 'component');
}
