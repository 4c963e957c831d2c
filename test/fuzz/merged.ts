import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { ConsolidatedCell, Consolidation, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { periodFamily } from '#shared/submission/reading-context.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { Outcome } from './run-mutation.ts';
import type { Subject } from './subject.ts';
import type { SubjectSet } from './subjects.ts';

/** Whether merging gives other values than the truth, and those of them that no change of the mutated file explains. */
export type Differences = { readonly changed: boolean; readonly unsaid: readonly string[] };

const truths = new WeakMap<SubjectSet, Consolidation>();

/**
 * Merges the mutated file with the others of its set. A merged value may differ from the truth only where the file's own cell
 * of that row and column differs or is held: each of those was judged when the file was read. Anything else is an error of merging.
 */
export function consolidatedDifferences(set: SubjectSet, subject: Subject, { read }: Outcome): Differences {
  if (!read || mergeKey(read) === mergeKey(subject.base)) return { changed: false, unsaid: [] };
  const truth = truths.get(set) ?? merge(set, null, null);
  truths.set(set, truth);
  const now = cellsOf(merge(set, subject, read));
  const places = changedPlaces(subject.base, read);
  let changed = false;
  const unsaid: string[] = [];
  for (const [place, cell] of cellsOf(truth)) {
    const other = now.get(place);
    if (other && other.text === cell.text && JSON.stringify(other.value) === JSON.stringify(cell.value)) continue;
    changed = true;
    if (!places.has(place)) unsaid.push(`${place.replaceAll('\n', ' ')}: “${cell.text}” became “${other?.text ?? ''}”`);
  }
  return { changed, unsaid };
}

function merge(set: SubjectSet, subject: Subject | null, read: ReadFile | null): Consolidation {
  const { period, directory } = set.context;
  const submissions = set.subjects.flatMap((one, sequence): MergeSubmission[] => {
    const file = one === subject && read ? read : one.base;
    if (file.unit === null || file.outcome === 'refused') return [];
    const { unit, tables, cells, listRows, paragraphs } = file;
    return [{ id: `s${sequence}`, unit, file: one.name, sequence, tables, cells, listRows, paragraphs }];
  });
  return consolidate({ family: periodFamily(set.context), period, directory, submissions, adjustments: [] });
}

/** What merging looks at in a file. */
function mergeKey({ unit, outcome, cells }: ReadFile): string {
  return JSON.stringify([unit, outcome === 'refused', cells]);
}

/** Cells of tables whose rows are printed: lists are joined, and were judged when the file was read. */
function cellsOf({ tables }: Consolidation): ReadonlyMap<string, ConsolidatedCell> {
  return new Map(
    tables
      .filter((table) => table.kind !== 'list' && table.kind !== 'outline')
      .flatMap((table) =>
        table.rows.flatMap((row) =>
          Object.entries(row.cells).map(([column, cell]) => [`${table.id}\n${row.code}\n${column}`, cell] as const),
        ),
      ),
  );
}

function changedPlaces(base: ReadFile, read: ReadFile): ReadonlySet<string> {
  const all = (file: ReadFile) =>
    new Map<string, ReadFile['cells'][number]>(
      file.cells.map((cell) => [`${cell.table}\n${cell.row}\n${cell.column}`, cell]),
    );
  const [before, after] = [all(base), all(read)];
  const other = base.unit !== read.unit || read.outcome === 'refused';
  const isSame = (key: string): boolean => {
    const [was, is] = [before.get(key), after.get(key)];
    return was?.held === is?.held && was?.text === is?.text && JSON.stringify(was?.value) === JSON.stringify(is?.value);
  };
  return new Set([...before.keys(), ...after.keys()].filter((key) => other || !isSame(key)));
}
