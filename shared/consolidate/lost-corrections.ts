import type { Finding } from '../finding/finding.ts';
import { countedValue } from '../submission/counted.ts';
import { agreeAsShown } from './agree.ts';
import { sayOfCell, type CellPlace } from './say.ts';
import type { MergeScene } from './scene.ts';

/**
 * Says of a cell which corrections no longer count since a later file came: one finding for each whose value the later file does not
 * bring itself. Correcting the later file's own cell, or another file with the right value, ends it.
 */
export function sayLostCorrections(scene: MergeScene, place: CellPlace): readonly Finding[] {
  const { table, row, column } = place;
  return scene.lostCorrections.flatMap(({ unit, file, cell }) => {
    const { correction } = cell;
    if (!correction || cell.table !== table.id || cell.row !== row.code || cell.column !== column.key) return [];
    const now = scene.cellOf(unit, table, row.code, column.key);
    if (now?.correction || (now && agreeAsShown(countedValue(now), correction.value, row))) return [];
    // the unit is part of what was found: two units may have lost the same correction of one cell
    const found = `${now?.text.trim() || 'để trống'} (${scene.nameOf(unit)})`;
    return [sayOfCell(scene, 'correction-lost', place, { found, expected: correction.text, parts: { file } })];
  });
}
