import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BookSummary, PeriodSummary } from '#shared/service/contract/books.ts';
import { DropEverywhere } from './DropEverywhere.tsx';
import { Frame } from './Frame.tsx';
import { ConsolidationScreen } from './screens/consolidation/ConsolidationScreen.tsx';
import { ExportScreen } from './screens/export/ExportScreen.tsx';
import { HelpPanel } from './help/HelpPanel.tsx';
import { Keys } from './Keys.tsx';
import { FamiliesScreen } from './screens/families/FamiliesScreen.tsx';
import { InboxScreen } from './screens/inbox/InboxScreen.tsx';
import { LogScreen } from './screens/log/LogScreen.tsx';
import { NoticeList } from './NoticeList.tsx';
import { ProgressScreen } from './screens/progress/ProgressScreen.tsx';
import { ReviewScreen } from './screens/review/ReviewScreen.tsx';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { AppContext, type AppState, type Place, type ScreenName } from './service/app-context.tsx';
import type { Connection } from './service/connect.ts';
import { ImportProvider } from './service/import-context.tsx';
import { sentenceOf } from './service/sentence-of.ts';
import type { HelpTopic } from './text/help-topic.ts';
import { useFreshBook } from './service/use-fresh-book.ts';
import { useNotices } from './use-notices.ts';

/** Composes the screens; they know nothing of one another. */
export function App({ connection }: { readonly connection: Connection }): ReactNode {
  const [book, setBook] = useState<BookSummary | null>(null);
  const [period, setPeriod] = useState<PeriodSummary | null>(null);
  const [place, setPlace] = useState<Place>({ screen: 'start' });
  const { shown, notify, dismiss, unsay } = useNotices();
  const [help, setHelp] = useState<HelpTopic | null>(null);

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
    openFirst().catch((thrown: unknown) => isWanted && notify({ kind: 'bad', text: sentenceOf(thrown) }));
    return () => {
      isWanted = false;
    };
  }, [connection, openBook, notify]);
  // a period that was changed (locked) comes back changed: the list of periods must not keep the old one
  const choosePeriod = useCallback((chosen: PeriodSummary) => {
    setPeriod(chosen);
    setBook((before) =>
      before ? { ...before, periods: before.periods.map((one) => (one.id === chosen.id ? chosen : one)) } : before,
    );
  }, []);
  const refresh = useCallback((fresh: BookSummary) => {
    setBook(fresh);
    setPeriod((before) => fresh.periods.find((one) => one.id === before?.id) ?? fresh.periods.at(-1) ?? null);
  }, []);
  useFreshBook(connection, book?.book ?? null, refresh);

  const state = useMemo<AppState>(
    () => ({
      connection,
      book,
      period,
      place,
      openBook,
      choosePeriod,
      go: setPlace,
      notify,
      unsay,
      showHelp: setHelp,
    }),
    [connection, book, period, place, openBook, choosePeriod, notify, unsay],
  );
  const Screen = screens[place.screen];
  return (
    <AppContext value={state}>
      <ImportProvider>
        <Keys onContrast={toggleContrast} />
        <Frame onHelp={() => setHelp({ kind: 'screen', screen: place.screen })} onContrast={toggleContrast}>
          {Screen ? <Screen key={`${book?.book ?? ''} ${period?.id ?? ''}`} /> : null}
        </Frame>
        <DropEverywhere />
      </ImportProvider>
      {help ? <HelpPanel topic={help} onTopic={setHelp} onClose={() => setHelp(null)} /> : null}
      <NoticeList notices={shown} onDismiss={dismiss} />
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
  progress: ProgressScreen,
  inbox: InboxScreen,
  review: ReviewScreen,
  consolidation: ConsolidationScreen,
  export: ExportScreen,
  families: FamiliesScreen,
  log: LogScreen,
};
