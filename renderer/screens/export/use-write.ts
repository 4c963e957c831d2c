import { useState } from 'react';
import type { ExportKind } from '#shared/service/contract/results.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { exportWords as words } from '../../text/export.vi.ts';

export type Write = {
  readonly busy: boolean;
  readonly run: (kind: ExportKind, draft: { readonly wantsDraft: boolean; readonly isDraft: boolean }) => void;
  /** shows the written file in its folder; null while nothing was written, and in the browser, which cannot */
  readonly reveal: (() => void) | null;
};

/** Writes a workbook where the user says, and hands it over. */
export function useWrite(): Write {
  const { connection, notify } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const write = useCommand('exports.write');
  const [written, setWritten] = useState<string | null>(null);
  const { host } = connection;
  const run = async (kind: ExportKind, { wantsDraft, isDraft }: Parameters<Write['run']>[1]): Promise<void> => {
    const name = words.fileName(words.kinds[kind].title, summary.name, isDraft);
    const target = await host.ask('saveTarget', { name, kind: 'file' });
    if (!target) return;
    const done = await write.run({ book, period, out: target.ticket, kind, draft: wantsDraft });
    if (!done) return;
    await host.ask('deliver', { ticket: target.ticket });
    setWritten(target.ticket);
    notify({ kind: 'good', text: words.written(target.name) });
  };
  return {
    busy: write.busy,
    run: (kind, draft) => void run(kind, draft),
    reveal: written !== null && host.kind === 'window' ? () => void host.ask('reveal', { ticket: written }) : null,
  };
}
