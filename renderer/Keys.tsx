import { useEffect, type ReactNode } from 'react';
import { useApp, type ScreenName } from './service/app-context.tsx';
import { useImport } from './service/import-context.tsx';
import { pressKey } from './service/press-key.ts';
import { useOpenBook } from './service/use-open-book.ts';
import { goToPane } from './ui/panes.ts';
import { screenOrder } from './screen-order.ts';
import { inboxVi } from './text/inbox.vi.ts';
import { vi } from './text/vi.ts';

/** The keys that work on every screen, the window's menu, and books that are opened from outside. Shows nothing. */
export function Keys({ onContrast }: { readonly onContrast: () => void }): ReactNode {
  const { connection, book, period, place, go, notify, showHelp } = useApp();
  const { openTicket, choose } = useOpenBook();
  const { take } = useImport();

  useEffect(() => {
    const enter = (screen: ScreenName): void => {
      if (book || screen === 'start' || screen === 'families') go({ screen });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F1') {
        event.preventDefault();
        showHelp(event.shiftKey ? { kind: 'keys' } : { kind: 'screen', screen: place.screen });
        return;
      }
      // a dialog is answered first
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'F6') {
        event.preventDefault();
        return goToPane(event.shiftKey ? -1 : 1);
      }
      const screen = event.altKey && !event.ctrlKey ? screenOrder[Number(event.key) - 1] : undefined;
      if (screen) {
        event.preventDefault();
        enter(screen);
      } else if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'o') {
        event.preventDefault();
        choose();
      }
    };
    addEventListener('keydown', onKey);
    const stopMenu = connection.subscribeHost('host.menu', ({ command }) => {
      switch (command) {
        case 'new-book':
          return go({ screen: 'start', focus: { dialog: 'new-book' } });
        case 'open-book':
          return choose();
        case 'import':
          if (!book) return notify({ kind: 'bad', text: vi.common.noBook });
          if (period?.locked) return notify({ kind: 'bad', text: inboxVi.dropLocked });
          enter('inbox');
          return take(connection.host.ask('pickFiles', null));
        case 'export':
          return book ? enter('export') : notify({ kind: 'bad', text: vi.common.noBook });
        case 'help':
          return showHelp({ kind: 'screen', screen: place.screen });
        case 'contrast':
          return onContrast();
        case 'undo':
        case 'redo':
        case 'find':
          return pressKey(command);
      }
    });
    const stopOpen = connection.subscribeHost('host.openBook', openTicket);
    return () => {
      removeEventListener('keydown', onKey);
      stopMenu();
      stopOpen();
    };
  }, [connection, book, period, place, go, notify, showHelp, choose, openTicket, take, onContrast]);
  return null;
}
