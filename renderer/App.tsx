import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BookSummary, PeriodSummary } from '#shared/service/contract/books.ts';
import { Frame } from './Frame.tsx';
import { ConsolidationScreen } from './screens/consolidation/ConsolidationScreen.tsx';
import { InboxScreen } from './screens/inbox/InboxScreen.tsx';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { AppContext, type AppState, type Notice, type Place, type ScreenName } from './service/app-context.tsx';
import type { Connection } from './service/connect.ts';
import { ImportProvider } from './service/import-context.tsx';
import { sentenceOf } from './service/sentence-of.ts';

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
  // a book whose file was opened from outside comes first
  useEffect(() => {
    let isWanted = true;
    const openFirst = async (): Promise<void> => {
      const first = await connection.host.ask('startBook', null);
      if (!first) return;
      const opened = await connection.client.call('books.open', { book: first.ticket });
      if (isWanted) openBook(opened);
    };
    openFirst().catch((thrown: unknown) => isWanted && setNotice({ kind: 'bad', text: sentenceOf(thrown) }));
    return () => {
      isWanted = false;
    };
  }, [connection, openBook]);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  // a period that was changed (locked) comes back changed: the list of periods must not keep the old one
  const choosePeriod = useCallback((chosen: PeriodSummary) => {
    setPeriod(chosen);
    setBook((before) =>
      before ? { ...before, periods: before.periods.map((one) => (one.id === chosen.id ? chosen : one)) } : before,
    );
  }, []);
  const state = useMemo<AppState>(
    () => ({ connection, book, period, place, openBook, choosePeriod, go: setPlace, notify: setNotice }),
    [connection, book, period, place, openBook, choosePeriod],
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
  consolidation: ConsolidationScreen,
};
