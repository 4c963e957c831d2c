import type { Family } from '#shared/family/family.ts';
import type { Period } from '#shared/family/period.ts';
import type { FormAnswers } from '#shared/layout/form-answers.ts';
import { parseCount } from './typed-counts.ts';
import { formPlaces } from './form-places.ts';
import { openWorkbook } from './open-workbook.ts';

/**
 * Fills one of our own issued forms as a unit would: counts into the helper cells where the form asks for them, plain numbers as
 * numbers, the rest as text. For the demo and for measuring: what a unit sent is never written by us. Throws where the form has no
 * place for an answer.
 */
export async function fillForm(
  bytes: Uint8Array,
  answers: FormAnswers,
  { family, period }: { readonly family: Family; readonly period: Pick<Period, 'phase' | 'year'> },
): Promise<Uint8Array> {
  const opened = openWorkbook(bytes, 'form.xlsx');
  if (!opened.ok) throw new Error(opened.finding.message);
  const places = formPlaces(opened.workbook, family, period);
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  // `as`: ExcelJS types its input as the Buffer of an older @types/node
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  for (const [row, columns] of Object.entries(answers))
    for (const [column, text] of Object.entries(columns)) {
      const place = places.find((one) => one.row === row && one.column === column);
      const sheet = place && workbook.getWorksheet(place.sheet);
      if (!place || !sheet) throw new Error(`the form has no place for ${row} ${column}`);
      const counts = place.counts ? parseCount(text) : null;
      if (place.counts && counts) {
        sheet.getCell(place.counts.numerator).value = counts.numerator;
        sheet.getCell(place.counts.denominator).value = counts.denominator;
        const official = sheet.getCell(place.address);
        // an office's program would calculate; here the typed text stands for its result
        official.value = official.formula ? { formula: official.formula, result: text } : text;
      } else sheet.getCell(place.address).value = /^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
