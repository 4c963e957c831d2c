import type { ExportFormat, exports } from '#shared/service/contract/exports.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import type { Dependencies } from './dependencies.ts';
import { exportPlan, type ExportWanted, type Made } from './export-plan.ts';
import { filledSkeleton } from './fill-skeleton.ts';
import { formatOf, planBytes } from './plan-bytes.ts';
import { orStopped } from './stoppable.ts';
import { writeOut } from './write-out.ts';

type Write = (typeof exports)['exports.write'];

/** Writes an official workbook or one of its annexes; nothing where it is stopped before its bytes are there (Refusal `cancelled`). */
export async function exportWorkbook(
  dependencies: Dependencies,
  input: InputOf<Write>,
  signal: AbortSignal,
): Promise<OutputOf<Write>> {
  const out = dependencies.files.pathOf(input.out);
  dependencies.emit('export.progress', { done: 0, total: 1 });
  const { bytes, draft, open } = await orStopped(
    signal,
    input.skeleton
      ? filledSkeleton(dependencies, input, input.skeleton)
      : plannedBytes(dependencies, input, input.format ?? formatOf(out)),
  );
  await writeOut(out, bytes);
  dependencies.emit('export.progress', { done: 1, total: 1 });
  return { out: input.out, draft, open };
}

async function plannedBytes(dependencies: Dependencies, input: ExportWanted, format: ExportFormat): Promise<Made> {
  // a child loads the writing library while the plan is made here; if that fails, the writing itself will say so
  const ready = format === 'pdf' ? null : loadWriter(dependencies, format).catch(() => null);
  const { plan, draft, open } = exportPlan(dependencies, input);
  await ready;
  return { bytes: await planBytes(dependencies, plan, format), draft, open };
}

function loadWriter({ pool }: Dependencies, format: 'xlsx' | 'docx'): Promise<null> {
  return pool.run('prepare', { job: format === 'xlsx' ? 'write' : 'document' });
}
