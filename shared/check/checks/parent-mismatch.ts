import { roundHalfAway, showNumber } from '../../value/round.ts';
import type { Check, CheckInput } from '../check.ts';
import { magnitudeOf } from '../magnitude.ts';
import { decimalsOf } from '../decimals.ts';
import { cellFinding, soundCells, textOf, type CellView } from '../view.ts';
import type { Finding } from '../../finding/finding.ts';

/**
 * A row that is made up of others does not agree with them: a count is not their sum; a rate with counts is not the sum of the
 * counts; a plain rate lies outside its parts, or is their plain mean, which no rate of unequal parts is. Only where all parts were
 * sent in this file, in the parent's own kind of measure.
 */
export const parentMismatch: Check = {
  id: 'parent-mismatch',
  run: (input) => {
    const cells = soundCells(input);
    return cells.flatMap((parent) => {
      const parts = parent.table.rows.filter(
        (row) => row.parent === parent.row.code && row.measure?.kind === parent.row.measure?.kind,
      );
      const children = parts.flatMap(
        (row) =>
          cells.find(
            ({ cell, table }) =>
              table.id === parent.table.id && cell.row === row.code && cell.column === parent.cell.column,
          ) ?? [],
      );
      return parts.length > 1 && children.length === parts.length ? (compare(input, parent, children) ?? []) : [];
    });
  },
};

function compare(input: CheckInput, parent: CellView, children: readonly CellView[]): Finding | null {
  const whole = numberOf(parent);
  const parts = children.map(numberOf);
  if (whole === null || !parts.every((part) => part !== null)) return null;
  const decimals = decimalsOf(whole);
  const say = (how: string, expected?: string): Finding =>
    cellFinding('parent-mismatch', input, parent, {
      ...(expected === undefined ? {} : { expected }),
      parts: { how, children: children.map(({ cell }) => textOf(cell)).join('; ') },
    });
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parent.expect.kind === 'count')
    return sameAt(sum, whole, decimals) ? null : say('không bằng tổng', showNumber(sum));
  const pooled = pooledRate(children);
  if (pooled !== null)
    return sameAt(pooled, whole, decimals)
      ? null
      : say('không bằng tổng tử số chia tổng mẫu số', showNumber(roundHalfAway(pooled, Math.max(decimals, 1))));
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  if (whole < least || whole > most) return say('nằm ngoài khoảng của các dòng chi tiết');
  const mean = sum / parts.length;
  return least < most && sameAt(mean, whole, decimals)
    ? say('là trung bình cộng đơn giản, không tính theo tử số và mẫu số')
    : null;
}

function numberOf({ cell, expect }: CellView): number | null {
  if (cell.value.kind !== 'number' && cell.value.kind !== 'ratio') return null;
  return magnitudeOf(cell.value, expect)?.low ?? null;
}

/** The rate of all parts together; null unless every part came with its counts. */
function pooledRate(children: readonly CellView[]): number | null {
  const counts = children.map(({ cell, expect }) =>
    cell.value.kind === 'number'
      ? (cell.value.count ?? null)
      : cell.value.kind === 'ratio' && expect.kind === 'percent'
        ? cell.value
        : null,
  );
  if (!counts.every((count) => count !== null)) return null;
  const denominator = counts.reduce((total, count) => total + count.denominator, 0);
  const base = children[0]?.expect.base ?? 100;
  return denominator === 0 ? null : (counts.reduce((total, count) => total + count.numerator, 0) / denominator) * base;
}

function sameAt(a: number, b: number, decimals: number): boolean {
  return Math.abs(roundHalfAway(a, decimals) - b) < 1e-9;
}
