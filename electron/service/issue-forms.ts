import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Unit } from '#shared/family/unit.ts';
import { tablesOfForm, type FormInput } from '#shared/layout/form-rows.ts';
import { issuedForm } from '#shared/layout/issued-form.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { results } from '#shared/service/contract/results.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { recordIssue } from '../store/forms.ts';
import { assureOpen, readingPeriod } from '../store/periods.ts';
import { getUnit } from '../store/units.ts';
import { chosenPeriod } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { prefilledFor } from './prefill.ts';
import { safeName } from './safe-name.ts';

type Issue = (typeof results)['forms.issue'];

/**
 * Phát hành biểu: writes one prefilled workbook for each unit that is waited for (or each that was named) into a folder, and enters
 * them into the register with what was printed. Files are named by the unit's name. Refuses a unit that fills nothing in the phase.
 */
export async function issueForms(dependencies: Dependencies, input: InputOf<Issue>): Promise<OutputOf<Issue>> {
  const { book, period } = chosenPeriod(dependencies, input);
  assureOpen(book.read, period.id);
  const shared = {
    family: getFamily(book.read, period.family, period.familyVersion),
    period: readingPeriod(period),
    directory: getDirectory(book.read),
    prefilled: prefilledFor(book.read, period),
  };
  const forms = (input.units ?? period.expectedUnits)
    .map((unit) => ({ ...shared, unit }))
    .filter((form) => fillsSomething(form, input.units !== undefined));
  const folder = dependencies.files.pathOf(input.out);
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new Refusal('cannot-write', `Không tạo được thư mục "${path.basename(folder)}". Hãy chọn thư mục khác.`);
  });
  const names = fileNames(forms.map((form) => getUnit(book.read, form.unit)));
  let done = 0;
  const issued = await Promise.all(
    forms.map(async (form) => {
      const file = `${names.get(form.unit) ?? form.unit}.xlsx`;
      const bytes = await dependencies.pool.write(issuedForm(form));
      await writeFile(path.join(folder, file), bytes).catch(() => {
        throw new Refusal('cannot-write', `Không ghi được "${file}". Hãy đóng tệp nếu đang mở và kiểm tra thư mục.`);
      });
      done += 1;
      dependencies.emit('issue.progress', { done, total: forms.length });
      return { unit: form.unit, file };
    }),
  );
  recordIssue(book.write, byNow(dependencies), period.id, { forms: issued, prefilled: shared.prefilled });
  dependencies.emit('book.changed', { book: input.book });
  return { files: issued };
}

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
