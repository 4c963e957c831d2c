import type { Column, Row, Table, UnitId } from '../family/family.ts';
import { countedText, countedValue } from '../submission/counted.ts';
import type { Contribution } from './contribution.ts';
import type { Roles } from './roles.ts';
import type { MergeScene } from './scene.ts';

/**
 * What the units that report a row say in one cell, in the units' order. Blank cells say nothing; values of units that do not
 * report the row stay in their submissions.
 */
export function contributionsTo(
  scene: MergeScene,
  place: { readonly table: Table; readonly row: Row; readonly column: Column },
  roles: Roles,
): readonly Contribution[] {
  const { table, row, column } = place;
  return scene.units.flatMap((unit: UnitId) => {
    const as = roles.partOf.get(unit);
    const cell = as && scene.cellOf(unit, table, row.code, column.key);
    const submission = scene.submissionOf(unit, table);
    if (!as || !cell || !submission || countedValue(cell).kind === 'blank') return [];
    const { at, held, correction } = cell;
    const corrected = correction ? { corrected: { reported: cell.text, correction } } : {};
    const [text, value] = [countedText(cell), countedValue(cell)];
    return [{ unit, as, submission: submission.id, file: submission.file, at, text, value, held, ...corrected }];
  });
}
