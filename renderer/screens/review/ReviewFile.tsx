import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { Grid } from '../../grid/Grid.tsx';
import type { CellName } from '../../grid/grid-types.ts';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { useUndo } from '../../service/use-undo.ts';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { useDecisions } from '../../service/use-decisions.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { tableTitle } from '../../ui/table-title.ts';
import { FindingsPane } from './FindingsPane.tsx';
import { atOfPlace, looksOf, placeAt } from './places.ts';
import { ReadTools } from './ReadTools.tsx';
import { useReadTable } from './use-read-table.ts';
import { ReviewDialogs } from './ReviewDialogs.tsx';
import { SheetView } from './SheetView.tsx';
import { useBefore, type CompareWith, type ReviewData } from './use-review.ts';
import { useReviewDecisions } from './use-review-decisions.ts';
import { useWording } from './use-wording.ts';
import { WordingDialog } from './WordingDialog.tsx';

/** One file: its sheets, what was read, what was found; a click on one shows the place in the others. */
export function ReviewFile({
  data,
  summary,
  startAt,
}: {
  readonly data: ReviewData;
  readonly summary: SubmissionSummary;
  readonly startAt: string | null;
}): ReactNode {
  const { book, summary: period } = useOpenPeriod();
  const { submission } = summary;
  const file = useQuery('submissions.get', { book, submission });
  const sheets = useQuery('submissions.sheets', { book, submission });
  const correctable = useQuery('submissions.correctable', { book, submission });
  const [at, setAt] = useState<string | null>(startAt);
  const [goTo, setGoTo] = useState<(CellName & { readonly quiet: boolean }) | null>(null);
  const [pickedTable, setTable] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const [compare, setCompare] = useState<CompareWith>(null);
  const before = useBefore(summary, compare);
  const undo = useUndo();
  const decisions = useDecisions(undo);
  useUndoKeys(undo);

  const open = useMemo(() => (file.data?.findings ?? []).filter((finding) => finding.state === 'open'), [file.data]);
  const looks = useMemo(() => (file.data ? looksOf(file.data, open) : new Map()), [file.data, open]);
  const tables = data.family.tables.filter((table) => summary.tables.includes(table.id));
  const atTable = file.data && at !== null ? placeAt(file.data, at)?.table : undefined;
  const table = tables.find((one) => one.id === (pickedTable ?? atTable)) ?? tables[0];
  const shown = useReadTable(
    table && file.data
      ? { table, submission: file.data, findings: open, phase: period.phase, year: period.year, before, whole }
      : null,
  );
  const review = useReviewDecisions({
    data,
    summary,
    file: file.data,
    correctable: correctable.data,
    decisions,
  });
  const wording = useWording(summary);

  /** Shows a place of the sheet in the read table too. */
  const show = useCallback(
    (place: string | null) => {
      setAt(place);
      const read = file.data && place !== null ? placeAt(file.data, place) : null;
      if (!read) return;
      setTable(read.table);
      setGoTo({ row: read.row, column: read.column, quiet: true });
    },
    [file.data],
  );

  if (!file.data) return file.error ? <ErrorLine of={[file]} /> : <p>{words.loading}</p>;
  const submitted = file.data;
  return (
    <>
      <ErrorLine of={[correctable]} />
      <div className="review-panes">
        <section className="pane" aria-label={words.sheet}>
          <h2>{words.sheet}</h2>
          {sheets.data ? (
            <SheetView sheets={sheets.data} chosen={at} lookOf={(place) => looks.get(place)} onChoose={show} />
          ) : (
            <p className="pane-empty">{sheets.error ?? words.loading}</p>
          )}
        </section>
        <section className="pane" aria-label={words.table}>
          <div className="pane-head">
            <h2>{words.table}</h2>
            <Segments
              label={words.tables}
              segments={tables.map((one) => ({ id: one.id, title: tableTitle(one) }))}
              chosen={table?.id ?? ''}
              onChoose={setTable}
            />
          </div>
          {shown && table ? (
            <Grid
              key={table.id}
              id={`review.${data.family.id}.${table.id}.${period.phase}`}
              label={`${words.table}: ${tableTitle(table)}`}
              columns={shown.columns}
              rows={shown.rows}
              isOpen={review.isOpen(table.id)}
              onEdit={(edits, left) => review.edit(table.id, edits, left)}
              onClear={(cells) => review.clear(table.id, cells)}
              onUndo={undo.undo}
              onRedo={undo.redo}
              canUndo={undo.canUndo}
              canRedo={undo.canRedo}
              goTo={goTo}
              compact
              onFocus={(cell) => {
                const place = cell ? atOfPlace(submitted, { table: table.id, ...cell }) : null;
                if (place !== null) setAt(place);
              }}
              tools={
                <ReadTools
                  summary={summary}
                  files={data.submissions}
                  whole={whole}
                  onWhole={setWhole}
                  compare={compare}
                  onCompare={setCompare}
                />
              }
            />
          ) : (
            <p className="pane-empty">{words.tableNone}</p>
          )}
        </section>
      </div>
      <FindingsPane
        findings={submitted.findings}
        isLocked={period.locked}
        actionsOf={(finding) => ({ ...review.actionsOf(finding), ...wording.actionOf(finding) })}
        onShow={(finding) => {
          show(finding.at ?? null);
          if (finding.table && finding.row && finding.column) {
            setTable(finding.table);
            setGoTo({ row: finding.row, column: finding.column, quiet: true });
          }
        }}
      />
      <ReviewDialogs review={review} decisions={decisions} />
      {wording.asking ? <WordingDialog finding={wording.asking} onStep={undo.add} onClose={wording.drop} /> : null}
    </>
  );
}
