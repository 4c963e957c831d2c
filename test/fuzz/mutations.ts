import type { ZipPart } from '../helpers/make-zip.ts';
import type { Draw } from './draw.ts';
import type { MarkedWorkbook } from './marked-cells.ts';
import { byteMutations } from './mutate-bytes.ts';
import { columnMutations } from './mutate-columns.ts';
import { formatMutations } from './mutate-formats.ts';
import { labelMutations } from './mutate-labels.ts';
import { lookMutations } from './mutate-look.ts';
import { rowMutations } from './mutate-rows.ts';
import { valueMutations } from './mutate-values.ts';
import type { Mutator } from './mutation.ts';
import { type Subject, sceneOf } from './subject.ts';

/** What was done to a file: the kinds by name, and the workbook as changed; for damaged bytes the file itself. */
export type Mutated =
  | { readonly kinds: readonly string[]; readonly workbook: MarkedWorkbook }
  | { readonly kinds: readonly string[]; readonly bytes: Buffer };

const mutators: Readonly<Record<string, Mutator>> = {
  ...valueMutations,
  ...formatMutations,
  ...rowMutations,
  ...labelMutations,
  ...columnMutations,
  ...lookMutations,
};

/** Every kind of mutation by its name. */
export const mutationKinds: readonly string[] = [...Object.keys(mutators), ...Object.keys(byteMutations)];

const BYTES_SHARE = 0.12;
const SECOND = 0.25;
const TRIES = 20;

/**
 * One seeded mutation of a good file: bytes damaged, or one or two things done to its tables. Pure: the same subject and draws
 * give the same mutation. null only where no kind finds anything to do.
 */
export function mutate(subject: Subject, parts: readonly ZipPart[], draw: Draw): Mutated | null {
  if (draw.chance(BYTES_SHARE)) {
    const [kind, damage] = draw.one(Object.entries(byteMutations)) ?? [];
    return kind && damage ? { kinds: [kind], bytes: damage(parts, draw) } : null;
  }
  const first = mutateOnce(subject, subject.workbook, draw);
  // of two copies, one with a line taken away leaves the other's line alone: nobody can tell that it is the old one
  if (!first || first.kinds.includes('a seen sheet with an old copy') || !draw.chance(SECOND)) return first;
  const second = mutateOnce(subject, first.workbook, draw);
  return second ? { kinds: [...first.kinds, ...second.kinds], workbook: second.workbook } : first;
}

function mutateOnce(
  subject: Subject,
  workbook: MarkedWorkbook,
  draw: Draw,
): { readonly kinds: readonly string[]; readonly workbook: MarkedWorkbook } | null {
  for (let left = TRIES; left > 0; left -= 1) {
    const table = draw.one(subject.tables);
    const [kind, mutator] = draw.one(Object.entries(mutators)) ?? [];
    const scene = table && sceneOf(workbook, table);
    const changed = scene && mutator ? mutator(scene, draw) : null;
    if (kind && changed) return { kinds: [kind], workbook: changed };
  }
  return null;
}
