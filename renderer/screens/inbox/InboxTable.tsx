import { useMemo, useState, type ReactNode } from 'react';
import { mailText, type MailOrigin } from '#shared/submission/mail.ts';
import { useApp, type Place } from '../../service/app-context.tsx';
import { inboxVi as vi } from '../../text/inbox.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { showTime, words } from '../../text/words.vi.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchesSearch, searchable } from '../../ui/search.ts';
import type { Decision } from './DecideDialog.tsx';
import { needsUnit, passes, type InboxRow, type RowFilter, type Said } from './inbox-rows.ts';

const filters: readonly RowFilter[] = ['all', 'accepted', 'needs-review', 'unknown-unit', 'refused', 'duplicate'];

const tones: Readonly<Record<InboxRow['state'], Tone>> = {
  accepted: 'good',
  'needs-review': 'warn',
  refused: 'bad',
  duplicate: 'note',
  waiting: 'plain',
  read: 'plain',
  dropped: 'plain',
};

/** The files with what came of each; a press on one opens it for review. */
export function InboxTable({
  rows,
  withTime,
  locked,
  onAssign,
  onDecide,
}: {
  readonly rows: readonly InboxRow[];
  readonly withTime: boolean;
  /** nothing of the period may be changed */
  readonly locked: boolean;
  readonly onAssign: (row: InboxRow) => void;
  readonly onDecide: (decision: Decision) => void;
}): ReactNode {
  const { go } = useApp();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [typed, setTyped] = useState('');
  const prepared = useMemo(() => rows.map((row) => ({ row, search: searchable(row.file, row.unitName) })), [rows]);
  const shown = prepared.filter(({ row, search }) => passes(row, filter) && matchesSearch(search, typed));
  const chips = filters
    .map((id) => ({ id, title: filterWords[id], count: rows.filter((row) => passes(row, id)).length }))
    .filter((chip) => chip.id === 'all' || chip.count > 0);

  const columns = useMemo(
    () => [
      ...columnsWith(locked ? null : onAssign, go),
      ...(withTime ? timeColumns(locked ? null : onDecide) : [recognisedColumn]),
    ],
    [locked, onAssign, go, withTime, onDecide],
  );
  return (
    <>
      <div className="toolbar">
        <FilterChips label={vi.filter} chips={chips} chosen={filter} onChoose={setFilter} />
        <span className="spacer" />
        <SearchField label={vi.find} value={typed} onChange={setTyped} testId="find-file" />
      </div>
      {shown.length === 0 ? <p className="quiet">{common.common.nothingFound}</p> : null}
      <DataTable
        label={vi.title}
        columns={columns}
        rows={shown.map(({ row }) => row)}
        rowKey={(row) => row.key}
        rowClass={(row) => (row.use === 'superseded' || row.use === 'reverted' ? 'past' : undefined)}
        testId="inbox-table"
      />
    </>
  );
}

function columnsWith(
  onAssign: ((row: InboxRow) => void) | null,
  go: (place: Place) => void,
): readonly TableColumn<InboxRow>[] {
  return [
    {
      key: 'file',
      header: vi.columns.file,
      sortBy: (row) => row.file,
      cell: (row) => <FileCell row={row} go={go} />,
    },
    {
      key: 'unit',
      header: vi.columns.unit,
      width: '24%',
      sortBy: (row) => row.unitName ?? '',
      cell: (row) => <UnitCell row={row} onAssign={onAssign} />,
    },
    {
      key: 'state',
      header: vi.columns.state,
      width: '128px',
      sortBy: (row) => row.state,
      cell: (row) => <Badge tone={tones[row.state]}>{stateWords[row.state]}</Badge>,
    },
    {
      key: 'findings',
      header: vi.columns.findings,
      width: '150px',
      sortBy: (row) => -(row.errors * 1000 + row.warnings),
      cell: (row) => <FindingsCell row={row} />,
    },
  ];
}

