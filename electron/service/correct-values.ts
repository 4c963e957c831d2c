import { doubtValue } from '#shared/check/doubt-value.ts';
import { reportedColumns } from '#shared/family/columns.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Family, Phase, Row, Table } from '#shared/family/family.ts';
import { mayReport } from '#shared/family/reporters.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import { findingCodes } from '#shared/finding/codes.ts';
import { makeFinding } from '#shared/finding/finding.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { CorrectablePlace, submissions } from '#shared/service/contract/submissions.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import type { Value } from '#shared/value/value.ts';
import { putCorrection } from '../store/correct-value.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { lastEntry } from '../store/log.ts';
import { getPeriod } from '../store/periods.ts';
import { getSubmission } from '../store/submissions.ts';
import { allOrNothing } from '../store/transaction.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { mergePeriod } from './merge-period.ts';

type Correct = (typeof submissions)['submissions.correct'];
type Correctable = (typeof submissions)['submissions.correctable'];

/**
 * Corrects values of one returned file by one decision, all or nothing: what the unit wrote stays beside them, merging takes the
 * corrected ones. `value` null takes a correction away. Gives the log's entries in the order in which they were made. Refuses a place
 * that the unit does not report (`no-such-cell`) and a text in which the checks of a returned value would find an error (`bad-input`).
 */
export function correctValues(dependencies: Dependencies, input: InputOf<Correct>): OutputOf<Correct> {
  const book = dependencies.books.get(input.book);
  const look = lookAt(dependencies, input);
  const wanted = input.cells.map(({ value: text, ...cell }) => {
    const { row, place } = look.find(cell);
    return { place, text, value: text === null ? null : readCorrected(row, text) };
  });
  const by = byNow(dependencies);
  const { submission, reason } = input;
  const entries = allOrNothing(book.write, () => {
    const before = lastEntry(book.read);
    for (const { place, text, value } of wanted) {
      const correction =
        text === null || value === null ? null : { text: text.trim(), value, reason, who: by.who, when: by.now };
      putCorrection(book.write, by, { submission, ...place }, { correction, reason });
    }
    mergePeriod(book, look.period);
    return Array.from({ length: lastEntry(book.read) - before }, (_, i) => before + 1 + i);
  });
  dependencies.emit('book.changed', { book: input.book });
  return { entries };
}

/** The places of a returned file in which a correction would be merged: the cells that its unit reports in this phase. */
export function correctablePlaces(dependencies: Dependencies, input: InputOf<Correctable>): OutputOf<Correctable> {
  return lookAt(dependencies, input).places.map(({ place }) => place);
}

type Found = { readonly row: Row; readonly place: CorrectablePlace };
type Cell = { readonly table?: string | undefined; readonly row: string; readonly column: string };

function lookAt(dependencies: Dependencies, input: { readonly book: string; readonly submission: string }) {
  const { read } = dependencies.books.get(input.book);
  const { unit, periodId, tables, file } = getSubmission(read, input.submission);
  const period = getPeriod(read, periodId);
  const family = getFamily(read, period.family, period.familyVersion);
  const own = family.tables.filter((table) => tables.includes(table.id));
  const directory = getDirectory(read);
  const places =
    unit === null ? [] : own.flatMap((table) => placesIn(table, { family, directory, unit, phase: period.phase }));
  return {
    period: periodId,
    places,
    find: ({ table, row, column }: Cell): Found => {
      const found = places.find(
        ({ place }) => place.row === row && place.column === column && (table === undefined || place.table === table),
      );
      if (found) return found;
      const whose = unit === null ? 'chưa rõ của đơn vị nào' : 'của đơn vị không báo cáo ô này';
      throw new Refusal('no-such-cell', `File "${file}" ${whose}: không sửa được dòng "${row}", cột "${column}".`);
    },
  };
}

function placesIn(
  table: Table,
  { family, directory, unit, phase }: { family: Family; directory: UnitDirectory; unit: string; phase: Phase },
): readonly Found[] {
  // list rows and narrative have no place of their own that a later look would find again
  if (table.kind === 'list' || table.kind === 'outline') return [];
  const columns = reportedColumns(table, phase).filter((column) => column.role === 'value');
  return table.rows
    .filter((row) => row.merge.rule !== 'none' && mayReport(unit, row, family, directory))
    .flatMap((row) => columns.map(({ key }) => ({ row, place: { table: table.id, row: row.code, column: key } })));
}

/** Read by the same grammar and doubted by the same checks as a returned value; nothing that would be an error there is taken. */
function readCorrected(row: Row, text: string): Value {
  const expect = row.measure ? expectationFor(row) : expectationOf(undefined);
  const read = parseValue(text, expect);
  if (read.value.kind === 'blank' && read.noticed.length === 0)
    throw new Refusal(
      'bad-input',
      'Số sửa không được để trống; chưa biết số đúng thì cứ để ô được giữ lại và hỏi lại đơn vị.',
    );
  const noticed = read.noticed.length > 0 ? read.noticed : doubtValue(read.value, expect, text);
  const wrong = noticed.find((one) => findingCodes[one.code] === 'error');
  if (!wrong) return read.value;
  const { code, ...said } = wrong;
  throw new Refusal('bad-input', makeFinding(code, {}, { found: text, ...said }).message);
}
