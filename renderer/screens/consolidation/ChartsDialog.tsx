import { cleanLabel } from '#shared/family/labels.ts';
import { useMemo, useState, type ReactNode } from 'react';
import type { Row } from '#shared/family/family.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { historyChart } from '../../charts/history.ts';
import { targetsChart } from '../../charts/targets.ts';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { historyOf, resultsByObjective, type PeriodFigures } from './chart-figures.ts';
import type { PeriodData } from './use-consolidation.ts';
import { useAllPeriods } from './use-all-periods.ts';

/** The charts of the period: results against targets by objective, and one indicator over the years. */
export function ChartsDialog({
  data,
  first,
  onClose,
}: {
  readonly data: PeriodData;
  /** the indicator shown first */
  readonly first: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { summary } = useOpenPeriod();
  const periods = useAllPeriods(data);
  return (
    <Dialog
      title={words.chartsTitle}
      size="wide"
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {vi.common.close}
        </Button>
      }
    >
      {summary.phase === 'report' ? <Targets data={data} /> : <p>{words.chartNoTargets}</p>}
      {periods ? <History data={data} periods={periods} first={first} /> : <p>{vi.common.loading}</p>}
    </Dialog>
  );
}

function Targets({ data }: { readonly data: PeriodData }): ReactNode {
  const results = useMemo(() => resultsByObjective(data.family, data.consolidation), [data]);
  const chart = useMemo(() => targetsChart(results), [results]);
  return (
    <ChartFrame title={words.chartTargets} plan={chart.plan} table={chart.table} height={90 + results.length * 38} />
  );
}

function History({
  data,
  periods,
  first,
}: {
  readonly data: PeriodData;
  readonly periods: readonly PeriodFigures[];
  readonly first: string | null;
}): ReactNode {
  const rows = useMemo(() => indicatorsOf(data), [data]);
  const [chosen, setChosen] = useState(first);
  const row = rows.find((one) => one.code === chosen) ?? rows[0];
  const points = useMemo(() => (row ? historyOf(row, periods) : []), [row, periods]);
  const chart = useMemo(() => historyChart(points), [points]);
  if (!row) return null;
  const label = cleanLabel(row).replace(/\s+/g, ' ');
  return (
    <>
      <label className="field">
        <span>{words.chartChooseRow}</span>
        <select
          className="input"
          value={row.code}
          onChange={(event) => setChosen(event.target.value)}
          data-testid="chart-row"
        >
          {rows.map((one) => (
            <option key={one.code} value={one.code}>
              {one.number ? `${one.number} ` : ''}
              {one.label.replace(/\s+/g, ' ')}
            </option>
          ))}
        </select>
      </label>
      {points.some((point) => point.result !== null || point.target !== null) ? (
        <ChartFrame title={label} plan={chart.plan} table={chart.table} height={240} />
      ) : (
        <p>{words.chartNoHistory}</p>
      )}
    </>
  );
}

function indicatorsOf({ family }: PeriodData): readonly Row[] {
  return family.tables
    .filter((table) => table.kind === 'indicators')
    .flatMap((table) => table.rows.filter((row) => row.measure !== undefined && row.merge.rule !== 'none'));
}
