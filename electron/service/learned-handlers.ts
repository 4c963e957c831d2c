import type { Family } from '#shared/family/family.ts';
import { headerName, rowName } from '#shared/submission/learnable.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { families, LearnedWording } from '#shared/service/contract/families.ts';
import type { Handlers } from '#shared/service/operation.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import type { ReadableDb } from '../store/handle.ts';
import { getDirectory } from '../store/directory.ts';
import { listFamilies } from '../store/families.ts';
import { forgetWording, getLearned, listLearned, type KeptWording } from '../store/learned.ts';
import { getRow } from '../store/submissions.ts';
import { usedIn } from '../store/used-wordings.ts';
import { chosenPeriod } from './chosen-period.ts';
import { confirmWording, meaningsFor } from './confirm-wording.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { readForChange, storeChange } from './read-again.ts';
import { yearsInWords } from './years-in-words.vi.ts';

type LearnedOperations = Pick<
  typeof families,
  'learned.list' | 'learned.forget' | 'learned.used' | 'learned.meanings' | 'learned.confirm'
>;

/** The wordings that officers confirmed: seeing, confirming, taking back. */
export function learnedHandlers(dependencies: Dependencies): Handlers<LearnedOperations> {
  const { books, emit } = dependencies;
  return {
    'learned.list': ({ book }) => {
      const { read } = books.get(book);
      const known = { read, families: listFamilies(read), directory: getDirectory(read) };
      return listLearned(read).map((wording) => shownWording(wording, known));
    },
    'learned.forget': async ({ book: ticket, id, reason }) => {
      const book = books.get(ticket);
      const wording = getLearned(book.read, id);
      if (!wording)
        throw new Refusal('cannot-undo', `Sổ không có cách viết số ${id}; hãy xem lại danh sách cách viết đã học.`);
      const readings = await readForChange(dependencies, book, { come: [], go: [wording] });
      const { again } = storeChange(dependencies, book, readings, {
        make: () => forgetWording(book.write, byNow(dependencies), id, reason),
        reason: `Bỏ cách viết “${shownText(wording)}”`,
      });
      emit('book.changed', { book: ticket });
      return { id, again };
    },
    'learned.used': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return usedIn(book.read, period.id);
    },
    'learned.meanings': ({ book, finding }) => meaningsFor(books.get(book).read, finding),
    'learned.confirm': async (input) => {
      const confirmed = await confirmWording(dependencies, books.get(input.book), input);
      emit('book.changed', { book: input.book });
      return confirmed;
    },
  };
}

type Known = {
  readonly read: ReadableDb;
  readonly families: readonly Family[];
  readonly directory: UnitDirectory;
};

function shownWording(wording: KeptWording, known: Known): LearnedWording {
  const { id, learned, submission, when, who } = wording;
  return {
    id,
    kind: learned.kind,
    text: shownText(wording),
    means: meaningOf(wording, known),
    table: learned.kind === 'unit' ? null : learned.table,
    file: submission === null ? null : getRow(known.read, submission).file_name,
    when,
    who,
  };
}

/** The wording as it was typed; a year in it, which is another each year, as words. */
function shownText({ learned }: KeptWording): string {
  return learned.kind === 'header' ? yearsInWords(learned.text) : learned.text;
}

function meaningOf({ learned }: KeptWording, { families: own, directory }: Known): string {
  const tables = own.flatMap((family) => family.tables);
  switch (learned.kind) {
    case 'unit':
      return directory.units.find((unit) => unit.id === learned.unit)?.name ?? learned.unit;
    case 'header': {
      const columns = tables.filter((table) => table.id === learned.table).flatMap((table) => table.columns);
      const column = columns.findLast((one) => one.key === learned.column);
      return column ? yearsInWords(headerName(column)) : learned.column;
    }
    case 'label': {
      const rows = tables.filter((table) => table.id === learned.table).flatMap((table) => table.rows);
      const row = rows.findLast((one) => one.code === learned.row);
      return row ? rowName(row) : learned.row;
    }
  }
}
