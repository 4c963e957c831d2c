import { useEffect, useState, type ReactNode } from 'react';
import { useApp } from './service/app-context.tsx';
import { useImport } from './service/import-context.tsx';
import { inboxVi } from './text/inbox.vi.ts';
import { Icon } from './ui/Icon.tsx';

/** Files can be dropped on any screen: they are imported into the open period, and the screen Nhận file shows how it goes. */
export function DropEverywhere(): ReactNode {
  const { connection, book, period, go, notify } = useApp();
  const { take } = useImport();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // without this the browser would leave the page and open the file
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!book || !period) return notify({ kind: 'bad', text: inboxVi.dropNoBook });
      if (period.locked) return notify({ kind: 'bad', text: inboxVi.dropLocked });
      if (!event.dataTransfer) return undefined;
      // the transfer is emptied when this event is over: its tickets are asked for now
      take(connection.ticketsOfDrop(event.dataTransfer));
      return go({ screen: 'inbox' });
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [connection, book, period, go, notify, take]);

  return over ? (
    <div className="drop-everywhere">
      <Icon name="inbox" size={56} />
      <strong>{book ? inboxVi.dropNow : inboxVi.dropNoBook}</strong>
    </div>
  ) : null;
}
