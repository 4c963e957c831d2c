import type { ConsolidatedCell, ConsolidatedRow, Consolidation } from '#shared/consolidate/consolidation.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Family, Phase, Row, Table } from '#shared/family/family.ts';
import { cleanCell } from '#shared/family/labels.ts';
import { periodName, type Period } from '#shared/family/period.ts';
import { parseValue } from '#shared/value/parse-value.ts';

/** A family's period in the year of its document. */
export function documentPeriod(family: Family, phase: Phase, year = family.years.document): Period {
  const { id, version, years } = family;
  const open = { dueDate: null, cutOffDate: null, expectedUnits: [], locked: false };
  return { family: id, familyVersion: version, year, kind: years.kind, phase, ...open };
}

/** The consolidation that holds exactly what the document prints: the text of every value cell, read by the grammar. */
export function documentConsolidation(
  family: Family,
  period: Period,
  more: (row: Row, column: string) => Partial<ConsolidatedCell> = () => ({}),
): Consolidation {
  return {
    family: family.id,
    period: periodName(family, period.year),
    phase: period.phase,
    missingUnits: [],
    findings: [],
    tables: family.tables
      .filter((table) => table.phases.includes(period.phase))
      .map((table) => ({
        id: table.id,
        kind: table.kind,
        rows: table.kind === 'list' ? [] : rowsOf(table, period, more),
      })),
  };
}

function rowsOf(
  table: Table,
  period: Period,
  more: (row: Row, column: string) => Partial<ConsolidatedCell>,
): ConsolidatedRow[] {
  const keys = table.columns.filter((one) => one.role === 'value' && one.fill[period.phase]).map((one) => one.key);
  return table.rows.map((row) => ({
    code: row.code,
    number: row.number ?? '',
    label: row.label,
    measure: row.measure?.text ?? '',
    cells: Object.fromEntries(keys.map((key) => [key, cellOf(row, key, more(row, key))])),
  }));
}

function cellOf(row: Row, key: string, more: Partial<ConsolidatedCell>): ConsolidatedCell {
  const text = cleanCell(row, key);
  return {
    text,
    value: parseValue(text, expectationFor(row)).value,
    rule: row.merge.rule,
    coverage: { reported: 1, expected: 1, missing: [] },
    sources: [],
    findings: [],
    ...more,
  };
}
