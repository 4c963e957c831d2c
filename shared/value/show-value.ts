import { levelKey } from './level-key.ts';
import { showNumber } from './round.ts';
import type { BoundOp, LevelsValue, NumberValue, RatioValue, Value } from './value.ts';

/**
 * The normalised official text of a value: `46,5% (59/127 đơn vị)`, `31,6/100.000 trẻ`, `94,5 - 95`, `< 86/100.000`,
 * `Duy trì 23,17`, `Cấp tỉnh 100; cấp huyện 100`; "" for blank. `printedLevels` are sub-labels that the row itself prints:
 * levels named so are written one on a line without them. parseValue reads the text back to the same value.
 */
export function showValue(value: Value, printedLevels: readonly string[] = []): string {
  return showPlain(value, printedLevels) + showMarks(value.marks ?? []);
}

function showPlain(value: Value, printed: readonly string[]): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return showQuantity(value);
    case 'ratio':
      return showRatio(value);
    case 'range':
      return `${showNumber(value.low)} - ${showNumber(value.high)}${showMeasure(value.measure)}`;
    case 'bound':
      return `${SIGNS[value.op]} ${showValue(value.value)}`;
    case 'maintain':
      return showMaintain(value.value, printed);
    case 'levels':
      return showLevels(value, printed);
    case 'status':
    case 'text':
      return value.text;
  }
}

const SIGNS: Readonly<Record<BoundOp, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

function showQuantity(value: NumberValue): string {
  const { number, measure, count } = value;
  const rate = showNumber(number) + showMeasure(measure);
  if (!count) return rate;
  const noun = count.noun === undefined ? '' : ` ${count.noun}`;
  return `${rate} (${showNumber(count.numerator)}/${showNumber(count.denominator)}${noun})`;
}

/** % and ‰ stand close to the number, a word apart from it. */
function showMeasure(measure: string | undefined): string {
  if (measure === undefined || measure === '') return '';
  return /^[%‰]/.test(measure) ? measure : ` ${measure}`;
}

function showRatio(value: RatioValue): string {
  const [over, under] = (value.nouns ?? ['', '']).map((noun) => (noun === '' ? '' : ` ${noun}`));
  return `${showNumber(value.numerator)}${over}/${showNumber(value.denominator)}${under}`;
}

function showMaintain(kept: NumberValue | RatioValue | LevelsValue | null, printed: readonly string[]): string {
  if (kept === null) return 'Duy trì';
  return `Duy trì${kept.kind === 'levels' ? '\n' : ' '}${showValue(kept, printed)}`;
}

function showLevels(value: LevelsValue, printed: readonly string[]): string {
  const { levels } = value;
  // "đạt" above "46,5" would read as one value: levels of different kinds keep their labels
  const asPrinted =
    printed.length === levels.length &&
    levels.every((level) => level.value.kind === levels[0]?.value.kind) &&
    levels.every((level, i) => level.label !== null && levelKey(level.label) === levelKey(printed[i] ?? ''));
  if (asPrinted || levels.some((level) => level.label === null))
    return levels.map((level) => showValue(level.value)).join('\n');
  const colon = levels.every((level) => isBareNumber(level.value) && namesOnlyLevel(level.label ?? '')) ? '' : ':';
  return levels.map((level) => `${level.label}${colon} ${showValue(level.value)}`).join('; ');
}

function isBareNumber(value: Value): boolean {
  return value.kind === 'number' && value.measure === undefined && value.count === undefined;
}

/** "Cấp tỉnh 100" is plain without a colon; "Nữ đại biểu HĐND huyện 32" is not. */
function namesOnlyLevel(label: string): boolean {
  return /^cấp (?:tỉnh|huyện|xã)$/iu.test(label);
}

function showMarks(marks: readonly string[]): string {
  return marks.map((mark, i) => (i === 0 ? mark : ` ${mark}`)).join('');
}
