import type { TableId, UnitId } from '../family/family.ts';
import { countedValue } from '../submission/counted.ts';
import type { SubmittedCell } from '../submission/submission.ts';
import type { MergeSubmission } from './consolidation.ts';

/** Which submission counts for each unit and table, and what it replaced. */
export type Effective = {
  /** unit → table → the one submission that counts */
  readonly counting: ReadonlyMap<UnitId, ReadonlyMap<TableId, MergeSubmission>>;
  readonly replaced: readonly Replacement[];
};

/** A table of an earlier submission that a later one of the same unit took the place of. */
export type Replacement = {
  readonly unit: UnitId;
  readonly table: TableId;
  readonly earlier: MergeSubmission;
  readonly later: MergeSubmission;
};

/**
 * The later submission of a unit supersedes the earlier, table by table; files with different tables add up. A table that came
 * back wholly blank supersedes nothing: blank never erases a value.
 */
export function findEffective(submissions: readonly MergeSubmission[]): Effective {
  const counting = new Map<UnitId, Map<TableId, MergeSubmission>>();
  const replaced: Replacement[] = [];
  for (const later of submissions.toSorted(inSequence)) {
    const tables = counting.get(later.unit) ?? new Map<TableId, MergeSubmission>();
    counting.set(later.unit, tables);
    for (const table of new Set(later.tables)) {
      const earlier = tables.get(table);
      if (earlier && isBlank(later, table)) continue;
      tables.set(table, later);
      if (!earlier || isBlank(earlier, table)) continue;
      replaced.push({ unit: later.unit, table, earlier, later });
    }
  }
  return { counting, replaced };
}

function inSequence(a: MergeSubmission, b: MergeSubmission): number {
  return a.sequence - b.sequence || (a.id < b.id ? -1 : 1);
}

function isBlank(submission: MergeSubmission, table: TableId): boolean {
  return (
    !submission.cells.some((cell) => cell.table === table && countedValue(cell).kind !== 'blank') &&
    !submission.listRows.some((row) => row.table === table) &&
    !submission.paragraphs.some((paragraph) => paragraph.table === table)
  );
}

/** A corrected cell of a file that a later file of the same unit took the place of. */
export type LostCorrection = { readonly unit: UnitId; readonly file: string; readonly cell: SubmittedCell };

/** The corrections that went with the files they were made in, table by table. */
export function lostCorrections(replaced: readonly Replacement[]): readonly LostCorrection[] {
  return replaced.flatMap(({ unit, table, earlier }) =>
    earlier.cells
      .filter((cell) => cell.table === table && cell.correction !== undefined)
      .map((cell) => ({ unit, file: earlier.file, cell })),
  );
}
