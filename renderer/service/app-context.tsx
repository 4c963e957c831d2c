import { createContext, useContext } from 'react';
import type { BookSummary, PeriodSummary } from '#shared/service/contract/books.ts';
import type { HelpTopic } from '../text/help-topic.ts';
import type { Connection } from './connect.ts';

export type ScreenName = 'start' | 'progress' | 'inbox' | 'review' | 'consolidation' | 'export' | 'families' | 'log';

/** Where the user is: a screen, and what it should show first (a submission to review, a cell to trace …). */
export type Place = { readonly screen: ScreenName; readonly focus?: Readonly<Record<string, string>> };

/** Something said to the user. An error may offer what can be done about it. */
export type Notice = {
  readonly kind: 'good' | 'bad';
  readonly text: string;
  readonly action?: { readonly text: string; readonly onPress: () => void };
};

/** What every screen knows: the connection, the open book and period, where the user is, and how to say something to him. */
export type AppState = {
  readonly connection: Connection;
  readonly book: BookSummary | null;
  readonly period: PeriodSummary | null;
  readonly place: Place;
  readonly openBook: (book: BookSummary) => void;
  readonly choosePeriod: (period: PeriodSummary) => void;
  readonly go: (place: Place) => void;
  /** an error stays until it is dismissed */
  readonly notify: (notice: Notice) => void;
  /** takes an error away, since what it spoke of is tried again */
  readonly unsay: (text: string) => void;
  /** opens the help at a topic; null closes it */
  readonly showHelp: (topic: HelpTopic | null) => void;
};

export const AppContext = createContext<AppState | null>(null);

/** The application's state; only inside App. */
export function useApp(): AppState {
  const state = useContext(AppContext);
  if (!state) throw new Error('useApp outside App');
  return state;
}

/** The open book and period as the operations name them; only where a book is open. */
export function useOpenPeriod(): { readonly book: string; readonly period: number; readonly summary: PeriodSummary } {
  const { book, period } = useApp();
  if (!book || !period) throw new Error('no book is open');
  return { book: book.book, period: period.id, summary: period };
}
