import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { useImport } from '../../service/import-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { inboxVi as vi } from '../../text/inbox.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { DecideDialog, type Decision } from './DecideDialog.tsx';
import { DropZone } from './DropZone.tsx';
import { InboxTable } from './InboxTable.tsx';
import { batchRows, needsUnit, periodRows, type InboxRow } from './inbox-rows.ts';
import './inbox.css';

/** Nhận file: drop or choose files, watch them being read, say whose file it is, take a submission back. */
export function InboxScreen(): ReactNode {
  const { book, period, summary } = useOpenPeriod();
  const { queue, running } = useImport();
  const where = { book, period };
  const submissions = useQuery('submissions.list', where);
  const findings = useQuery('findings.list', where);
  const units = useQuery('units.list', { book });
  const [tab, setTab] = useState<'batch' | 'period'>(queue.files.length > 0 || running ? 'batch' : 'period');
  // a batch that begins, wherever the files were dropped, is what one wants to see
  useEffect(() => {
    if (queue.phase === 'sending') setTab('batch');
  }, [queue.phase]);
  const [assigning, setAssigning] = useState<InboxRow | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);

  const known = useMemo(
    () => ({ summaries: submissions.data ?? [], findings: findings.data ?? [], units: units.data ?? [] }),
    [submissions.data, findings.data, units.data],
  );
  const batch = useMemo(() => batchRows(queue.files, known), [queue.files, known]);
  const all = useMemo(() => periodRows(known), [known]);
  const unknown = all.filter(needsUnit);
  const rows = tab === 'batch' ? batch : all;
  const first = unknown[0];

  return (
    <div className="screen inbox" data-testid="screen-inbox">
      <div className="screen-head">
        <h1>{vi.title}</h1>
        <p>{vi.lead}</p>
      </div>
      <ErrorLine of={[submissions, findings, units]} />
      <DropZone small={all.length > 0 || batch.length > 0} locked={summary.locked} onTake={() => setTab('batch')} />
      {first && !summary.locked ? (
        <div className="call warn">
          <output>{vi.assignAll(unknown.length)}</output>
          <Button onPress={() => setAssigning(first)} testId="assign-first">
            {vi.assign}
          </Button>
        </div>
      ) : null}
      <Tabs
        label={vi.title}
        tabs={[
          { id: 'batch', title: vi.tabs.batch, count: batch.length },
          { id: 'period', title: vi.tabs.period, count: all.length },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'period' && !submissions.data ? (
          <p className="quiet">{submissions.loading ? common.common.loading : ''}</p>
        ) : rows.length === 0 ? (
          <EmptyState
            title={tab === 'batch' ? vi.noBatch : vi.nothingYet}
            text={tab === 'batch' ? vi.noBatchText : vi.nothingYetText}
          />
        ) : (
          <InboxTable
            rows={rows}
            withTime={tab === 'period'}
            locked={summary.locked}
            onAssign={setAssigning}
            onDecide={setDecision}
          />
        )}
      </Tabs>
      {assigning ? <AssignDialog row={assigning} units={known.units} onClose={() => setAssigning(null)} /> : null}
      {decision ? <DecideDialog decision={decision} onClose={() => setDecision(null)} /> : null}
    </div>
  );
}
