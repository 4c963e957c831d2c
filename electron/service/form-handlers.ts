import { coverLetter } from '#shared/layout/cover-letter.ts';
import { tablesOfForm } from '#shared/layout/form-rows.ts';
import type { forms } from '#shared/service/contract/forms.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { listForms } from '../store/forms.ts';
import { getOfficial } from '../store/official.ts';
import { readingPeriod } from '../store/periods.ts';
import { getUnit } from '../store/units.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { issueForms } from './issue-forms.ts';
import { createStoppable } from './stoppable.ts';

/** The forms that go out, cover letters to copy, and the register of what was issued to whom. */
export function formHandlers(dependencies: Dependencies): Handlers<typeof forms> {
  const issuing = createStoppable();
  return {
    'forms.issue': (input) => issuing.run((signal) => issueForms(dependencies, input, signal)),
    'forms.cancel': () => issuing.stop(),
    'forms.letter': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const shared = {
        family: getFamily(book.read, period.family, period.familyVersion),
        period: readingPeriod(period),
        directory: getDirectory(book.read),
        settings: getOfficial(book.read, period.id),
        prefilled: [],
      };
      const files = new Map(listForms(book.read, period.id).map((one) => [one.unit, one.file]));
      const units = (input.units ?? period.expectedUnits).map((unit) => getUnit(book.read, unit));
      return units
        .filter((unit) => input.units !== undefined || tablesOfForm({ ...shared, unit: unit.id }).length > 0)
        .map((unit) => {
          const file = files.get(unit.id);
          const text = coverLetter({ ...shared, unit: unit.id, ...(file === undefined ? {} : { file }) });
          return { unit: unit.id, name: unit.name, text };
        });
    },
    'forms.register': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const names = new Map(getDirectory(book.read).units.map((unit) => [unit.id, unit.name]));
      return listForms(book.read, period.id).map((one) => ({ ...one, name: names.get(one.unit) ?? one.unit }));
    },
  };
}
