import { chartWords as words } from '../text/charts.vi.ts';
import type { ChartPlan, ChartTable } from './ChartFrame.tsx';
import { tokenColor } from './register.ts';

/** How many units had sent something by the end of a day. */
export type ProgressDay = { readonly day: string; readonly received: number };

/**
 * The days from the first file to the last, each with how many of the expected units had sent something by then. `received` are the
 * first days (YYYY-MM-DD…) of the units that have sent anything; days between without a file repeat the count before.
 */
export function progressDays(received: readonly string[]): readonly ProgressDay[] {
  const days = received.map((when) => when.slice(0, 10)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const made: ProgressDay[] = [];
  for (let day = first; day <= last; day = dayAfter(day))
    made.push({ day, received: days.filter((one) => one <= day).length });
  return made;
}

/** The chart "tiến độ nộp": units that have sent something, day by day, under the line of those that must. */
export function progressChart(
  days: readonly ProgressDay[],
  expected: number,
): { readonly plan: ChartPlan; readonly table: ChartTable } {
  const color = tokenColor('--accent');
  return {
    plan: {
      type: 'line',
      data: {
        labels: days.map((one) => shortDay(one.day)),
        datasets: [
          {
            label: words.received,
            data: days.map((one) => one.received),
            borderColor: color,
            backgroundColor: `${color}33`,
            fill: true,
            stepped: true,
            pointRadius: days.length > 40 ? 0 : 3,
          },
          {
            label: words.expected,
            data: days.map(() => expected),
            borderColor: tokenColor('--line-strong'),
            borderDash: [6, 4],
            pointRadius: 0,
          },
        ],
      },
      options: {
        maintainAspectRatio: false,
        scales: { y: { beginAtZero: true, suggestedMax: expected, ticks: { precision: 0 } } },
        plugins: { legend: { position: 'bottom' } },
      },
    },
    table: {
      head: [words.day, words.received, words.expected],
      rows: days.map((one) => [shortDay(one.day), String(one.received), String(expected)]),
    },
  };
}

function shortDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
