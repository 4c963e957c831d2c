import { addressOf, type Area } from '#shared/workbook/address.ts';
import type { ValidationPlan } from '#shared/layout/sheet-plan.ts';
import { element, xmlText } from './write-xml.ts';

/**
 * Drop-downs, number limits and hints. Throws a RangeError where the format's limits are passed (255 characters of choices
 * and hint, 32 of a hint's title): a file over them needs repair in Excel.
 */
export function validationsXml(validations: readonly ValidationPlan[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, validations.map(validationXml).join(''));
}

function validationXml(plan: ValidationPlan): string {
  const { area, hint, choices, number, strict } = plan;
  const type = choices ? 'list' : number ? (number.whole ? 'whole' : 'decimal') : undefined;
  const attributes = {
    type,
    errorStyle: strict || type === undefined ? undefined : 'warning',
    operator: number ? 'greaterThanOrEqual' : undefined,
    allowBlank: 1,
    showInputMessage: hint ? 1 : undefined,
    // an error box on an open list would stand in the way of every other answer
    showErrorMessage: type !== undefined && (strict || number) ? 1 : undefined,
    errorTitle: number ? 'Cần nhập số' : undefined,
    error: number ? `Ô này nhận số${number.whole ? ' nguyên' : ''} từ ${number.atLeast} trở lên.` : undefined,
    promptTitle: hint && limited(hint.title, 32),
    prompt: hint && limited(hint.text, 255),
    sqref: area.top === area.bottom && area.left === area.right ? corner(area) : rectangle(area),
  };
  const formula = choices ? choicesFormula(choices) : number ? String(number.atLeast) : null;
  return element('dataValidation', attributes, formula === null ? undefined : `<formula1>${formula}</formula1>`);
}

function choicesFormula(choices: readonly string[]): string {
  const comma = choices.find((choice) => choice.includes(','));
  if (comma !== undefined) throw new RangeError(`a drop-down cannot hold a comma: ${comma}`);
  return xmlText(`"${limited(choices.join(','), 255).replaceAll('"', '""')}"`);
}

function limited(text: string, most: number): string {
  if (text.length > most) throw new RangeError(`longer than ${most} characters: ${text}`);
  return text;
}

function corner({ top, left }: Area): string {
  return addressOf({ row: top, column: left });
}

function rectangle(area: Area): string {
  return `${corner(area)}:${addressOf({ row: area.bottom, column: area.right })}`;
}
