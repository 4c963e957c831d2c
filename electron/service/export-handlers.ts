import type { exports } from '#shared/service/contract/exports.ts';
import type { Handlers } from '#shared/service/operation.ts';
import type { Dependencies } from './dependencies.ts';
import { exportPlan } from './export-plan.ts';
import { exportWorkbook } from './export-workbook.ts';
import { writeSampleSkeleton } from './fill-skeleton.ts';
import { createStoppable } from './stoppable.ts';
import { writeBundle } from './write-bundle.ts';

/** What leaves the program: the official table, its annexes, the hand-over bundle. */
export function exportHandlers(dependencies: Dependencies): Handlers<typeof exports> {
  const writing = createStoppable();
  return {
    'exports.write': (input) => writing.run((signal) => exportWorkbook(dependencies, input, signal)),
    'exports.bundle': (input) => writing.run((signal) => writeBundle(dependencies, input, signal)),
    'exports.preview': (input) => exportPlan(dependencies, input).plan,
    'exports.sampleSkeleton': (input) => writeSampleSkeleton(dependencies, input),
    'exports.cancel': () => writing.stop(),
  };
}
