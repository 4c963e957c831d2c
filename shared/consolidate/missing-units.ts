import type { UnitId } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import { sayOfAll } from './say.ts';
import type { MergeScene } from './scene.ts';

/** The units of the period's list that have sent nothing that counts, in the list's order. */
export function findMissingUnits(scene: MergeScene): readonly UnitId[] {
  return scene.period.expectedUnits.filter((unit) => !scene.effective.counting.has(unit));
}

/** One warning for each missing unit, so that the officer can settle each by itself ("đã sáp nhập" …). */
export function sayMissingUnits(scene: MergeScene, missing: readonly UnitId[]): readonly Finding[] {
  const expectedCount = scene.expected.size;
  const reported = expectedCount - missing.length;
  return missing.map((unit) => {
    const found = scene.nameOf(unit);
    return sayOfAll(scene, 'missing-unit', undefined, { found, parts: { units: found, reported, expectedCount } });
  });
}
