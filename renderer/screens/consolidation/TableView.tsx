import { useMemo, useState, type ReactNode } from 'react';
import { traceCell } from '#shared/consolidate/trace.ts';
import { Grid } from '../../grid/Grid.tsx';
import type { CellName } from '../../grid/grid-types.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useUndo } from '../../service/use-undo.ts';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { tableTitle } from '../../ui/table-title.ts';
import { EditDialog } from '../../ui/EditDialog.tsx';
import { OutlineView } from './OutlineView.tsx';
import { TableTools } from './TableTools.tsx';
import { TracePanel } from './TracePanel.tsx';
import { useDecisions } from '../../service/use-decisions.ts';
import { useChanges } from './use-changes.ts';
import type { PeriodData } from './use-consolidation.ts';
import { useView } from './use-view.ts';

/** Below this width the table needs the room, and the panel waits to be called. */
const ROOM_FOR_PANEL = 1180;

/** One of the period's tables with its tools, and beside it the panel that traces the chosen cell. */
export function TableView({ data }: { readonly data: PeriodData }): ReactNode {
  const { place, go, period } = useApp();
  const { summary } = useOpenPeriod();
  const { row, column, table: asked, filter } = place.focus ?? {};
  const [goTo] = useState<CellName | null>(row && column ? { row, column } : null);
  const [chosen, setChosen] = useState<CellName | null>(goTo);
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth >= ROOM_FOR_PANEL);
  const view = useView(data, summary, { table: asked, needsMe: filter === 'needs-me' });
  const undo = useUndo();
  const decisions = useDecisions(undo);
  useUndoKeys(undo);
  const changes = useChanges(view, decisions);
  const names = useMemo(() => new Map(data.units.map((unit) => [unit.id, unit.name])), [data.units]);
  const nameOf = (unit: string): string => names.get(unit) ?? unit;

  const { consolidation, family, units } = data;
  const traced = useMemo(() => {
    if (!chosen || !view.table) return null;
    const directory = { units, groups: [], ambiguous: [] };
    return traceCell({ consolidation, family, directory, year: summary.year, table: view.table.id, ...chosen });
  }, [chosen, view.table, consolidation, family, units, summary.year]);
  const openFile = ({ submission, at }: { readonly submission: string; readonly at: string }): void =>
    go({ screen: 'review', focus: { submission, at } });

  const tabs = consolidation.tables.flatMap(({ id }) => {
    const table = family.tables.find((one) => one.id === id);
    return table ? [{ id, title: tableTitle(table) }] : [];
  });
  const leads = view.table?.rows.find((one) => one.code === traced?.row)?.leads ?? [];
  const findings = data.findings.filter(
    (finding) => finding.table === traced?.table && finding.row === traced?.row && finding.column === traced?.column,
  );
  return (
    <>
      {tabs.length > 1 || summary.locked ? (
        <div className="toolbar">
          <Segments label={words.tables} segments={tabs} chosen={view.table?.id ?? ''} onChoose={view.chooseTable} />
          {summary.locked ? <p className="locked-note">{words.locked}</p> : null}
        </div>
      ) : null}
      {view.merged && !view.grid ? <OutlineView merged={view.merged} nameOf={nameOf} onOpenFile={openFile} /> : null}
      {view.grid && view.table ? (
        <div className="consolidation-body">
          <Grid
            key={view.table.id}
            id={`consolidation.${family.id}.${view.table.id}.${summary.phase}`}
            label={tableTitle(view.table)}
            columns={view.grid.columns}
            rows={view.grid.rows}
            isOpen={view.isOpen}
            onEdit={changes.edit}
            onClear={changes.clear}
            onUndo={undo.undo}
            onRedo={undo.redo}
            canUndo={undo.canUndo}
            canRedo={undo.canRedo}
            onFocus={setChosen}
            goTo={goTo}
            tools={<TableTools view={view} isPanelOpen={isPanelOpen} onPanel={() => setPanelOpen(!isPanelOpen)} />}
          />
          {isPanelOpen ? (
            <aside className="consolidation-panel" aria-label={words.panel}>
              <div className="panel-head">
                <h2>{words.panel}</h2>
                <Button
                  look="plain"
                  onPress={() => setPanelOpen(false)}
                  label={words.hidePanel}
                  title={words.hidePanel}
                >
                  ✕
                </Button>
              </div>
              <TracePanel
                cell={traced}
                wordings={data.wordings}
                leads={leads}
                findings={findings}
                nameOf={nameOf}
                canAdjust={chosen !== null && view.isOpen(chosen)}
                onAdjust={() => chosen && changes.adjust(chosen)}
                onUnadjust={() => chosen && changes.clear([chosen])}
                onChoose={changes.choose}
                onAccept={changes.accept}
                onOpenFile={openFile}
              />
            </aside>
          ) : null}
        </div>
      ) : null}
      {changes.pending?.kind === 'edit' && period ? (
        <EditDialog
          title={changes.pending.title}
          changes={changes.pending.changes}
          left={changes.pending.left}
          onRead={decisions.read}
          onSave={changes.save}
          onClose={changes.drop}
        />
      ) : null}
      {changes.pending?.kind === 'accept' ? (
        <ReasonDialog
          title={words.acceptTitle}
          text={changes.pending.finding.message}
          action={words.accept}
          onDecide={changes.saveAcceptance}
          onClose={changes.drop}
        />
      ) : null}
    </>
  );
}
