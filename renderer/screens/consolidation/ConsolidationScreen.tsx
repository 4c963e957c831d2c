import { useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { vi } from '../../text/vi.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ChartsDialog } from './ChartsDialog.tsx';
import { TableView } from './TableView.tsx';
import { useConsolidation, type PeriodData } from './use-consolidation.ts';
import './consolidation.css';

/** Tổng hợp: the official tables as they stand, where each cell comes from, and what is still to decide. */
export function ConsolidationScreen(): ReactNode {
  const { data, of } = useConsolidation();
  const { go } = useApp();
  const [isCharting, setCharting] = useState(false);
  return (
    <div className="screen consolidation">
      <header className="screen-head">
        <h1>{words.title}</h1>
        {data ? <Coverage data={data} /> : null}
        <div className="toolbar head-tools">
          <Button onPress={() => setCharting(true)} disabled={!data} testId="charts">
            {words.charts}
          </Button>
          <Button look="primary" onPress={() => go({ screen: 'export' })}>
            {words.toExport}
          </Button>
        </div>
      </header>
      <ErrorLine of={of} />
      {!data && of.every((one) => one.error === null) ? <p>{words.loading}</p> : null}
      {data ? hasAnything(data) ? <TableView data={data} /> : <NothingYet /> : null}
      {isCharting && data ? <ChartsDialog data={data} first={null} onClose={() => setCharting(false)} /> : null}
    </div>
  );
}

function Coverage({ data }: { readonly data: PeriodData }): ReactNode {
  const { summary } = useOpenPeriod();
  const expected = summary.expectedUnits.length;
  const missing = data.consolidation.missingUnits.length;
  return (
    <>
      <p>
        {summary.name} · {words.covered(expected - missing, expected)}
      </p>
      <Badge tone={missing === 0 ? 'good' : 'warn'}>{words.missing(missing)}</Badge>
      {summary.locked ? <Badge tone="note">{vi.frame.locked}</Badge> : null}
    </>
  );
}

function NothingYet(): ReactNode {
  const { go } = useApp();
  return (
    <EmptyState title={words.empty} text={words.emptyText}>
      <Button look="primary" onPress={() => go({ screen: 'inbox' })}>
        {words.toInbox}
      </Button>
    </EmptyState>
  );
}

/** Whether any unit has sent anything: without it the table is only its print. */
function hasAnything({ consolidation }: PeriodData): boolean {
  return consolidation.tables.some((table) =>
    table.rows.some(
      (row) =>
        (row.units?.length ?? 0) > 0 ||
        (row.paragraphs?.length ?? 0) > 0 ||
        Object.values(row.cells).some((cell) => cell.sources.length > 0 || cell.adjusted !== undefined),
    ),
  );
}
