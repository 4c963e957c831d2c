import type { Row } from '../family/family.ts';
import { levelKey } from '../value/level-key.ts';
import { roundHalfAway } from '../value/round.ts';
import type { Value } from '../value/value.ts';
import { rateIn } from './rules/counts.ts';
import { statedTarget } from './stated-target.ts';

/** Đạt, Vượt, Chưa đạt, Chưa có số liệu; or both are there and nothing says how the one stands to the other. */
export type Assessment = 'met' | 'exceeded' | 'not-met' | 'no-data' | 'not-comparable';

export const assessmentTexts = {
  met: 'Đạt',
  exceeded: 'Vượt',
  'not-met': 'Chưa đạt',
  'no-data': 'Chưa có số liệu',
  'not-comparable': 'Chưa so sánh được',
} as const satisfies Readonly<Record<Assessment, string>>;

type Judged = Pick<Row, 'direction' | 'shown' | 'measure' | 'merge'>;

/**
 * Sets a result against its target as the official table prints both: a row that is to rise is met from its target upwards, one
 * that is to fall downwards, `<`, `≥` and ranges by themselves, levels by their worst. `baseline` is what a bare "Duy trì" keeps.
 * Words are compared as words, but for the one figure in a target's words; what cannot be set against one another is said to be so,
 * never guessed.
 */
export function assess(row: Judged, printed: Value, result: Value, baseline?: Value): Assessment {
  if (printed.kind === 'blank' || result.kind === 'blank') return 'no-data';
  const target = statedTarget(printed, row);
  if (target.kind === 'maintain') return assessMaintained(row, target.value ?? baseline, result);
  if (target.kind === 'levels' && result.kind === 'levels') return assessLevels(row, target, result);
  if (target.kind === 'status') return assessStatus(target, result);
  const actual = rateOf(result, row);
  if (actual === null) return 'not-comparable';
  if (target.kind === 'range') return assessRange(row, actual, target);
  if (target.kind === 'bound') return assessBound(row, actual, target);
  const wanted = rateOf(target, row);
  return wanted === null ? 'not-comparable' : assessRate(row, actual, wanted);
}

function assessMaintained(row: Judged, kept: Value | undefined, result: Value): Assessment {
  if (!kept || kept.kind === 'maintain') return 'not-comparable';
  return assess(row, kept, result);
}

/** A row that only is to be kept is met at its target and better; it has no direction in which to exceed. */
function assessRate(row: Judged, actual: number, wanted: number): Assessment {
  if (actual === wanted) return 'met';
  if (row.direction === undefined) return 'not-comparable';
  switch (row.direction) {
    case 'up':
      return actual > wanted ? 'exceeded' : 'not-met';
    case 'down':
      return actual < wanted ? 'exceeded' : 'not-met';
    case 'maintain':
      return actual > wanted ? 'met' : 'not-met';
  }
}

function assessRange(row: Judged, actual: number, { low, high }: Extract<Value, { kind: 'range' }>): Assessment {
  if (actual >= low && actual <= high) return 'met';
  return assessRate(row, actual, row.direction === 'down' ? low : high) === 'exceeded' ? 'exceeded' : 'not-met';
}

/** A limit is exceeded where the result is better than a limit that itself would do: 35 against "≥ 30", not against "> 30". */
function assessBound(row: Judged, actual: number, { op, value }: Extract<Value, { kind: 'bound' }>): Assessment {
  const limit = rateOf(value, row);
  if (limit === null) return 'not-comparable';
  switch (op) {
    case '<':
      return actual < limit ? 'met' : 'not-met';
    case '>':
      return actual > limit ? 'met' : 'not-met';
    case '<=':
      return actual < limit ? 'exceeded' : actual === limit ? 'met' : 'not-met';
    case '>=':
      return actual > limit ? 'exceeded' : actual === limit ? 'met' : 'not-met';
  }
}

function assessLevels(
  row: Judged,
  target: Extract<Value, { kind: 'levels' }>,
  result: Extract<Value, { kind: 'levels' }>,
): Assessment {
  const found = target.levels.map(({ label, value }) => {
    const other = result.levels.find((level) => levelKey(level.label) === levelKey(label));
    return other ? assess(row, value, other.value) : 'not-comparable';
  });
  const worst = (['no-data', 'not-comparable', 'not-met', 'met'] as const).find((one) => found.includes(one));
  return worst ?? (found.length > 0 ? 'exceeded' : 'not-comparable');
}

function assessStatus(target: Extract<Value, { kind: 'status' }>, result: Value): Assessment {
  if (result.kind !== 'status') return 'not-comparable';
  if (result.status === target.status) return 'met';
  return target.status === 'done' && result.status === 'not-done' ? 'not-met' : 'not-comparable';
}

/** The rate as printed, so that 79,41 meets a target of 79,4; `Đạt` and `Chưa đạt` are 100 and 0 on a % row. */
function rateOf(value: Value, row: Judged): number | null {
  if (value.kind === 'status' && row.measure?.kind === 'percent') {
    return value.status === 'done' ? 100 : value.status === 'not-done' ? 0 : null;
  }
  // under %, "40 nạn nhân" is a number of persons
  if (value.kind === 'number' && row.measure?.kind === 'percent' && ![undefined, '%'].includes(value.measure))
    return null;
  const rate = rateIn(value, row);
  return rate === null ? null : roundHalfAway(rate, row.shown?.decimals ?? 2);
}
