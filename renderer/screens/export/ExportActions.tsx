import { useState, type ReactNode } from 'react';
import type { ExportFormat, ExportKind } from '#shared/service/contract/exports.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useWriting } from '../../service/use-writing.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { WritingLine } from '../../ui/WritingLine.tsx';
import { DocumentButton } from './DocumentButton.tsx';
import { LockPeriod } from './LockPeriod.tsx';
import { SkeletonDialog } from './SkeletonDialog.tsx';

/** The buttons that write: what is chosen, the whole bundle, the province's own layout; and what stands on it and closes it. */
export function ExportActions({
  kind,
  format,
  wantsDraft,
  isDraft,
}: {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly wantsDraft: boolean;
  readonly isDraft: boolean;
}): ReactNode {
  const { client, host } = useApp().connection;
  const { book, period, summary } = useOpenPeriod();
  const writing = useWriting();
  const [asksSkeleton, setAskSkeleton] = useState(false);
  const isBusy = writing.doing !== null;
  const draft = wantsDraft;
  const write = (): void => {
    const name = words.fileName(words.kinds[kind].title, summary.name, isDraft, format);
    writing.write(name, async (out) => {
      await client.call('exports.write', { book, period, out, kind, draft, format });
      return words.written(name);
    });
  };
  const bundle = (): void =>
    writing.write(words.fileName(words.bundleName, summary.name, isDraft, 'zip'), async (out) => {
      const { files, received, left } = await client.call('exports.bundle', { book, period, out, draft });
      return [words.bundled(files, received), ...left.map(words.leftOut)].join(' ');
    });
  return (
    <div className="export-actions">
      <WritingLine writing={writing} isBrowser={host.kind === 'browser'} />
      <Button look="primary" onPress={write} disabled={isBusy} testId="write">
        {words.write[format]}
      </Button>
      <Button onPress={bundle} disabled={isBusy} title={words.bundleText} testId="bundle">
        {words.bundle}
      </Button>
      <Button onPress={() => setAskSkeleton(true)} disabled={isBusy} title={words.skeleton.short} testId="skeleton">
        {words.skeleton.button}
      </Button>
      <DocumentButton />
      <LockPeriod />
      {asksSkeleton ? (
        <SkeletonDialog wantsDraft={wantsDraft} isDraft={isDraft} onClose={() => setAskSkeleton(false)} />
      ) : null}
    </div>
  );
}