function FileCell({ row, go }: { readonly row: InboxRow; readonly go: (place: Place) => void }): ReactNode {
  const { submission, file, said, mail } = row;
  return (
    <>
      {submission === null ? (
        <span>{file}</span>
      ) : (
        <button
          type="button"
          className="row-link"
          title={vi.review(file)}
          onClick={() => go({ screen: 'review', focus: { submission } })}
        >
          {file}
        </button>
      )}
      {mail ? <MailLine mail={mail} /> : null}
      {said ? <SaidLine said={said} /> : null}
    </>
  );
}

/** Where an attachment came from, and what else the mail had. */
function MailLine({ mail }: { readonly mail: MailOrigin }): ReactNode {
  return (
    <p className="said" data-testid="mail" title={mail.file}>
      {vi.fromMail(mailText(mail))}
      {mail.others.length === 0 ? null : ` ${vi.mailOthers(mail.others)}`}
    </p>
  );
}

function SaidLine({ said }: { readonly said: Said }): ReactNode {
  const { showHelp } = useApp();
  return (
    <p className="said">
      {said.message}{' '}
      <button
        type="button"
        className="link above-row"
        onClick={() => showHelp({ kind: 'finding', code: said.code })}
        data-testid={`why-${said.code}`}
      >
        {vi.why}
      </button>
    </p>
  );
}

function FindingsCell({ row }: { readonly row: InboxRow }): ReactNode {
  if (row.errors + row.warnings > 0)
    return <span className={row.errors > 0 ? 'wrong' : undefined}>{vi.findings(row.errors, row.warnings)}</span>;
  return row.state === 'accepted' ? <span className="quiet">{vi.noFindings}</span> : null;
}

function UnitCell({
  row,
  onAssign,
}: {
  readonly row: InboxRow;
  readonly onAssign: ((row: InboxRow) => void) | null;
}): ReactNode {
  if (row.unitName !== null) return row.unitName;
  if (!needsUnit(row) || !onAssign) return null;
  return (
    <span className="above-row">
      <Button onPress={() => onAssign(row)} label={`${vi.assign}: ${row.file}`} testId={`assign-${row.submission}`}>
        {vi.assign}
      </Button>
    </span>
  );
}

const recognisedColumn: TableColumn<InboxRow> = {
  key: 'recognised',
  header: vi.columns.recognised,
  width: '170px',
  sortBy: (row) => row.recognisedBy ?? '',
  cell: (row) => <span className="quiet">{row.recognisedBy ? words.recognisedBy[row.recognisedBy] : ''}</span>,
};

function timeColumns(onDecide: ((decision: Decision) => void) | null): readonly TableColumn<InboxRow>[] {
  return [
    {
      key: 'received',
      header: vi.columns.received,
      width: '130px',
      sortBy: (row) => row.receivedAt ?? '',
      cell: (row) => (row.receivedAt ? showTime(row.receivedAt) : ''),
    },
    {
      key: 'use',
      header: vi.columns.use,
      width: '170px',
      sortBy: (row) => row.use ?? '',
      cell: (row) => (row.use && row.state !== 'refused' ? <UseCell row={row} onDecide={onDecide} /> : null),
    },
  ];
}

function UseCell({
  row,
  onDecide,
}: {
  readonly row: InboxRow;
  readonly onDecide: ((decision: Decision) => void) | null;
}): ReactNode {
  const { use, submission, file } = row;
  if (use === null || submission === null) return null;
  const kind = use === 'reverted' ? 'restore' : 'revert';
  return (
    <span className="use">
      <span>{words.submissionState[use]}</span>
      {onDecide ? (
        <span className="above-row">
          <Button look="plain" label={`${vi[kind]}: ${file}`} onPress={() => onDecide({ kind, submission, file })}>
            {vi[kind]}
          </Button>
        </span>
      ) : null}
    </span>
  );
}

const stateWords: Readonly<Record<InboxRow['state'], string>> = { ...words.outcome, ...vi.state };

const filterWords: Readonly<Record<RowFilter, string>> = {
  ...words.outcome,
  all: common.common.all,
  'unknown-unit': vi.unknownUnit,
};
