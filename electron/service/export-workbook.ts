import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultSettings, type OfficialInput } from '#shared/layout/official-input.ts';
import { officialWorkbook } from '#shared/layout/official-table.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { results } from '#shared/service/contract/results.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { listFindings } from '../store/findings.ts';
import { readingPeriod } from '../store/periods.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { consolidatePeriod } from './merge-period.ts';

type Write = (typeof results)['exports.write'];
type Preview = InputOf<(typeof results)['exports.preview']> & { readonly draft?: boolean | undefined };

/** Writes an official workbook or one of its annexes. It is a draft unless every unit reported and nothing is open, or it was signed off (locked). */
export async function exportWorkbook(dependencies: Dependencies, input: InputOf<Write>): Promise<OutputOf<Write>> {
  const { plan, draft, open } = exportPlan(dependencies, input);
  const out = dependencies.files.pathOf(input.out);
  dependencies.emit('export.progress', { done: 0, total: 1 });
  const bytes = await dependencies.pool.write(plan);
  await writeFile(out, bytes).catch(() => {
    throw new Refusal(
      'cannot-write',
      `Không ghi được "${path.basename(out)}". Hãy đóng tệp nếu đang mở và kiểm tra thư mục.`,
    );
  });
  dependencies.emit('export.progress', { done: 1, total: 1 });
  return { out: input.out, draft, open };
}

/** What would be written, as a plan, and whether it is a draft. `open`: open errors and conflicts. */
export function exportPlan(
  dependencies: Dependencies,
  input: Preview,
): { readonly plan: WorkbookPlan; readonly draft: boolean; readonly open: number } {
  const { book, period } = chosenPeriod(dependencies, input);
  const consolidation = consolidatePeriod(book.read, period);
  const open = listFindings(book.read, period.id, { severity: 'error' }).length;
  const draft = input.draft === true || (!period.locked && (open > 0 || consolidation.missingUnits.length > 0));
  const drawn: OfficialInput = {
    consolidation,
    family: getFamily(book.read, period.family, period.familyVersion),
    period: readingPeriod(period),
    directory: getDirectory(book.read),
    settings: defaultSettings,
    draft,
  };
  return { plan: planOf(input.kind ?? 'official', drawn), draft, open };
}

function planOf(kind: NonNullable<Preview['kind']>, drawn: OfficialInput): WorkbookPlan {
  switch (kind) {
    case 'official':
      return officialWorkbook(drawn);
    default:
      throw new Refusal('bad-input', `Chưa xuất được "${kind}".`);
  }
}
