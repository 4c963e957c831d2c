import type { DataValidation, Worksheet } from 'exceljs';
import { addressOf } from '#shared/workbook/address.ts';
import type { ValidationPlan } from '#shared/layout/sheet-plan.ts';
import { writableText } from './write-xml.ts';

/**
 * Drop-downs, number limits and hints. Throws a RangeError where the format's limits are passed (255 characters of choices
 * and hint, 32 of a hint's title): a file over them needs repair in Excel; and where an area is given twice.
 */
export function addValidations(sheet: Worksheet, validations: readonly ValidationPlan[]): void {
  // `as`: the types know validations only cell by cell, and those ExcelJS joins to areas that overlap (B10 sorts before B2)
  const { dataValidations } = sheet as unknown as { readonly dataValidations: AreaValidations };
  for (const plan of validations) {
    const { top, left, bottom, right } = plan.area;
    const area = `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
    if (dataValidations.find(area)) throw new RangeError(`${sheet.name}: ${area} is validated twice`);
    dataValidations.add(area, validationOf(plan));
  }
}

/** A hint alone is of type "any", which the types lack too. */
type Validation = Omit<DataValidation, 'type'> & { readonly type: DataValidation['type'] | 'any' };
type AreaValidations = {
  readonly add: (area: string, validation: Validation) => void;
  readonly find: (area: string) => Validation | undefined;
};

function validationOf({ hint, choices, number, strict }: ValidationPlan): Validation {
  const type = choices ? 'list' : number ? (number.whole ? 'whole' : 'decimal') : 'any';
  return {
    type,
    allowBlank: true,
    formulae: choices ? [choicesFormula(choices)] : number ? [String(number.atLeast)] : [],
    ...(!strict && type !== 'any' && { errorStyle: 'warning' }),
    // an error box on an open list would stand in the way of every other answer
    showErrorMessage: type !== 'any' && (strict || number !== undefined),
    ...(number && {
      operator: 'greaterThanOrEqual',
      errorTitle: 'Cần nhập số',
      error: `Ô này nhận số${number.whole ? ' nguyên' : ''} từ ${number.atLeast} trở lên.`,
    }),
    ...(hint && { showInputMessage: true, promptTitle: limited(hint.title, 32), prompt: limited(hint.text, 255) }),
  };
}

function choicesFormula(choices: readonly string[]): string {
  const comma = choices.find((choice) => choice.includes(','));
  if (comma !== undefined) throw new RangeError(`a drop-down cannot hold a comma: ${comma}`);
  return `"${limited(choices.join(','), 255).replaceAll('"', '""')}"`;
}

function limited(text: string, most: number): string {
  if (text.length > most) throw new RangeError(`longer than ${most} characters: ${text}`);
  return writableText(text);
}
