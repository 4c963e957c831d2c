import { Chart, type ChartConfiguration } from 'chart.js';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { chartWords as words } from '../text/charts.vi.ts';
import { Button } from '../ui/Button.tsx';
import { copyPicture } from './copy-picture.ts';
import { takeTokens } from './register.ts';
import './charts.css';

/** The figures of a chart as a table, for those who cannot see it and those who want to read it exactly. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The kinds of charts we draw. */
export type ChartPlan = ChartConfiguration<'bar' | 'line', (number | null)[], string>;

/** A chart with its title, its figures as a table behind a summary, and a button that copies it as a picture. */
export function ChartFrame({
  title,
  plan,
  table,
  height,
}: {
  readonly title: string;
  /** must stay the same while the figures do */
  readonly plan: ChartPlan;
  readonly table: ChartTable;
  /** pixels */
  readonly height: number;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!canvas.current) return undefined;
    takeTokens();
    const chart = new Chart(canvas.current, plan);
    return () => chart.destroy();
  }, [plan]);
  const copy = async (): Promise<void> => {
    if (canvas.current) setSaid(await copyPicture(canvas.current, title));
  };
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <Button onPress={() => void copy()} testId="copy-chart">
          {words.copy}
        </Button>
      </figcaption>
      <div className="chart-box" style={{ height: `${height}px` }}>
        <canvas ref={canvas} data-testid="chart">
          {title}
        </canvas>
      </div>
      <output className="chart-said">{said}</output>
      <details>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, i) => (
                  <td key={table.head[i]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
