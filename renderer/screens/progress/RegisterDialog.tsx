import type { ReactNode } from 'react';
import type { IssuedLine } from '#shared/service/contract/forms.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { useWriting } from '../../service/use-writing.ts';
import { registerWords as words } from '../../text/letters.vi.ts';
import { vi } from '../../text/vi.ts';
import { showTime } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { WritingLine } from '../../ui/WritingLine.tsx';

type Line = IssuedLine & { readonly number: number };

const columns: readonly TableColumn<Line>[] = [
  { key: 'number', header: words.columns.number, width: '52px', align: 'right', cell: (line) => line.number },
  { key: 'unit', header: words.columns.unit, sortBy: (line) => line.name, cell: (line) => line.name },
  { key: 'file', header: words.columns.file, sortBy: (line) => line.file, cell: (line) => line.file },
  {
    key: 'when',
    header: words.columns.when,
    width: '150px',
    sortBy: (line) => line.when,
    cell: (line) => showTime(line.when),
  },
  { key: 'who', header: words.columns.who, width: '18%', sortBy: (line) => line.who, cell: (line) => line.who },
];

/** The register: which form was issued to whom, when and by whom; to be looked at, and to be printed or sent on. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { client, host } = useApp().connection;
  const { book, period, summary } = useOpenPeriod();
  const register = useQuery('forms.register', { book, period });
  const writing = useWriting();
  const lines = (register.data ?? []).map((one, i) => ({ ...one, number: i + 1 }));
  const write = (): void =>
    writing.write(words.fileName(summary.name), async (out) => {
      await client.call('exports.write', { book, period, out, kind: 'issued' });
      return words.exported;
    });
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="register-dialog"
      footer={
        <>
          <Button onPress={write} disabled={lines.length === 0 || writing.doing !== null} testId="export-register">
            {words.export}
          </Button>
          <Button look="primary" onPress={onClose}>
            {vi.common.close}
          </Button>
        </>
      }
    >
      <p>{register.error ?? (register.data && lines.length === 0 ? words.none : words.text)}</p>
      <WritingLine writing={writing} isBrowser={host.kind === 'browser'} />
      {lines.length > 0 ? (
        <DataTable
          label={words.title}
          columns={columns}
          rows={lines}
          rowKey={(line) => String(line.number)}
          testId="register-table"
        />
      ) : null}
    </Dialog>
  );
}
