import path from 'node:path';
import { expectedUnits } from '#shared/family/expected-units.ts';
import type { Family, PeriodKind } from '#shared/family/family.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import type { books, BookSummary } from '#shared/service/contract/books.ts';
import type { Handlers, InputOf } from '#shared/service/operation.ts';
import { backupTo } from '../store/backup.ts';
import { addPeriod, changePeriod, lockPeriod, unlockPeriod, type NewPeriod } from '../store/change-period.ts';
import { checkBook } from '../store/check-book.ts';
import { bookTitle, createBook } from '../store/create-book.ts';
import type { Book } from '../store/database.ts';
import { getDirectory } from '../store/directory.ts';
import { listLog } from '../store/log.ts';
import { listPeriods } from '../store/periods.ts';
import { allOrNothing } from '../store/transaction.ts';
import { changeUnit, listUnits } from '../store/units.ts';
import { chosenPeriod } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { dueDateFor } from './due-date.ts';
import { mergePeriod } from './merge-period.ts';
import { signOff } from './sign-off.ts';
import { undoEntries } from './undo-entries.ts';
import { directoryFor, familiesOf, familyOf, scopeOf, summaryOf } from './known-families.ts';
import { unitFrom, unitsGiven } from './units-given.ts';

type NewPeriodInput = Omit<InputOf<(typeof books)['periods.add']>, 'book' | 'expectedUnits'> & {
  readonly expectedUnits?: readonly string[] | undefined;
};

/** Books, periods, units, families and the log. */
export function bookHandlers(dependencies: Dependencies): Handlers<typeof books> {
  const { books: open, files, emit } = dependencies;
  const changed = <T>(book: string, value: T): T => {
    emit('book.changed', { book });
    return value;
  };
  return {
    'families.list': ({ book }) => familiesOf(dependencies, book).map(summaryOf),
    'families.get': ({ book, family, version }) => familyOf(dependencies, book, family, version),
    'books.create': ({ book, units, ...period }) => {
      const family = familyOf(dependencies, undefined, period.family);
      const given = units === undefined ? null : unitsGiven(units, family, dependencies.builtIn.directory);
      const directory = given?.directory ?? scopeOf(dependencies.builtIn.directory, family);
      const file = files.pathOf(book);
      const expected = given ? { expectedUnits: given.expected } : {};
      const first = newPeriod({ ...period, ...expected }, family, directory);
      const made = createBook(file, byNow(dependencies), { ...first, title: path.basename(file, path.extname(file)) });
      open.keep(made);
      // from the first day it is said who is missing, as after every later change
      for (const { id } of listPeriods(made.read)) mergePeriod(made, id);
      return bookSummary(book, made);
    },
    'books.open': ({ book }) => bookSummary(book, open.get(book)),
    'books.backup': ({ book, out }) => {
      backupTo(open.get(book).read, files.pathOf(out));
      return { out };
    },
    'books.check': ({ book }) => checkBook(open.get(book).read),
    'periods.add': ({ book, ...period }) => {
      const opened = open.get(book);
      const family = familyOf(dependencies, book, period.family);
      const directory = directoryFor(dependencies, family, getDirectory(opened.read));
      const added = allOrNothing(opened.write, () => {
        const made = addPeriod(opened.write, byNow(dependencies), newPeriod(period, family, directory));
        mergePeriod(opened, made.id);
        return made;
      });
      return changed(book, added);
    },
    'periods.change': ({ reason, ...input }) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const { dueDate, cutOffDate, expectedUnits: expected } = input;
      const change = { dueDate, cutOffDate, expectedUnits: expected, reason };
      const made = allOrNothing(book.write, () => {
        const summary = changePeriod(book.write, byNow(dependencies), period.id, change);
        // who is waited for decides who is missing
        mergePeriod(book, period.id);
        return summary;
      });
      return changed(input.book, made);
    },
    'periods.lock': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const locked = allOrNothing(book.write, () => {
        const made = lockPeriod(book.write, byNow(dependencies), period.id, input.reason);
        signOff(book, period.id);
        return made;
      });
      return changed(input.book, locked);
    },
    'periods.unlock': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const made = allOrNothing(book.write, () => {
        const summary = unlockPeriod(book.write, byNow(dependencies), period.id, input.reason);
        // while it was locked its findings stayed as they were signed off
        mergePeriod(book, period.id);
        return summary;
      });
      return changed(input.book, made);
    },
    'units.list': ({ book }) => listUnits(open.get(book).read),
    'units.change': ({ book, unit, reason }) => {
      const { read, write } = open.get(book);
      const known = listUnits(read).find((one) => one.id === unit.id);
      return changed(book, changeUnit(write, byNow(dependencies), unitFrom(unit, known), reason));
    },
    'log.list': ({ book }) => listLog(open.get(book).read),
    'log.undo': async ({ book, entry, reason }) => {
      const [undone] = await undoEntries(dependencies, { book, entries: [entry], reason });
      if (!undone) throw new Error('an undo left no entry');
      return changed(book, undone);
    },
    'log.undoAll': async (input) => changed(input.book, await undoEntries(dependencies, input)),
  };
}

function newPeriod(input: NewPeriodInput, family: Family, directory: UnitDirectory): NewPeriod {
  const phase = input.phase ?? 'plan';
  const kind: PeriodKind = input.kind ?? family.years.kind;
  return {
    family,
    directory,
    year: input.year,
    kind,
    phase,
    dueDate: input.dueDate === undefined ? dueDateFor(family, kind, input.year) : input.dueDate,
    cutOffDate: null,
    expectedUnits: input.expectedUnits ?? expectedUnits(family, phase, directory),
  };
}

function bookSummary(ticket: string, book: Book): BookSummary {
  return { book: ticket, title: bookTitle(book.read), periods: listPeriods(book.read) };
}
