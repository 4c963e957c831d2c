import type { Assessment } from '#shared/consolidate/compare.ts';
import { chartWords as words } from '../text/charts.vi.ts';
import type { ChartPlan, ChartTable } from './ChartFrame.tsx';
import { tokenColor } from './register.ts';

/** How many indicators of an objective came out in each way. */
export type ObjectiveResult = { readonly objective: string; readonly counts: Readonly<Record<Assessment, number>> };

const order: readonly Assessment[] = ['exceeded', 'met', 'not-met', 'not-comparable', 'no-data'];

/** The chart "kết quả so với kế hoạch": for each objective how many indicators exceed, meet, miss their target, cannot be compared or have no figures. */
export function targetsChart(results: readonly ObjectiveResult[]): {
  readonly plan: ChartPlan;
  readonly table: ChartTable;
} {
  const colors: Readonly<Record<Assessment, string>> = {
    exceeded: tokenColor('--accent'),
    met: tokenColor('--good'),
    'not-met': tokenColor('--bad'),
    'not-comparable': '#8c97a3',
    'no-data': '#c3ccd5',
  };
  return {
    plan: {
      type: 'bar',
      data: {
        labels: results.map((one) => shorten(one.objective)),
        datasets: order.map((way) => ({
          label: words[way],
          data: results.map((one) => one.counts[way]),
          backgroundColor: colors[way],
          maxBarThickness: 30,
        })),
      },
      options: {
        indexAxis: 'y',
        maintainAspectRatio: false,
        scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true, grid: { display: false } } },
        plugins: { legend: { position: 'bottom' } },
      },
    },
    table: {
      head: ['', ...order.map((way) => words[way])],
      rows: results.map((one) => [one.objective, ...order.map((way) => String(one.counts[way]))]),
    },
  };
}

const LONGEST = 44;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
