import { expectedUnits, possibleUnits } from '#shared/family/expected-units.ts';
import type { Family, Phase } from '#shared/family/family.ts';
import { readFamily } from '#shared/family/family-schema.ts';
import { reportedColumns } from '#shared/family/columns.ts';
import { reviseFamily } from '#shared/family/revise-family.ts';
import { isValidOn } from '#shared/family/valid-units.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { families } from '#shared/service/contract/families.ts';
import type { Handlers, InputOf, OutputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { listForms } from '../store/forms.ts';
import { storeRevision } from '../store/revise-family.ts';
import { chosenPeriod } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { dueDateFor } from './due-date.ts';
import { directoryFor, familyOf, summaryOf } from './known-families.ts';
import { learnedHandlers } from './learned-handlers.ts';

/** What a family proposes for a new period, its next version, issued forms, and the wordings that were learned. */
export function familyHandlers(dependencies: Dependencies): Handlers<typeof families> {
  const { books, emit } = dependencies;
  return {
    'families.proposal': (input) => proposal(dependencies, input),
    'families.revise': ({ book, family: id, rows, reason }) => {
      const { read, write } = books.get(book);
      const directory = getDirectory(read);
      const revised = nextVersion(familyOf(dependencies, book, id), directory, rows);
      storeRevision(write, byNow(dependencies), revised, reason);
      emit('book.changed', { book });
      return summaryOf(revised);
    },
    'forms.list': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return listForms(book.read, period.id);
    },
    ...learnedHandlers(dependencies),
  };
}

type Proposal = (typeof families)['families.proposal'];

function proposal(dependencies: Dependencies, input: InputOf<Proposal>): OutputOf<Proposal> {
  const { book, year } = input;
  const family = familyOf(dependencies, book, input.family);
  const own = book === undefined ? null : getDirectory(dependencies.books.get(book).read);
  const directory = directoryFor(dependencies, family, own);
  const phases = (['plan', 'report'] as const).filter((one) => isReturnedIn(family, one));
  const phase = input.phase ?? phases[0] ?? 'plan';
  // a unit that is gone on the first day of the year can send nothing
  const there = (id: string): boolean => {
    const unit = directory.units.find((one) => one.id === id);
    return unit === undefined || isValidOn(unit, `${year}-01-01`) || isValidOn(unit, `${year}-12-31`);
  };
  return {
    phases,
    dueDate: dueDateFor(family, input.kind ?? family.years.kind, year),
    units: directory.units.filter((unit) => unit.scope === family.scope),
    expected: expectedUnits(family, phase, directory).filter(there),
    possible: possibleUnits(family, phase, directory).filter(there),
  };
}

function isReturnedIn(family: Family, phase: Phase): boolean {
  return family.tables.some(
    (table) =>
      table.returned &&
      table.phases.includes(phase) &&
      (table.kind === 'outline' || reportedColumns(table, phase).length > 0),
  );
}

/** The family's next version; refuses rows it does not have, and what the schema says is wrong. */
function nextVersion(
  family: Family,
  directory: UnitDirectory,
  rows: InputOf<(typeof families)['families.revise']>['rows'],
): Family {
  const nameOf = (id: string): string => directory.units.find((unit) => unit.id === id)?.name ?? id;
  const { family: revised, unknown } = reviseFamily(family, rows, nameOf);
  if (unknown.length > 0)
    throw new Refusal(
      'bad-input',
      `Biểu mẫu "${family.title}" không có dòng ${unknown.join(', ')}; hãy tải lại biểu mẫu.`,
    );
  const read = readFamily(revised, directory);
  if (!read.ok)
    throw new Refusal(
      'bad-input',
      `Biểu mẫu sửa chưa dùng được: ${read.problems.join('; ')}. Hãy xem lại các dòng đã sửa.`,
    );
  return read.family;
}
