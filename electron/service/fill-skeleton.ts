import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleSkeleton } from '#shared/layout/sample-skeleton.ts';
import { skeletonData } from '#shared/layout/skeleton-data.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { exports } from '#shared/service/contract/exports.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import type { Dependencies } from './dependencies.ts';
import { drawnFor, type ExportWanted, type Made } from './export-plan.ts';
import { writeOut } from './write-out.ts';

type Sample = (typeof exports)['exports.sampleSkeleton'];

/**
 * The province's own layout filled. Refused (`bad-input`) with the first place that cannot be filled and how many there are, so that
 * none stays empty unsaid; `no-such-file` where the layout cannot be read.
 */
export async function filledSkeleton(dependencies: Dependencies, input: ExportWanted, skeleton: string): Promise<Made> {
  const { drawn, open } = drawnFor(dependencies, input);
  const file = dependencies.files.pathOf(skeleton);
  const bytes = await readFile(file).catch(() => {
    throw new Refusal('no-such-file', `Không đọc được mẫu trình bày "${path.basename(file)}".`);
  });
  const filled = await dependencies.pool.run('skeleton', { bytes, data: skeletonData(drawn) });
  if (filled.ok) return { bytes: filled.bytes, draft: drawn.draft, open };
  const [first = '', ...rest] = filled.problems;
  throw new Refusal('bad-input', rest.length === 0 ? first : `${first} (và ${rest.length} chỗ khác)`);
}

/** Writes a layout to begin one's own from. */
export async function writeSampleSkeleton(
  dependencies: Dependencies,
  input: InputOf<Sample>,
): Promise<OutputOf<Sample>> {
  const { drawn } = drawnFor(dependencies, input);
  const bytes = await dependencies.pool.write(sampleSkeleton(drawn));
  await writeOut(dependencies.files.pathOf(input.out), bytes);
  return { out: input.out };
}
