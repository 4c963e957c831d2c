import type { Row, Shown } from '../family/family.ts';
import { subLabels } from '../family/labels.ts';
import { roundHalfAway } from '../value/round.ts';
import { showValue } from '../value/show-value.ts';
import type { LevelsValue, NumberValue, RatioValue, Value } from '../value/value.ts';

/** What the printing of a value looks at. */
export type ShownRow = Pick<Row, 'shown' | 'measure' | 'label' | 'clean'>;

/**
 * The official text of a value, in the form and with the decimals of its row, rounded half away from zero. Only the text is
 * rounded. Words (text, status) are printed as they are; without a row or a form the value's normal text is printed. Counts
 * take the row's noun where the value has none; a pair `7/13` on a % row prints as its rate with the counts.
 */
export function showConsolidated(value: Value, row: ShownRow | undefined): string {
  const shown = row?.shown;
  if (!row || !shown) return showValue(value);
  switch (value.kind) {
    case 'blank':
    case 'text':
    case 'status':
      return showValue(value);
    case 'number':
      return showValue(asShown(value, shown));
    case 'ratio':
      return showValue(row.measure?.kind === 'percent' ? asRate(value, shown) : asPair(value, shown));
    case 'range':
      return showValue({ ...value, low: round(value.low, shown), high: round(value.high, shown) });
    case 'bound':
      return showValue({ ...value, value: roundAmount(value.value, shown) });
    case 'maintain':
      return showValue({ ...value, value: roundKept(value.value, shown) }, subLabels(row));
    case 'levels':
      return showValue(roundLevels(value, shown), subLabels(row));
  }
}

/** A number as its row prints it: with its counts, as the unit wrote it, or alone with the sign that the row prints. */
function asShown(value: NumberValue, shown: Shown): NumberValue {
  const number = round(value.number, shown);
  const { count, marks } = value;
  if (shown.form === 'as-reported') return { ...value, number };
  const kept = { kind: 'number', number, ...(marks ? { marks } : {}) } as const;
  if (shown.form === 'rate-with-count' && count) {
    const noun = count.noun ?? shown.noun;
    return { ...kept, measure: '%', count: { ...count, ...(noun ? { noun } : {}) } };
  }
  return shown.measure ? { ...kept, measure: shown.measure } : kept;
}

function asPair(value: RatioValue, shown: Shown): RatioValue {
  const nouns = value.nouns ?? shown.nouns;
  return { ...value, numerator: round(value.numerator, shown), ...(nouns ? { nouns } : {}) };
}

/** A pair on a % row is counts: the rate is printed with them. */
function asRate(value: RatioValue, shown: Shown): Value {
  const { numerator, denominator, marks } = value;
  if (denominator === 0) return value;
  const noun = value.nouns?.[1] || shown.noun;
  return {
    kind: 'number',
    number: round((numerator / denominator) * 100, shown),
    measure: '%',
    count: { numerator, denominator, ...(noun ? { noun } : {}) },
    ...(marks ? { marks } : {}),
  };
}

function roundKept(value: NumberValue | RatioValue | LevelsValue | null, shown: Shown) {
  if (value === null) return null;
  return value.kind === 'levels' ? roundLevels(value, shown) : roundAmount(value, shown);
}

/** Per level the number alone: the row's measure stands in its own column. */
function roundLevels(value: LevelsValue, shown: Shown): LevelsValue {
  const levels = value.levels.map((level) => ({ ...level, value: roundLevel(level.value, shown) }));
  return { ...value, levels };
}

function roundLevel(value: Value, shown: Shown): Value {
  if (value.kind === 'number' && shown.form === 'per-level')
    return { kind: 'number', number: round(value.number, shown) };
  return value.kind === 'number' || value.kind === 'ratio' ? roundAmount(value, shown) : value;
}

function roundAmount(value: NumberValue | RatioValue, shown: Shown): NumberValue | RatioValue {
  return value.kind === 'number'
    ? { ...value, number: round(value.number, shown) }
    : { ...value, numerator: round(value.numerator, shown) };
}

function round(number: number, { decimals }: Shown): number {
  return roundHalfAway(number, decimals);
}
