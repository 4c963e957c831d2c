import { useState, type ReactNode } from 'react';
import type { Picked } from '#shared/service/host.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useWriting } from '../../service/use-writing.ts';
import { exportWords } from '../../text/export.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { WritingLine } from '../../ui/WritingLine.tsx';

const words = exportWords.skeleton;

/** Fills the province's own layout: what may be written into it, a sample to begin from, and what in it cannot be filled. */
export function SkeletonDialog({
  wantsDraft,
  isDraft,
  onClose,
}: {
  readonly wantsDraft: boolean;
  readonly isDraft: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { connection, notify, showHelp } = useApp();
  const { client, host } = connection;
  const { book, period, summary } = useOpenPeriod();
  const writing = useWriting();
  const [layout, setLayout] = useState<Picked | null>(null);
  const isBusy = writing.doing !== null;
  const choose = (): void => {
    host.ask('pickSkeleton', null).then(
      (picked) => setLayout((before) => picked ?? before),
      (thrown: unknown) => notify({ kind: 'bad', text: sentenceOf(thrown) }),
    );
  };
  const fill = (skeleton: Picked): void => {
    const name = exportWords.fileName(words.fileName, summary.name, isDraft, 'xlsx');
    writing.write(name, async (out) => {
      const input = { book, period, out, skeleton: skeleton.ticket, draft: wantsDraft };
      await client.call('exports.write', input);
      return words.filled(skeleton.name);
    });
  };
  const sample = (): void =>
    writing.write(words.sampleName, async (out) => {
      await client.call('exports.sampleSkeleton', { book, period, out });
      return words.sampleMade;
    });
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="skeleton-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.close}</Button>
          <Button onPress={sample} disabled={isBusy} testId="sample-skeleton">
            {words.sample}
          </Button>
          <Button onPress={choose} disabled={isBusy} testId="pick-skeleton">
            {layout ? words.chooseAgain : words.choose}
          </Button>
          <Button
            look="primary"
            onPress={() => layout && fill(layout)}
            disabled={isBusy || !layout}
            testId="fill-skeleton"
          >
            {words.fill}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <ul className="skeleton-rules">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Button look="plain" onPress={() => showHelp({ kind: 'screen', screen: 'export' })}>
        {words.more}
      </Button>
      {layout ? (
        <p data-testid="chosen-skeleton">
          {words.chosen} <strong>{layout.name}</strong>
        </p>
      ) : null}
      <WritingLine writing={writing} isBrowser={host.kind === 'browser'} />
    </Dialog>
  );
}
