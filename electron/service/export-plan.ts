import { byUnitAnnex } from '#shared/layout/by-unit-annex.ts';
import { findingsAnnex, type ListedFinding } from '#shared/layout/findings-annex.ts';
import { issuedRegister } from '#shared/layout/issued-register.ts';
import { lineageSheet } from '#shared/layout/lineage-sheet.ts';
import { missingList, type UnitState } from '#shared/layout/missing-list.ts';
import type { OfficialInput } from '#shared/layout/official-input.ts';
import { officialWorkbook } from '#shared/layout/official-table.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import type { ExportKind, exports } from '#shared/service/contract/exports.ts';
import type { StoredFinding, UnitStatus } from '#shared/service/contract/submissions.ts';
import type { InputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { listFindings } from '../store/findings.ts';
import { listForms } from '../store/forms.ts';
import type { ReadableDb } from '../store/handle.ts';
import { getOfficial } from '../store/official.ts';
import { readingPeriod } from '../store/periods.ts';
import { getSummary } from '../store/submissions.ts';
import { unitStatuses } from '../store/unit-statuses.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { consolidatePeriod } from './merge-period.ts';

/** What is asked of an export: which table, as a draft or not, and how it looks this once. */
export type ExportWanted = InputOf<(typeof exports)['exports.preview']>;

/** What an export wrote: whether it is a draft, and how many errors and conflicts are open. */
export type Made = { readonly bytes: Uint8Array; readonly draft: boolean; readonly open: number };

/** What would be written, as a plan, and whether it is a draft. `open`: open errors and conflicts. */
export function exportPlan(
  dependencies: Dependencies,
  input: ExportWanted,
): { readonly plan: WorkbookPlan; readonly draft: boolean; readonly open: number } {
  const { book, period, drawn, open } = drawnFor(dependencies, input);
  const today = dependencies.now().slice(0, 10);
  const from = { drawn, read: book.read, period: period.id, today };
  return { plan: planOf(input.kind ?? 'official', from), draft: drawn.draft, open };
}

/** The official document that an export draws from; `open`: open errors and conflicts. It is a draft unless every unit reported and nothing is open, or it was signed off (locked). */
export function drawnFor(dependencies: Dependencies, input: ExportWanted) {
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
function settingsFor(db: ReadableDb, period: number, { captionStyle, mode }: ExportWanted): OfficialInput['settings'] {
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
    case 'issued':
      return issuedRegister({ ...drawn, forms: listForms(read, period) });
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
