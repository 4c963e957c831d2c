import { traceCell } from '#shared/consolidate/trace.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Family } from '#shared/family/family.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { results, Trace } from '#shared/service/contract/results.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { adjustCell, unadjustCell } from '../store/adjustments.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { chosenPeriod, type InBook } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { exportPlan, exportWorkbook } from './export-workbook.ts';
import { issueForms } from './issue-forms.ts';
import { consolidatePeriod, mergePeriod } from './merge-period.ts';
import { valueHandlers } from './value-handlers.ts';

type CellInput = InBook & { readonly table?: string | undefined; readonly row: string; readonly column: string };

/** The official tables: merging, tracing, adjusting, issuing and writing. */
export function resultHandlers(dependencies: Dependencies): Handlers<typeof results> {
  const { emit } = dependencies;
  return {
    'consolidation.get': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return consolidatePeriod(book.read, period);
    },
    'consolidation.trace': (input) => trace(dependencies, input),
    'consolidation.adjust': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const place = placeOf(trace(dependencies, input));
      const read = readAdjusted(getFamily(book.read, period.family, period.familyVersion), place, input.value);
      const adjustment = { ...place, text: input.value, value: read, reason: input.reason };
      adjustCell(book.write, byNow(dependencies), period.id, adjustment);
      mergePeriod(book, period.id);
      emit('book.changed', { book: input.book });
      return trace(dependencies, { ...input, ...place });
    },
    'consolidation.unadjust': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const place = placeOf(trace(dependencies, input));
      unadjustCell(book.write, byNow(dependencies), period.id, { ...place, reason: input.reason });
      mergePeriod(book, period.id);
      emit('book.changed', { book: input.book });
      return trace(dependencies, { ...input, ...place });
    },
    'forms.issue': (input) => issueForms(dependencies, input),
    'exports.write': (input) => exportWorkbook(dependencies, input),
    'exports.preview': (input) => exportPlan(dependencies, input).plan,
    ...valueHandlers(),
  };
}

function trace(dependencies: Dependencies, input: CellInput): Trace {
  const { book, period } = chosenPeriod(dependencies, input);
  const found = traceCell({
    consolidation: consolidatePeriod(book.read, period),
    family: getFamily(book.read, period.family, period.familyVersion),
    directory: getDirectory(book.read),
    year: period.year,
    row: input.row,
    column: input.column,
    ...(input.table === undefined ? {} : { table: input.table }),
  });
  if (!found)
    throw new Refusal('no-such-cell', `Bảng tổng hợp không có ô ở dòng "${input.row}", cột "${input.column}".`);
  return found;
}

function placeOf({ table, row, column }: Trace) {
  return { table, row, column };
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
