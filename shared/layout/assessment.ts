import type { Row } from '../family/family.ts';
import type { Value } from '../value/value.ts';

export type Assessment = 'met' | 'exceeded' | 'missed' | 'no-data' | 'open';

/** How an assessment is printed; what cannot be told is left blank. */
export const assessmentWords: Readonly<Record<Assessment, string>> = {
  met: 'Đạt',
  exceeded: 'Vượt',
  missed: 'Chưa đạt',
  'no-data': 'Chưa có số liệu',
  open: '',
};

/**
 * A result against its plan, by the row's direction (up: higher is better). Exceeded is better than a plan of one number;
 * a bound or range can only be met. `open`: there is no plan, or the two cannot be compared in numbers.
 */
export function assessResult(plan: Value, result: Value, direction: Row['direction']): Assessment {
  if (plan.kind === 'blank') return 'open';
  if (result.kind === 'blank') return 'no-data';
  if (plan.kind === 'levels' || result.kind === 'levels') return assessLevels(plan, result, direction);
  if (isRatio(plan) !== isRatio(result)) return 'open';
  const reached = quantityOf(result);
  const wanted = quantityOf(plan);
  if (plan.kind === 'range') return reached === null ? 'open' : inRange(reached, plan.low, plan.high, direction);
  if (reached === null || wanted === null) return 'open';
  if (plan.kind === 'bound') return holds(reached, plan.op, wanted) ? 'met' : 'missed';
  if (near(reached, wanted)) return 'met';
  if (direction === undefined) return 'open';
  const better = direction === 'down' ? reached < wanted : reached > wanted;
  if (!better) return 'missed';
  return direction === 'maintain' || plan.kind === 'maintain' ? 'met' : 'exceeded';
}

/** Levels are compared in order; the whole is as good as its worst level. */
function assessLevels(plan: Value, result: Value, direction: Row['direction']): Assessment {
  const plans = plan.kind === 'levels' ? plan.levels.map((level) => level.value) : null;
  const results = result.kind === 'levels' ? result.levels.map((level) => level.value) : null;
  if (plans && results && plans.length !== results.length) return 'open';
  const pairs = (plans ?? results ?? []).map((_, i) =>
    assessResult(plans?.[i] ?? plan, results?.[i] ?? result, direction),
  );
  const worst: readonly Assessment[] = ['open', 'no-data', 'missed', 'met', 'exceeded'];
  return worst.find((one) => pairs.includes(one)) ?? 'open';
}

/** `31,6/100.000` and `31,6` may or may not mean the same: that is not for us to guess. */
function isRatio(value: Value): boolean {
  if (value.kind === 'bound') return value.value.kind === 'ratio';
  return value.kind === 'ratio' || (value.kind === 'maintain' && value.value?.kind === 'ratio');
}

function quantityOf(value: Value): number | null {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'ratio':
      return value.denominator === 0 ? null : value.numerator / value.denominator;
    case 'bound':
      return quantityOf(value.value);
    case 'maintain':
      return value.value === null ? null : quantityOf(value.value);
    case 'blank':
    case 'range':
    case 'levels':
    case 'status':
    case 'text':
      return null;
  }
}

function inRange(reached: number, low: number, high: number, direction: Row['direction']): Assessment {
  if (reached >= low && reached <= high) return 'met';
  if (direction === 'up' && reached > high) return 'exceeded';
  if (direction === 'down' && reached < low) return 'exceeded';
  return direction === undefined ? 'open' : 'missed';
}

function holds(reached: number, op: '<' | '<=' | '>' | '>=', wanted: number): boolean {
  switch (op) {
    case '<':
      return reached < wanted;
    case '<=':
      return reached <= wanted || near(reached, wanted);
    case '>':
      return reached > wanted;
    case '>=':
      return reached >= wanted || near(reached, wanted);
  }
}

/** equal but for the noise of binary fractions */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
