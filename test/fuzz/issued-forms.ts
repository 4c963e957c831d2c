import { fillForm } from '#electron/excel/fill-form.ts';
import { formPlaces } from '#electron/excel/form-places.ts';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { issuedForm } from '#shared/layout/issued-form.ts';
import { periodFamily, type ReadingContext } from '#shared/submission/reading-context.ts';
import { typedAnswer } from '../bench/prepare.ts';
import { seededRandom } from '../helpers/seeded-random.ts';

/** Units of which two lead rows and two report parts of them. */
const units = ['so-noi-vu', 'so-y-te', 'huyen-sa-thay', 'tp-kon-tum'].map((unit) => `kontum:${unit}`);

/** The forms of some units as issued, filled in with seeded figures, under the names under which they come back. */
export async function issueForms(context: ReadingContext): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const { period, directory } = context;
  const family = periodFamily(context);
  const random = seededRandom(11);
  const forms = [];
  for (const unit of units) {
    const form = await writeWorkbook(issuedForm({ family, period, directory, unit, prefilled: [] }));
    const opened = openWorkbook(form, 'form.xlsx');
    if (!opened.ok) throw new Error(opened.finding.message);
    const answers: Record<string, Record<string, string>> = {};
    for (const place of formPlaces(opened.workbook, family, period)) {
      const row = family.tables[0]?.rows.find((one) => one.code === place.row);
      if (row?.measure) (answers[place.row] ??= {})[place.column] = typedAnswer(row, place.counts !== null, random);
    }
    const bytes = await fillForm(form, answers, { family, period });
    forms.push({ name: `${unit.split(':')[1]}.xlsx`, bytes });
  }
  return forms;
}
