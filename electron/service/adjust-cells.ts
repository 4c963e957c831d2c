import { adjustedOver } from '#shared/consolidate/adjust.ts';
import { traceCell, type TracedCell } from '#shared/consolidate/trace.ts';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Family } from '#shared/family/family.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { results, Trace } from '#shared/service/contract/results.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import type { PlacedWording } from '#shared/submission/submission.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { adjustCell, unadjustCell } from '../store/adjustments.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { lastEntry } from '../store/log.ts';
import { allOrNothing } from '../store/transaction.ts';
import { usedIn } from '../store/used-wordings.ts';
import { chosenPeriod, type InBook } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { consolidatePeriod, mergePeriod } from './merge-period.ts';

type AdjustCells = (typeof results)['consolidation.adjustCells'];
type Cell = { readonly table?: string | undefined; readonly row: string; readonly column: string };

/**
 * Adjusts several official cells by one decision, all or nothing: what was pasted or chosen together is undone together. `value` null
 * takes a cell's adjustment away. Gives the log's entries, in the order in which they were made.
 */
export function adjustCells(dependencies: Dependencies, input: InputOf<AdjustCells>): OutputOf<AdjustCells> {
  const { book, period } = chosenPeriod(dependencies, input);
  const look = lookAt(dependencies, input);
  const read = input.cells.map((cell) => {
    const traced = look.trace(cell);
    const { table, row, column } = traced;
    const place = { table, row, column };
    const over = adjustedOver(traced, traced.label);
    const { value: text } = cell;
    return { place, over, text, value: text === null ? null : readAdjusted(look.family, place, text) };
  });
  const by = byNow(dependencies);
  const entries = allOrNothing(book.write, () => {
    const before = lastEntry(book.read);
    for (const { place, over, text, value } of read) {
      if (text === null || value === null) unadjustCell(book.write, by, period.id, { ...place, reason: input.reason });
      else adjustCell(book.write, by, period.id, { ...place, text, value, reason: input.reason, over });
    }
    mergePeriod(book, period.id);
    return Array.from({ length: lastEntry(book.read) - before }, (_, i) => before + 1 + i);
  });
  dependencies.emit('book.changed', { book: input.book });
  return { entries };
}

/** One official cell with all it came from. Refuses a cell that the tables do not have. */
export function traceOne(dependencies: Dependencies, input: InBook & Cell): Trace {
  return lookAt(dependencies, input).trace(input);
}

type Look = { readonly family: Family; readonly trace: (cell: Cell) => Trace };

/** Merges once and looks at several cells. */
function lookAt(dependencies: Dependencies, input: InBook): Look {
  const { book, period } = chosenPeriod(dependencies, input);
  const consolidation: Consolidation = consolidatePeriod(book.read, period);
  const family = getFamily(book.read, period.family, period.familyVersion);
  const directory: UnitDirectory = getDirectory(book.read);
  const { year } = period;
  const used = usedIn(book.read, period.id);
  return {
    family,
    trace: ({ table, row, column }) => {
      const given = { consolidation, family, directory, year, row, column };
      const found = traceCell({ ...given, ...(table === undefined ? {} : { table }) });
      if (!found) throw new Refusal('no-such-cell', `Bảng tổng hợp không có ô ở dòng "${row}", cột "${column}".`);
      return { ...found, wordings: wordingsOf(used, found) };
    },
  };
}

/** The confirmed wordings by which the cell's row or column was told in its sources. */
function wordingsOf(used: readonly PlacedWording[], { table, row, column, sources }: TracedCell): Trace['wordings'] {
  const submissions = new Set(sources.map((one) => one.submission));
  return used.filter(
    (one) =>
      submissions.has(one.submission) && one.table === table && one.target === (one.kind === 'header' ? column : row),
  );
}

/** An adjusted value is read by the same grammar as a returned one; what cannot be read with certainty is refused. */
function readAdjusted(family: Family, place: { table: string; row: string }, text: string) {
  const row = family.tables.find((table) => table.id === place.table)?.rows.find((one) => one.code === place.row);
  const read = parseValue(text, row?.measure ? expectationFor(row) : expectationOf(undefined));
  const unclear = read.noticed.find((one) => one.code === 'ambiguous-number' || one.code === 'excel-error');
  if (unclear)
    throw new Refusal(
      'bad-input',
      `"${text}" đọc được theo hai cách; hãy ghi rõ, ví dụ dùng dấu phẩy cho phần thập phân.`,
    );
  return read.value;
}
