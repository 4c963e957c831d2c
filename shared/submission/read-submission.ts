import { runChecks } from '../check/run-checks.ts';
import type { Family } from '../family/family.ts';
import { periodName } from '../family/period.ts';
import { convertLegacy } from '../locate/convert-legacy.ts';
import { gridsOf } from '../locate/locate-workbook.ts';
import { parseTable } from '../parse/parse-table.ts';
import type { Workbook } from '../workbook/sheet.ts';
import type { NotOurs } from './not-ours.ts';
import { contextFor, periodFamily, type FileHints, type ReadingContext } from './reading-context.ts';
import { recogniseFamily } from './recognise-family.ts';
import { recogniseUnit } from './recognise-unit.ts';
import { refusedRead } from './refused.ts';
import { submittedCells, submittedListRows } from './submitted.ts';
import { outcomeOf } from './status.ts';
import type { ReadFile } from './submission.ts';
import { usedWordings } from './used-wordings.ts';

/**
 * THE PIPELINE. Reads one returned workbook against the period it is imported into: a workbook in an old encoding is
 * converted; the family is recognised and its tables located; the sender is recognised; cells are parsed; checks give
 * findings; findings hold cells back. Never throws on account of what the sender wrote: everything doubtful is a finding.
 */
export function readSubmission(sent: Workbook, general: ReadingContext, hints: FileHints): ReadFile {
  const context = contextFor(general, hints);
  const family = periodFamily(context);
  const { workbook, converted } = convertLegacy(sent);
  const grids = gridsOf(workbook);
  const recognised = recogniseFamily(workbook, grids, context);
  if (recognised.kind === 'other') return refusedRead(recognised.finding, knownOf(recognised, hints));
  const { located, by } = recognised;
  const { unit, seen } = recogniseUnit(workbook, grids, located, context, hints);
  const tables = located.tables.flatMap((one) => {
    const table = family.tables.find((each) => each.id === one.table);
    return table ? [parseTable(table, one, context.period.phase, converted)] : [];
  });
  const findings = runChecks({
    family,
    period: context.period,
    unit,
    directory: context.directory,
    tables,
    strays: located.strays,
    hidden: located.hidden,
    notes: workbook.notes,
    unitSeen: seen,
    prefilled: context.prefilled,
    previous: context.previous.filter((one) => one.unit === unit),
    peers: context.previous,
  });
  return {
    family: family.id,
    familyVersion: family.version,
    unit,
    period: periodOf(family, context),
    recognisedBy: by,
    tables: tables.map((one) => one.table),
    cells: submittedCells(tables, family, unit, findings, context.directory),
    listRows: submittedListRows(tables, findings),
    paragraphs: tables.flatMap((one) => one.paragraphs),
    findings,
    ...usedWordings(located.tables, family, context),
    outcome: outcomeOf(findings),
  };
}

function knownOf({ family, by }: NotOurs, { unit }: FileHints): Parameters<typeof refusedRead>[1] {
  return { family, recognisedBy: by, ...(unit === undefined ? {} : { unit }) };
}

function periodOf(family: Family, { period }: ReadingContext): string {
  return periodName(family, period.year);
}
