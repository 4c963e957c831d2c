import type { KnownValue } from '#shared/check/known-value.ts';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import { columnsIn } from '#shared/family/columns.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Column, Family, Row, Table } from '#shared/family/family.ts';
import { cleanCell } from '#shared/family/labels.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import type { ReadableDb } from '../store/handle.ts';
import { mergeInput } from '../store/merge-input.ts';
import { listPeriods, readingPeriod } from '../store/periods.ts';
import { signedValues } from '../store/signed-values.ts';

/** Where a column's known values come from: which period of the book, and which of its columns. */
type Wanted = { readonly phase: 'plan' | 'report'; readonly year: number; readonly column: string };

/**
 * What is known before anybody answers: this year's target (from the plan period of the same year) where the target is printed
 * for the units, and last year's result (from the report period of the year before) as "Kết quả năm trước". Rows of another family
 * are found by their link. Where the book has no such period, the document's own figures stand for the year it was made for. For a
 * locked period it is what was known when it was locked.
 */
export function prefilledFor(read: ReadableDb, period: PeriodSummary): readonly KnownValue[] {
  const signed = period.locked ? signedValues(read, period.id) : null;
  if (signed) return signed;
  const family = getFamily(read, period.family, period.familyVersion);
  const sources = new Map<string, Source | null>();
  return family.tables
    .filter((table) => table.kind === 'indicators' && table.phases.includes(period.phase))
    .flatMap((table) =>
      columnsIn(table, period.phase).flatMap((column) => {
        const wanted = wantedFor(column, period);
        if (!wanted) return [];
        const key = `${wanted.phase} ${wanted.year}`;
        if (!sources.has(key)) sources.set(key, sourceOf(read, period, wanted));
        return knownInColumn({ table, column, period, family, wanted, source: sources.get(key) ?? null });
      }),
    );
}

type Source = { readonly family: Family; readonly consolidation: Consolidation };

function wantedFor(column: Column, { phase, year }: PeriodSummary): Wanted | null {
  if (column.role !== 'value') return null;
  const fill = column.fill[phase];
  if (column.speaks === 'target' && (fill === 'prefilled' || fill === 'printed'))
    return { phase: 'plan', year, column: column.key };
  if (column.speaks === 'actual' && column.key !== 'result')
    return { phase: 'report', year: year - 1, column: 'result' };
  return null;
}

/** The newest period of the book that has what is wanted; null: none. */
function sourceOf(read: ReadableDb, period: PeriodSummary, wanted: Wanted): Source | null {
  const found = listPeriods(read).findLast(
    (one) => one.id !== period.id && one.phase === wanted.phase && one.year === wanted.year,
  );
  if (!found) return null;
  const family = getFamily(read, found.family, found.familyVersion);
  const consolidation = consolidate({
    family,
    period: readingPeriod(found),
    directory: getDirectory(read),
    ...mergeInput(read, found.id),
  });
  return { family, consolidation };
}

function knownInColumn(given: {
  readonly table: Table;
  readonly column: Column;
  readonly period: PeriodSummary;
  readonly family: Family;
  readonly wanted: Wanted;
  readonly source: Source | null;
}): readonly KnownValue[] {
  const { table, column, period, family, wanted, source } = given;
  return table.rows.flatMap((row): readonly KnownValue[] => {
    const place = { table: table.id, row: row.code, column: column.key };
    if (source) {
      const cell = linkedCell(source, row, wanted.column);
      return cell && cell.value.kind !== 'blank' ? [{ ...place, text: cell.text, value: cell.value }] : [];
    }
    const isFixed = column.fill[period.phase] === 'prefilled' || column.fill[period.phase] === 'printed';
    if (!isFixed || period.year !== family.years.document) return [];
    const text = cleanCell(row, column.key);
    return text === '' || !row.measure ? [] : [{ ...place, text, value: parseValue(text, expectationFor(row)).value }];
  });
}

function linkedCell({ family, consolidation }: Source, row: Row, column: string) {
  const links = new Map(family.tables.flatMap((table) => table.rows.map((one) => [one.code, one.link])));
  const rows = consolidation.tables.flatMap((table) => table.rows);
  const same = rows.find((one) => one.code === row.code && links.get(one.code) === row.link);
  const linked = same ?? rows.find((one) => row.link !== undefined && links.get(one.code) === row.link);
  return linked?.cells[column];
}
