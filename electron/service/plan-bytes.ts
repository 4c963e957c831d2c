import path from 'node:path';
import { planHtml } from '#shared/layout/plan-html.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import type { ExportFormat } from '#shared/service/contract/exports.ts';
import type { Dependencies } from './dependencies.ts';
import { withoutClock } from './pdf-clock.ts';

/** A plan as a file of the given format; the same plan gives the same bytes. Refuses (`cannot-write`) a PDF that nothing here can print. */
export async function planBytes(
  { pool, printPdf }: Pick<Dependencies, 'pool' | 'printPdf'>,
  plan: WorkbookPlan,
  format: ExportFormat,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return pool.write(plan);
    case 'docx':
      return pool.run('document', { plan });
    case 'pdf':
      return withoutClock(await printPdf(planHtml(plan)));
  }
}

/** The format that a file's name asks for; Excel where it ends with none of them. */
export function formatOf(file: string): ExportFormat {
  const ending = path.extname(file).slice(1).toLowerCase();
  return ending === 'pdf' || ending === 'docx' ? ending : 'xlsx';
}
