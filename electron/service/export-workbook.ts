import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { byUnitAnnex } from '#shared/layout/by-unit-annex.ts';
import { findingsAnnex, type ListedFinding } from '#shared/layout/findings-annex.ts';
import { lineageSheet } from '#shared/layout/lineage-sheet.ts';
import { missingList, type UnitState } from '#shared/layout/missing-list.ts';
import type { OfficialInput } from '#shared/layout/official-input.ts';
import { officialWorkbook } from '#shared/layout/official-table.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { skeletonData } from '#shared/layout/skeleton-data.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { ExportFormat, ExportKind, results } from '#shared/service/contract/results.ts';
import type { StoredFinding, UnitStatus } from '#shared/service/contract/submissions.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { listFindings } from '../store/findings.ts';
import type { ReadableDb } from '../store/handle.ts';
import { getOfficial } from '../store/official.ts';
import { readingPeriod } from '../store/periods.ts';
import { getSummary } from '../store/submissions.ts';
import { unitStatuses } from '../store/unit-statuses.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { formatOf, planBytes } from './plan-bytes.ts';
import { writeOut } from './write-out.ts';
import { consolidatePeriod } from './merge-period.ts';

type Write = (typeof results)['exports.write'];
type Preview = InputOf<(typeof results)['exports.preview']> & { readonly draft?: boolean | undefined };

/** Writes an official workbook or one of its annexes. It is a draft unless every unit reported and nothing is open, or it was signed off (locked). */
export async function exportWorkbook(dependencies: Dependencies, input: InputOf<Write>): Promise<OutputOf<Write>> {
  const out = dependencies.files.pathOf(input.out);
  dependencies.emit('export.progress', { done: 0, total: 1 });
  const { bytes, draft, open } = input.skeleton
    ? await filledSkeleton(dependencies, input, input.skeleton)
    : await plannedBytes(dependencies, input, input.format ?? formatOf(out));
  await writeOut(out, bytes);
  dependencies.emit('export.progress', { done: 1, total: 1 });
  return { out: input.out, draft, open };
}

type Made = { readonly bytes: Uint8Array; readonly draft: boolean; readonly open: number };

async function plannedBytes(dependencies: Dependencies, input: Preview, format: ExportFormat): Promise<Made> {
  const { plan, draft, open } = exportPlan(dependencies, input);
  return { bytes: await planBytes(dependencies, plan, format), draft, open };
}

/** The province's own layout filled; refused with the first places that cannot be, so that none stays empty unsaid. */
async function filledSkeleton(dependencies: Dependencies, input: Preview, skeleton: string): Promise<Made> {
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

/** What would be written, as a plan, and whether it is a draft. `open`: open errors and conflicts. */
export function exportPlan(
  dependencies: Dependencies,
  input: Preview,
): { readonly plan: WorkbookPlan; readonly draft: boolean; readonly open: number } {
  const { book, period, drawn, open } = drawnFor(dependencies, input);
  const today = dependencies.now().slice(0, 10);
  const from = { drawn, read: book.read, period: period.id, today };
  return { plan: planOf(input.kind ?? 'official', from), draft: drawn.draft, open };
}

function drawnFor(dependencies: Dependencies, input: Preview) {
  const { book, period } = chosenPeriod(dependencies, input);
  const consolidation = consolidatePeriod(book.read, period);
  const open = listFindings(book.read, period.id, { severity: 'error' }).length;
  const draft = input.draft === true || (!period.locked && (open > 0 || consolidation.missingUnits.length > 0));
  const drawn: OfficialInput = {
    consolidation,
    family: getFamily(book.read, period.family, period.familyVersion),
    period: readingPeriod(period),
    directory: getDirectory(book.read),
    settings: settingsFor(book.read, period.id, input),
    draft,
  };
  return { book, period, drawn, open };
}

/** As set for the period, but for what this one export wants otherwise. */
function settingsFor(db: ReadableDb, period: number, { captionStyle, mode }: Preview): OfficialInput['settings'] {
  return {
    ...getOfficial(db, period),
    ...(captionStyle === undefined ? {} : { captionStyle }),
    ...(mode === undefined ? {} : { mode }),
  };
}

type Drawn = {
  readonly drawn: OfficialInput;
  readonly read: ReadableDb;
  readonly period: number;
  readonly today: string;
};

function planOf(kind: ExportKind, { drawn, read, period, today }: Drawn): WorkbookPlan {
  switch (kind) {
    case 'official':
      return officialWorkbook(drawn);
    case 'by-unit':
      return byUnitAnnex(drawn);
    case 'missing':
      return missingList({ ...drawn, units: unitStatuses(read, period, today).map(unitState) });
    case 'lineage':
      return lineageSheet(drawn);
    case 'findings':
      return findingsAnnex({ ...drawn, findings: listFindings(read, period).map((one) => listed(one, drawn, read)) });
  }
}

function unitState(status: UnitStatus): UnitState {
  const { name, state, late, submissions } = status;
  const counting = submissions.filter((one) => one.outcome !== 'refused' && one.state === 'current');
  const last = counting.at(-1);
  return {
    name,
    // `as`: a unit's level as the book keeps it
    level: status.level as UnitState['level'],
    state,
    late,
    ...(last ? { received: last.receivedAt, file: counting.map((one) => one.file).join('; ') } : {}),
  };
}

function listed(finding: StoredFinding, { directory }: OfficialInput, read: ReadableDb): ListedFinding {
  const unit = directory.units.find((one) => one.id === finding.unit)?.name ?? '';
  return { finding, unit, file: finding.submission === null ? '' : getSummary(read, finding.submission).file };
}
