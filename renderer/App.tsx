import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BookSummary, PeriodSummary } from '#shared/service/contract/books.ts';
import { Frame } from './Frame.tsx';
import { InboxScreen } from './screens/inbox/InboxScreen.tsx';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { AppContext, type AppState, type Notice, type Place, type ScreenName } from './service/app-context.tsx';
import type { Connection } from './service/connect.ts';
import { ImportProvider } from './service/import-context.tsx';

const NOTICE_MS = 6_000;

/** Composes the screens; they know nothing of one another. */
export function App({ connection }: { readonly connection: Connection }): ReactNode {
  const [book, setBook] = useState<BookSummary | null>(null);
  const [period, setPeriod] = useState<PeriodSummary | null>(null);
  const [place, setPlace] = useState<Place>({ screen: 'start' });
  const [notice, setNotice] = useState<Notice | null>(null);

  const openBook = useCallback((opened: BookSummary) => {
    setBook(opened);
    setPeriod(opened.periods.at(-1) ?? null);
    setPlace({ screen: 'progress' });
  }, []);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const state = useMemo<AppState>(
    () => ({ connection, book, period, place, openBook, choosePeriod: setPeriod, go: setPlace, notify: setNotice }),
    [connection, book, period, place, openBook],
  );
  const Screen = screens[place.screen];
  return (
    <AppContext value={state}>
      <ImportProvider>
        <Frame onHelp={() => undefined} onContrast={toggleContrast}>
          {Screen ? <Screen /> : null}
        </Frame>
      </ImportProvider>
      {notice ? <output className={`notice ${notice.kind}`}>{notice.text}</output> : null}
    </AppContext>
  );
}

function toggleContrast(): void {
  const { dataset } = document.documentElement;
  if (dataset['contrast'] === 'high') delete dataset['contrast'];
  else dataset['contrast'] = 'high';
}

const screens: Readonly<Partial<Record<ScreenName, () => ReactNode>>> = {
  start: StartScreen,
  inbox: InboxScreen,
};
