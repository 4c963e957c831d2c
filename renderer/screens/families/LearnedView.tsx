import { useMemo, useState, type ReactNode } from 'react';
import type { LearnedWording } from '#shared/service/contract/families.ts';
import { useApp } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { familiesVi } from '../../text/families.vi.ts';
import { showTime } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

const vi = familiesVi.learned;

/** The wordings that the officer confirmed; each can be taken back. */
export function LearnedView({ book }: { readonly book: string }): ReactNode {
  const { notify } = useApp();
  const learned = useQuery('learned.list', { book });
  const { data } = learned;
  const forget = useCommand('learned.forget');
  const [asking, setAsking] = useState<LearnedWording | null>(null);
  const columns = useMemo(() => columnsWith(setAsking), []);
  if (data?.length === 0) return <EmptyState title={vi.empty} text={vi.emptyText} />;
  const decide = async (reason: string): Promise<void> => {
    const done = asking && (await forget.run({ book, id: asking.id, reason }));
    if (!done) return;
    notify({ kind: 'good', text: vi.forgotten(done.again.length) });
    setAsking(null);
  };
  return (
    <>
      <ErrorLine of={[learned]} />
      <DataTable
        label={familiesVi.tabs.learned}
        columns={columns}
        rows={data ?? []}
        rowKey={(one) => String(one.id)}
        testId="learned-table"
      />
      {asking ? (
        <ReasonDialog
          title={vi.forgetTitle}
          text={
            asking.kind === 'unit' ? vi.forgetUnit(asking.text, asking.means) : vi.forgetText(asking.text, asking.means)
          }
          action={vi.forget}
          busy={forget.busy}
          onDecide={(reason) => void decide(reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

function columnsWith(onForget: (wording: LearnedWording) => void): readonly TableColumn<LearnedWording>[] {
  return [
    {
      key: 'kind',
      header: vi.kind,
      width: '130px',
      sortBy: (one) => vi.kinds[one.kind],
      cell: (one) => vi.kinds[one.kind],
    },
    { key: 'text', header: vi.text, sortBy: (one) => one.text, cell: (one) => one.text },
    { key: 'means', header: vi.means, sortBy: (one) => one.means, cell: (one) => one.means },
    { key: 'scope', header: vi.scope, width: '16%', cell: (one) => one.file ?? vi.everyFile },
    { key: 'when', header: vi.when, width: '140px', sortBy: (one) => one.when, cell: (one) => showTime(one.when) },
    { key: 'who', header: vi.who, width: '15%', cell: (one) => one.who },
    {
      key: 'forget',
      header: vi.forget,
      width: '84px',
      cell: (one) => <ForgetCell wording={one} onForget={onForget} />,
    },
  ];
}

function ForgetCell({
  wording,
  onForget,
}: {
  readonly wording: LearnedWording;
  readonly onForget: (wording: LearnedWording) => void;
}): ReactNode {
  return (
    <Button label={`${vi.forget}: ${wording.text}`} onPress={() => onForget(wording)}>
      {vi.forget}
    </Button>
  );
}
