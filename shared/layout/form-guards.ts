import { addressOf, type Area } from '../workbook/address.ts';
import { isOpen, pairOf, type FormTable } from './form-cells.ts';
import { componentHelp, inputHelp, type InputHelp } from './form-hints.ts';
import { rolesIn } from './form-rows.ts';
import { WRONG_FILL } from './form-styles.ts';
import type { MarkPlan, ValidationPlan } from './sheet-plan.ts';

type Guards = { readonly validations: readonly ValidationPlan[]; readonly marks: readonly MarkPlan[] };

/** Hints, drop-downs and marks of a form's input cells; `sheetRowOf` as for its lines. */
export function formGuards(form: FormTable, sheetRowOf: (line: number) => number): Guards {
  const validations: ValidationPlan[] = [];
  const marks: MarkPlan[] = [];
  form.rows.forEach((row, i) => {
    const reporter = rolesIn(row, form.input);
    form.columns.forEach((column, c) => {
      if (!reporter || !column.column || !isOpen(form, row, column)) return;
      const area = at(sheetRowOf(i), c + 1);
      if (column.role === 'date')
        validations.push(plain(area, { title: 'Ngày', text: 'Ghi ngày/tháng/năm, ví dụ 24/3/2022.' }));
      if (column.role !== 'value') return;
      if (form.table.kind === 'matrix') {
        const hint = { title: 'Số lượng', text: 'Ghi số nguyên; không có thì ghi 0.' };
        validations.push({ area, hint, number: { atLeast: 0, whole: true }, strict: true });
        return;
      }
      const pair = pairOf(form, row, column);
      validations.push(plain(area, inputHelp(row, column.column, reporter, pair !== undefined)));
      if (row.measure?.kind === 'percent') marks.push({ area, formula: overHundred(area), fill: WRONG_FILL });
      if (!pair) return;
      const help = componentHelp(row);
      const [numerator, denominator] = [at(sheetRowOf(i), pair.at), at(sheetRowOf(i), pair.at + 1)];
      validations.push(count(numerator, help.numerator), count(denominator, help.denominator));
      marks.push({
        area: { ...numerator, right: pair.at + 1 },
        formula: moreThanAll(numerator, denominator),
        fill: WRONG_FILL,
      });
    });
  });
  return { validations, marks };
}

function plain(area: Area, { title, text, choices }: InputHelp): ValidationPlan {
  return { area, hint: { title, text }, ...(choices ? { choices } : {}), strict: false };
}

/** Counts are whole numbers: 1.250 typed in an English Excel would be 1,25, and is refused on the spot. */
function count(area: Area, { title, text }: InputHelp): ValidationPlan {
  return { area, hint: { title, text }, number: { atLeast: 0, whole: true }, strict: true };
}

/** True for a rate above 100 or below 0: the whole part before a comma is compared, in any language of the program. */
function overHundred({ top, left }: Area): string {
  const cell = `SUBSTITUTE(${addressOf({ row: top, column: left })},"%","")`;
  return `OR(LEFT(${cell},1)="-",IFERROR(VALUE(LEFT(${cell}&",",FIND(",",${cell}&",")-1))>100,FALSE))`;
}

function moreThanAll(numerator: Area, denominator: Area): string {
  const fixed = ({ top, left }: Area) => `$${addressOf({ row: top, column: left })}`;
  const [n, d] = [fixed(numerator), fixed(denominator)];
  return `AND(ISNUMBER(${n}),ISNUMBER(${d}),${n}>${d})`;
}

function at(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
