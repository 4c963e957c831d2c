import type { ReactNode } from 'react';
import { useApp } from '../../service/app-context.tsx';
import { useImport } from '../../service/import-context.tsx';
import { progressOf } from '../../service/import-queue.ts';
import { inboxVi as vi } from '../../text/inbox.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

/** Where files are dropped or chosen, and how far the reading of them is. The window takes a drop anywhere; this says so. */
export function DropZone({
  small,
  locked,
  onTake,
}: {
  readonly small: boolean;
  readonly locked: boolean;
  readonly onTake: () => void;
}): ReactNode {
  const { connection } = useApp();
  const { queue, running, take, cancel } = useImport();
  const { done, total } = progressOf(queue);
  const chooseFiles = (): void => {
    onTake();
    take(connection.host.ask('pickFiles', null));
  };
  const chooseFolder = (): void => {
    onTake();
    take(connection.host.ask('pickFolder', null).then((folder) => (folder ? [folder] : [])));
  };
  return (
    <div className={small ? 'drop small' : 'drop'}>
      <Icon name="inbox" size={small ? 26 : 44} />
      <div className="drop-text">
        <strong>{locked ? vi.dropLocked : vi.dropHere}</strong>
        {locked ? null : <span>{vi.dropAnywhere}</span>}
      </div>
      <div className="toolbar">
        <Button look="primary" onPress={chooseFiles} disabled={running || locked} testId="choose-files">
          <Icon name="file" size={16} />
          {vi.chooseFiles}
        </Button>
        <Button onPress={chooseFolder} disabled={running || locked} testId="choose-folder">
          <Icon name="folder" size={16} />
          {vi.chooseFolder}
        </Button>
      </div>
      {running ? (
        <div className="drop-progress">
          <ProgressBar done={done} total={total} label={vi.progressLabel} />
          <span data-testid="import-progress">{queue.phase === 'sending' ? vi.sending : vi.reading(done, total)}</span>
          <Button onPress={cancel} disabled={queue.phase !== 'reading'} testId="cancel-import">
            {vi.cancel}
          </Button>
        </div>
      ) : (
        <output className="drop-said" data-testid="import-said">
          {saidOf(queue)}
        </output>
      )}
    </div>
  );
}

function saidOf(queue: ReturnType<typeof useImport>['queue']): string {
  switch (queue.phase) {
    case 'done':
      return vi.done(queue.files.length, Math.round((queue.seconds ?? 0) * 10) / 10);
    case 'cancelled':
      return vi.cancelled(queue.files.filter((file) => file.state === 'stored').length);
    case 'failed':
      return queue.error ?? '';
    case 'idle':
    case 'sending':
    case 'reading':
      return '';
  }
}
