import type { Finding } from '../finding/finding.ts';
import type { Row } from '../family/family.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { Replacement } from './effective.ts';
import { sayOfAll } from './say.ts';
import type { MergeScene } from './scene.ts';

/** One note for each table of an earlier submission that a later one replaced; it names the values that came back blank. */
export function saySuperseded(scene: MergeScene): readonly Finding[] {
  return scene.effective.replaced.map((replacement) => {
    const { unit, table, earlier, later } = replacement;
    const dropped = droppedValues(scene, replacement);
    const parts = { unit: scene.nameOf(unit), file: earlier.file, ...(dropped ? { dropped } : {}) };
    return sayOfAll(scene, 'superseded', table, { found: later.file, parts });
  });
}

function droppedValues(scene: MergeScene, { table, dropped }: Replacement): string {
  const rows = scene.family.tables.find((one) => one.id === table)?.rows ?? [];
  return dropped.map((cell) => `${nameOf(rows.find((row) => row.code === cell.row))} (${cell.text})`).join('; ');
}

function nameOf(row: Row | undefined): string {
  if (!row) return 'dòng lạ';
  return cleanSpaces(`${row.number ?? ''} ${row.label}`);
}
