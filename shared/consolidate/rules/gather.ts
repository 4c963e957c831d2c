import type { Table, UnitId } from '../../family/family.ts';
import type { Computed, Contribution } from '../contribution.ts';
import type { ConsolidatedCell, GatheredParagraph } from '../consolidation.ts';
import type { CellPlace } from '../say.ts';
import type { MergeScene } from '../scene.ts';

/** Narrative of one heading: every unit's paragraphs in the units' order, each with its unit and origin. */
export function gatherParagraphs(scene: MergeScene, table: Table, row: string): readonly GatheredParagraph[] {
  return scene.units.flatMap((unit) => {
    const submission = scene.submissionOf(unit, table);
    if (!submission) return [];
    return submission.paragraphs
      .filter((paragraph) => paragraph.table === table.id && paragraph.row === row)
      .map(({ at, text }) => ({ unit, submission: submission.id, file: submission.file, at, text }));
  });
}

/** Texts of one cell: one unit's as it is, several attributed, a line each. */
export function gatherCell(components: readonly Contribution[], nameOf: (unit: UnitId) => string): Computed {
  const [first, ...others] = components;
  if (!first) return { value: null, used: [], unusable: [] };
  if (others.length === 0) return { value: first.value, used: components, unusable: [] };
  const text = components.map((one) => `${nameOf(one.unit)}: ${one.text}`).join('\n');
  return { value: { kind: 'text', text }, used: components, unusable: [] };
}

/**
 * Ghi chú: whatever the units wrote beside the row, also those that do not report it; null where nobody wrote and nothing is
 * printed. Notes are remarks, not values, so no finding is made of them.
 */
export function mergeNotes(scene: MergeScene, { table, row, column }: CellPlace): ConsolidatedCell | null {
  const notes = scene.units.flatMap((unit): Contribution[] => {
    const cell = scene.cellOf(unit, table, row.code, column.key);
    const submission = scene.submissionOf(unit, table);
    if (!cell || !submission || cell.held || cell.value.kind === 'blank') return [];
    const { at, text, value, held } = cell;
    return [{ unit, as: 'component', submission: submission.id, file: submission.file, at, text, value, held }];
  });
  const { value } = gatherCell(notes, scene.nameOf);
  if (!value) return null;
  const units = notes.length;
  return {
    text: value.kind === 'text' ? value.text : (notes[0]?.text ?? ''),
    value,
    rule: 'gather',
    coverage: { reported: units, expected: units, missing: [] },
    sources: notes.map(({ as: _as, held: _held, ...source }) => ({ ...source, part: 'component' })),
    findings: [],
  };
}
