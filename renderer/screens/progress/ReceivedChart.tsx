import { useMemo, type ReactNode } from 'react';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { progressChart, progressDays } from '../../charts/progress.ts';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { firstDays } from './board.ts';

/** How the units reported over time; nothing while nobody has. */
export function ReceivedChart({ units }: { readonly units: readonly UnitStatus[] }): ReactNode {
  const chart = useMemo(() => {
    const days = progressDays(firstDays(units));
    return days.length === 0 ? null : progressChart(days, units.filter((unit) => unit.expected).length);
  }, [units]);
  return chart ? (
    <section className="card received" aria-label={vi.chart}>
      <ChartFrame title={vi.chart} plan={chart.plan} table={chart.table} height={170} />
    </section>
  ) : null;
}
