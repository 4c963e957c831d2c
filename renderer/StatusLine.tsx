import type { ReactNode } from 'react';
import { useApp } from './service/app-context.tsx';
import { useImport } from './service/import-context.tsx';
import { progressOf } from './service/import-queue.ts';
import { inboxVi } from './text/inbox.vi.ts';
import { vi } from './text/vi.ts';
import { showDay, words } from './text/words.vi.ts';

/** The line below: the period one works in, and what goes on meanwhile with a way to see or stop it. */
export function StatusLine(): ReactNode {
  const { period, place, go } = useApp();
  const { queue, running, cancel } = useImport();
  const { done, total } = progressOf(queue);
  return (
    <footer className="frame-status">
      {period ? (
        <span>
          {words.phase[period.phase]} {period.name}
        </span>
      ) : null}
      {period ? <span>{period.dueDate ? vi.frame.dueIn(showDay(period.dueDate)) : vi.frame.noDue}</span> : null}
      {period?.locked ? <strong>{vi.frame.locked}</strong> : null}
      <output className="frame-doing" id="status-line">
        {running ? (queue.phase === 'sending' ? inboxVi.sending : vi.frame.importing(done, total)) : ''}
      </output>
      {/* the table on the screen says here what is selected; empty, since React lets nobody else write between its children */}
      <div className="frame-selection" id="grid-status" aria-live="polite" />
      {running && place.screen !== 'inbox' ? (
        <>
          <button type="button" onClick={() => go({ screen: 'inbox' })}>
            {inboxVi.openInbox}
          </button>
          <button type="button" onClick={cancel} disabled={queue.phase !== 'reading'}>
            {inboxVi.cancel}
          </button>
        </>
      ) : null}
      <span className="frame-hint">{vi.frame.hintHelp}</span>
    </footer>
  );
}
