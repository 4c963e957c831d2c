import type { ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useWriting } from '../../service/use-writing.ts';
import { progressVi } from '../../text/progress.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { daysBetween } from '../../ui/day-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { WritingLine } from '../../ui/WritingLine.tsx';
import { phoneLines, phoneText, type PhoneLine } from './phone-list.ts';
import { todayHere } from './today.ts';

const words = progressVi.phoneDialog;

const columns: readonly TableColumn<PhoneLine>[] = [
  { key: 'unit', header: words.columns.unit, sortBy: (line) => line.name, cell: (line) => line.name },
  { key: 'person', header: words.columns.person, width: '20%', cell: (line) => line.person },
  { key: 'phone', header: words.columns.phone, width: '17%', cell: (line) => line.phone },
  { key: 'email', header: words.columns.email, width: '22%', cell: (line) => line.email },
  {
    key: 'late',
    header: words.columns.late,
    width: '90px',
    cell: (line) => (line.daysLate === null ? '' : words.days(line.daysLate)),
  },
];

/** Whom to ring: the units that have not reported, to be copied into a message or exported. */
export function PhoneDialog({
  units,
  contacts,
  dueDate,
  onClose,
}: {
  readonly units: readonly UnitStatus[];
  readonly contacts: readonly Unit[];
  readonly dueDate: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { connection, notify } = useApp();
  const { book, period } = useOpenPeriod();
  const writing = useWriting();
  const lines = phoneLines(units, contacts, dueDate === null ? null : daysBetween(dueDate, todayHere()));
  const copy = (): void => {
    navigator.clipboard.writeText(phoneText(lines, Object.values(words.columns))).then(
      () => notify({ kind: 'good', text: words.copied }),
      () => notify({ kind: 'bad', text: words.cannotCopy }),
    );
  };
  const write = (): void =>
    writing.write(words.fileName, async (out) => {
      await connection.client.call('exports.write', { book, period, out, kind: 'missing' });
      return words.exported;
    });
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="phone-dialog"
      footer={
        <>
          <Button onPress={copy} disabled={lines.length === 0} testId="copy-phone-list">
            {words.copy}
          </Button>
          <Button onPress={write} disabled={lines.length === 0 || writing.doing !== null} testId="export-phone-list">
            {words.export}
          </Button>
          <Button look="primary" onPress={onClose}>
            {vi.common.close}
          </Button>
        </>
      }
    >
      <p>{lines.length === 0 ? words.none : words.text(lines.length)}</p>
      <WritingLine writing={writing} isBrowser={connection.host.kind === 'browser'} />
      {lines.length > 0 ? (
        <DataTable label={words.title} columns={columns} rows={lines} rowKey={(line) => line.unit} />
      ) : null}
    </Dialog>
  );
}
