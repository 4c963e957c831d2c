import type { Table, UnitId } from '../family/family.ts';
import type { Finding, MessageParts } from '../finding/finding.ts';
import { droppedIn, type Returned } from './dropped.ts';
import { sayOfAll } from './say.ts';
import type { MergeScene } from './scene.ts';

/** One note for each table of an earlier submission that a later one replaced; it names what the later one does not say any more. */
export function saySuperseded(scene: MergeScene): readonly Finding[] {
  return scene.effective.replaced.map(({ unit, table, earlier, later }) => {
    const tables = scene.family.tables.filter((one) => one.id === table);
    const lost = lostParts(tables, unit, earlier, later);
    const parts = { unit: scene.nameOf(unit), file: earlier.file, ...lost };
    return sayOfAll(scene, 'superseded', table, { found: later.file, parts });
  });
}

/** The parts of a `superseded` sentence that name what fell away with the earlier file. */
export function lostParts(tables: readonly Table[], unit: UnitId, earlier: Returned, later: Returned): MessageParts {
  const lost = tables.map((table) => droppedIn(table, unit, earlier, later));
  const [dropped, gone] = [lost.flatMap((one) => one.dropped), lost.flatMap((one) => one.gone)];
  return {
    ...(dropped.length > 0 ? { dropped: dropped.join('; '), droppedCount: dropped.length } : {}),
    ...(gone.length > 0 ? { gone: gone.join('; '), goneCount: gone.length } : {}),
  };
}
