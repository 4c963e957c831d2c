import { useMemo, useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { logVi as vi } from '../../text/log.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { showTime } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchesSearch, searchable } from '../../ui/search.ts';
import { logGroups, logLines, type LogGroup, type LogLine } from './log-lines.ts';
import './log.css';

const PAGE = 200;

/** Nhật ký: every decision, and the way back from those that have one. */
export function LogScreen(): ReactNode {
  const { notify } = useApp();
  const { book } = useOpenPeriod();
  const log = useQuery('log.list', { book });
  const units = useQuery('units.list', { book });
  const families = useQuery('families.list', { book });
  const undo = useCommand('log.undo');
  const [group, setGroup] = useState<LogGroup | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [undoing, setUndoing] = useState<LogLine | null>(null);

  const names = useMemo(() => namesOf(units.data ?? [], families.data ?? []), [units.data, families.data]);
  const lines = useMemo(() => logLines(log.data ?? [], names), [log.data, names]);
  const prepared = useMemo(
    () => lines.map((line) => ({ line, search: searchable(line.word, line.subject, line.why, line.who) })),
    [lines],
  );
  const rows = useMemo(
    () =>
      prepared
        .filter(({ line, search }) => (group === 'all' || line.group === group) && matchesSearch(search, typed))
        .map(({ line }) => line),
    [prepared, group, typed],
  );
  const chips = [
    { id: 'all' as const, title: common.common.all, count: lines.length },
    ...logGroups.map((id) => ({ id, title: vi.groups[id], count: lines.filter((line) => line.group === id).length })),
  ].filter((chip) => chip.id === 'all' || chip.count > 0);
  const columns = useMemo(() => columnsWith(setUndoing), []);
  const decide = async (reason: string): Promise<void> => {
    if (!undoing || !(await undo.run({ book, entry: undoing.id, reason }))) return;
    notify({ kind: 'good', text: vi.done });
    setUndoing(null);
  };

  return (
    <div className="screen log" data-testid="screen-log">
      <div className="screen-head">
        <h1>{vi.title}</h1>
        <p>{vi.lead}</p>
      </div>
      <ErrorLine of={[log, units, families]} />
      {log.data?.length === 0 ? (
        <EmptyState title={vi.empty} text={vi.emptyText} />
      ) : (
        <>
          <div className="toolbar">
            <FilterChips label={vi.filter} chips={chips} chosen={group} onChoose={setGroup} />
            <span className="spacer" />
            <SearchField label={vi.find} value={typed} onChange={setTyped} testId="find-log" />
          </div>
          {rows.length === 0 && log.data ? <p className="quiet">{common.common.nothingFound}</p> : null}
          <DataTable
            label={vi.title}
            columns={columns}
            rows={rows}
            limit={limit}
            rowKey={(line) => String(line.id)}
            rowClass={(line) => (line.undone ? 'past' : undefined)}
            testId="log-table"
          />
          {rows.length > limit ? (
            <Button onPress={() => setLimit(limit + PAGE)}>{vi.more(rows.length - limit)}</Button>
          ) : null}
        </>
      )}
      {undoing ? (
        <ReasonDialog
          title={vi.undoTitle}
          text={vi.undoText(undoing.word, undoing.subject)}
          action={vi.undo}
          busy={undo.busy}
          onDecide={(reason) => void decide(reason)}
          onClose={() => setUndoing(null)}
        />
      ) : null}
    </div>
  );
}

function namesOf(
  units: readonly { readonly id: string; readonly name: string }[],
  families: readonly { readonly id: string; readonly title: string }[],
): ReadonlyMap<string, string> {
  return new Map([
    ...units.map((unit) => [unit.id, unit.name] as const),
    ...families.map((family) => [family.id, family.title] as const),
  ]);
}

function columnsWith(onUndo: (line: LogLine) => void): readonly TableColumn<LogLine>[] {
  return [
    {
      key: 'when',
      header: vi.columns.when,
      width: '134px',
      sortBy: (line) => line.id,
      cell: (line) => showTime(line.when),
    },
    { key: 'who', header: vi.columns.who, width: '14%', sortBy: (line) => line.who, cell: (line) => line.who },
    {
      key: 'what',
      header: vi.columns.what,
      width: '17%',
      sortBy: (line) => line.word,
      cell: (line) => <WhatCell line={line} />,
    },
    { key: 'subject', header: vi.columns.subject, sortBy: (line) => line.subject, cell: (line) => line.subject },
    { key: 'why', header: vi.columns.why, width: '22%', cell: (line) => line.why ?? '' },
    {
      key: 'undo',
      header: vi.columns.undo,
      width: '118px',
      cell: (line) => <UndoCell line={line} onUndo={onUndo} />,
    },
  ];
}

function WhatCell({ line }: { readonly line: LogLine }): ReactNode {
  return (
    <>
      <strong>{line.word}</strong>
      {line.undoes === undefined ? null : <small className="undoes">{vi.undoes(line.undoes)}</small>}
    </>
  );
}

function UndoCell({ line, onUndo }: { readonly line: LogLine; readonly onUndo: (line: LogLine) => void }): ReactNode {
  if (line.undone) return <span className="quiet">{vi.undone}</span>;
  if (!line.canUndo) return null;
  return (
    <Button onPress={() => onUndo(line)} label={`${vi.undo}: ${line.word}, ${line.subject}`} testId={`undo-${line.id}`}>
      {vi.undo}
    </Button>
  );
}
