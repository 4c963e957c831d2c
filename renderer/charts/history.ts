import { chartWords as words } from '../text/charts.vi.ts';
import type { ChartPlan, ChartTable } from './ChartFrame.tsx';
import { tokenColor } from './register.ts';

/** One indicator in one period: the figures as numbers for the line, and as they are printed for reading. */
export type HistoryPoint = {
  readonly period: string;
  readonly result: number | null;
  readonly resultText: string;
  readonly target: number | null;
  readonly targetText: string;
};

/** The chart "một chỉ tiêu qua các kỳ": results as a line, targets as a broken one; a period without a figure leaves a gap. */
export function historyChart(points: readonly HistoryPoint[]): {
  readonly plan: ChartPlan;
  readonly table: ChartTable;
} {
  const [result, target] = [tokenColor('--accent'), tokenColor('--warn')];
  return {
    plan: {
      type: 'line',
      data: {
        labels: points.map((one) => one.period),
        datasets: [
          {
            label: words.result,
            data: points.map((one) => one.result),
            borderColor: result,
            backgroundColor: result,
            pointRadius: 4,
          },
          {
            label: words.target,
            data: points.map((one) => one.target),
            borderColor: target,
            backgroundColor: target,
            borderDash: [6, 4],
            pointStyle: 'rectRot',
            pointRadius: 5,
          },
        ],
      },
      options: { maintainAspectRatio: false, plugins: { legend: { position: 'bottom' } } },
    },
    table: {
      head: [words.period, words.result, words.target],
      rows: points.map((one) => [one.period, one.resultText, one.targetText]),
    },
  };
}
