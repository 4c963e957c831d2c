import { consolidate, type ConsolidateInput } from '#shared/consolidate/consolidate.ts';
import type { ConsolidatedCell, Consolidation, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Column, Family, Merge, Row, Table } from '#shared/family/family.ts';
import type { Unit, UnitDirectory } from '#shared/family/unit.ts';
import type { SubmittedListRow, SubmittedParagraph } from '#shared/submission/submission.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import type { Value } from '#shared/value/value.ts';
import { periodOf } from './merge-scenarios.ts';

export const districts = ['x:huyen-1', 'x:huyen-2', 'x:huyen-3', 'x:huyen-4'] as const;
export const leadUnit = 'x:so-a';
export const secondLead = 'x:so-b';

/** Two departments and four districts; the districts are one group. */
export const directory: UnitDirectory = {
  units: [
    unit(leadUnit, 'Sở A', 'province'),
    unit(secondLead, 'Sở B', 'province'),
    ...districts.map((id, i) => unit(id, `Huyện ${i + 1}`, 'district')),
  ],
  groups: [{ id: 'x:group:huyen', name: 'các huyện', members: [...districts] }],
  ambiguous: [],
};

function unit(id: string, name: string, level: Unit['level']): Unit {
  return { id, scope: 'x', name, level, kind: 'department', aliases: [] };
}

/** A row led by Sở A whose components the districts must send; `more` changes what a test is about. */
export function rowOf(merge: Merge, more: Partial<Row> = {}): Row {
  return {
    code: 'r1',
    level: 'indicator',
    number: '1',
    label: 'Chỉ tiêu 1',
    aliases: [],
    cells: {},
    measure: { code: 'pct', text: '%', kind: 'percent' },
    leads: [leadUnit],
    reporters: [{ group: 'x:group:huyen', required: true }],
    merge,
    shown: { form: 'rate-with-count', decimals: 1 },
    ...more,
  };
}

/** A family of one indicator table with a result and a target column, and whatever further tables a test needs. */
export function familyOf(rows: readonly Row[], more: readonly Table[] = []): Family {
  const table: Table = {
    id: 't',
    kind: 'indicators',
    ...plainTable,
    columns: [
      { ...column('label'), role: 'label', fill: { plan: 'printed' } },
      { ...column('baseline'), speaks: 'actual' },
      { ...column('target'), speaks: 'target' },
    ],
    rows,
  };
  return {
    id: 'x-2025',
    version: 1,
    title: 'Biểu mẫu thử',
    strategy: 's2021',
    scope: 'x',
    consolidator: leadUnit,
    document: { number: '', date: '2025-01-01', issuer: '', title: '', place: '', authority: [] },
    dueDates: [],
    years: { kind: 'annual', document: 2025, span: 1 },
    tables: [table, ...more],
    checks: [],
  };
}

export const plainTable = {
  appendix: 'Phụ lục',
  caption: [],
  subcaption: '',
  phases: ['plan'],
  returned: true,
  footnotes: [],
  landscape: false,
} as const;

/** A value column that the units fill. */
export function column(key: string): Column {
  return { key, header: key, role: 'value', synonyms: [], fill: { plan: 'reported' }, width: 10 };
}

type Sent = {
  /** text in the result column of row r1 */
  readonly says?: string;
  readonly target?: string;
  readonly held?: boolean;
  readonly sequence?: number;
  readonly listRows?: readonly SubmittedListRow[];
  readonly paragraphs?: readonly SubmittedParagraph[];
  readonly tables?: readonly string[];
};

/** One unit's submission as a right reading gives it: texts read by the row's own measure. */
export function sent(row: Row, unitId: string, what: Sent): MergeSubmission {
  const { says, target, held = false, sequence = 0, listRows = [], paragraphs = [], tables = ['t'] } = what;
  const cells = Object.entries({ baseline: says, target }).flatMap(([key, text], i) =>
    text === undefined
      ? []
      : [{ table: 't', row: row.code, column: key, at: `PL!${'DE'[i]}9`, text, held, value: read(text, row) }],
  );
  return {
    id: `${unitId}#${sequence}`,
    unit: unitId,
    file: `${unitId}.xlsx`,
    sequence,
    tables,
    cells,
    listRows,
    paragraphs,
  };
}

export function read(text: string, row: Row): Value {
  return parseValue(text, expectationFor(row)).value;
}

/** Consolidates what the units say in the result column of one row: unit → text. */
export function mergeRow(
  row: Row,
  says: Readonly<Record<string, string>>,
  more: Partial<ConsolidateInput> = {},
): Consolidation {
  const submissions = Object.entries(says).map(([id, text]) => sent(row, id, { says: text }));
  return merge([row], submissions, more);
}

export function merge(
  rows: readonly Row[],
  submissions: readonly MergeSubmission[],
  more: Partial<ConsolidateInput> = {},
): Consolidation {
  const family = familyOf(rows);
  const period = periodOf(family, 2025, 'plan', [leadUnit, ...districts]);
  return consolidate({ family, period, directory, submissions, adjustments: [], ...more });
}

/** The cell of row r1 in a column. */
export function cellOf(result: Consolidation, key = 'baseline', code = 'r1'): ConsolidatedCell {
  const cell = result.tables[0]?.rows.find((row) => row.code === code)?.cells[key];
  if (!cell) throw new Error(`no cell ${code} ${key}`);
  return cell;
}

/** A cell in one line, for tables of cases: its text, its parts by unit, its findings, its coverage. */
export function short(cell: ConsolidatedCell): string {
  const { reported, expected } = cell.coverage;
  const codes = cell.findings.map((finding) => finding.code).join(',');
  return `${cell.text || '(trống)'} | ${reported}/${expected}${codes && ` | ${codes}`}`;
}
