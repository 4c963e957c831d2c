import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { KnownValue } from '#shared/check/known-value.ts';
import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import { tablesOfForm, type FormInput } from '#shared/layout/form-rows.ts';
import { issuedForm } from '#shared/layout/issued-form.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { forms } from '#shared/service/contract/forms.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { recordIssue } from '../store/forms.ts';
import { assureOpen, readingPeriod } from '../store/periods.ts';
import { getUnit } from '../store/units.ts';
import { assureOurs, sha256Of } from './assure-ours.ts';
import { chosenPeriod } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { prefilledFor } from './prefill.ts';
import { safeName } from './safe-name.ts';
import { writeOut } from './write-out.ts';

type Issue = (typeof forms)['forms.issue'];

/**
 * Phát hành biểu: writes one prefilled workbook for each unit that is waited for (or each that was named) into a folder, and enters
 * them into the register with what was printed. Files are named by the unit's name. Being stopped keeps and enters what was written until then. Refuses a unit that fills nothing in
 * the phase, and a folder with files of these names that the book did not write.
 */
export async function issueForms(
  dependencies: Dependencies,
  input: InputOf<Issue>,
  signal: AbortSignal,
): Promise<OutputOf<Issue>> {
  const { book, period } = chosenPeriod(dependencies, input);
  assureOpen(book.read, period.id);
  const shared = {
    family: getFamily(book.read, period.family, period.familyVersion),
    period: readingPeriod(period),
    directory: getDirectory(book.read),
    prefilled: prefilledFor(book.read, period),
  };
  const wanted = (input.units ?? period.expectedUnits)
    .map((unit) => ({ ...shared, unit }))
    .filter((form) => fillsSomething(form, input.units !== undefined));
  const folder = dependencies.files.pathOf(input.out);
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Refusal('cannot-write', `Không tạo được thư mục "${path.basename(folder)}". Hãy chọn thư mục khác.`);
  });
  // of all that are waited for, so that a form issued alone does not take the name of another's
  const named = new Set([...period.expectedUnits, ...wanted.map((form) => form.unit)]);
  const names = fileNames([...named].map((unit) => getUnit(book.read, unit)));
  const fileOf = (unit: UnitId): string => `${names.get(unit) ?? unit}.xlsx`;
  await assureOurs(
    book.read,
    folder,
    wanted.map((form) => fileOf(form.unit)),
  );
  const written = new Map<UnitId, Written>();
  const rest = eachOf(wanted);
  const writeOnes = async (): Promise<void> => {
    // all share one iterator: each takes the next form when it has written its own
    for (const form of rest) {
      if (signal.aborted) return;
      const file = fileOf(form.unit);
      const bytes = await dependencies.pool.write(issuedForm(form));
      await writeOut(path.join(folder, file), bytes);
      written.set(form.unit, { file, sha256: sha256Of(bytes) });
      dependencies.emit('issue.progress', { done: written.size, total: wanted.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, writeOnes));
  } finally {
    // one that cannot be written ends the rest; what lies in the folder by then may be sent, and is entered
    rest.return();
    enter(dependencies, input, { period: period.id, prefilled: shared.prefilled, files: inOrder(wanted, written) });
  }
  const files = inOrder(wanted, written).map(({ unit, file }) => ({ unit, file }));
  return files.length < wanted.length ? { files, stopped: true } : { files };
}

type Written = { readonly file: string; readonly sha256: string };
type Issued = readonly ({ readonly unit: UnitId } & Written)[];

function inOrder(wanted: readonly FormInput[], written: ReadonlyMap<UnitId, Written>): Issued {
  return wanted.flatMap(({ unit }) => {
    const made = written.get(unit);
    return made === undefined ? [] : [{ unit, ...made }];
  });
}

function enter(
  dependencies: Dependencies,
  { book }: InputOf<Issue>,
  {
    period,
    prefilled,
    files,
  }: { readonly period: number; readonly prefilled: readonly KnownValue[]; readonly files: Issued },
): void {
  if (files.length === 0) return;
  recordIssue(dependencies.books.get(book).write, byNow(dependencies), period, { forms: files, prefilled });
  dependencies.emit('book.changed', { book });
}

/** A generator, unlike an array's iterator, can be ended for all who share it. */
function* eachOf<T>(all: readonly T[]): Generator<T, void> {
  yield* all;
}

/** enough to keep both writing processes busy */
const AT_ONCE = 4;

/** A unit on the list that has nothing to fill in this phase gets no form; one that was named outright is refused. */
function fillsSomething(form: FormInput, named: boolean): boolean {
  if (tablesOfForm(form).length > 0) return true;
  if (named) throw new Refusal('no-such-unit', `Đơn vị "${form.unit}" không có chỉ tiêu nào phải điền trong kỳ này.`);
  return false;
}

/** A file is named by its unit; where two names come out the same, by the unit's id behind it, so that none overwrites another. */
function fileNames(units: readonly Unit[]): ReadonlyMap<string, string> {
  const plain = units.map((unit) => [unit.id, safeName(unit.name)] as const);
  const count = Map.groupBy(plain, ([, name]) => name.toLowerCase());
  return new Map(
    plain.map(([id, name]) => [
      id,
      (count.get(name.toLowerCase())?.length ?? 0) > 1 ? safeName(`${name} (${id})`) : name,
    ]),
  );
}
