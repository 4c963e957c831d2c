import type { ReadValue } from '#shared/service/contract/results.ts';
import { useCallback, useRef } from 'react';
import { decisionWords as words } from '../text/decisions.vi.ts';
import { useApp, useOpenPeriod } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';
import { logStep, type Undo } from './use-undo.ts';

/** A cell with what it is to hold; null takes the officer's adjustment away. */
export type Adjusting = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string | null;
};

/** The officer's decisions on official cells, each of which Ctrl+Z takes back. They say by themselves whether it went well. */
export type Decisions = {
  readonly adjust: (cells: readonly Adjusting[], reason: string) => Promise<boolean>;
  /** the same for values of one returned file; null goes back to what the unit wrote */
  readonly correct: (submission: string, cells: readonly Adjusting[], reason: string) => Promise<boolean>;
  /** how a text will be understood */
  readonly read: (text: string, measure: string) => Promise<ReadValue>;
  readonly accept: (finding: string, reason: string) => Promise<boolean>;
};

export function useDecisions(undo: Undo): Decisions {
  const { connection, notify, unsay } = useApp();
  const { book, period } = useOpenPeriod();
  const { add } = undo;
  const said = useRef('');
  const attempt = useCallback(
    async (work: () => Promise<string>): Promise<boolean> => {
      unsay(said.current);
      try {
        notify({ kind: 'good', text: await work() });
        return true;
      } catch (thrown) {
        said.current = sentenceOf(thrown);
        notify({ kind: 'bad', text: said.current });
        return false;
      }
    },
    [notify, unsay],
  );
  const read = useCallback(
    (text: string, measure: string) =>
      connection.client.call('values.read', measure === '' ? { text } : { text, measure }),
    [connection],
  );
  return {
    read,
    adjust: (cells, reason) =>
      attempt(async () => {
        const input = { book, period, cells: [...cells], reason };
        const { entries } = await connection.client.call('consolidation.adjustCells', input);
        add(logStep(connection, { book, what: words.done(cells.length), entries }));
        return words.saved(cells.length);
      }),
    correct: (submission, cells, reason) =>
      attempt(async () => {
        const input = { book, period, submission, cells: [...cells], reason };
        const { entries } = await connection.client.call('submissions.correct', input);
        add(logStep(connection, { book, what: words.corrected(cells.length), entries }));
        return words.correctedNotice(cells.length);
      }),
    accept: (finding, reason) =>
      attempt(async () => {
        const call = { book, period, finding, reason };
        await connection.client.call('findings.accept', call);
        add(acceptStep(connection, call));
        return words.acceptedNotice;
      }),
  };
}

type Accepting = { readonly book: string; readonly period: number; readonly finding: string; readonly reason: string };
type Connection = ReturnType<typeof useApp>['connection'];

function acceptStep(connection: Connection, call: Accepting): ReturnType<typeof logStep> {
  const what = words.accepted;
  return {
    what,
    run: async () => {
      await connection.client.call('findings.reopen', call);
      return {
        what,
        run: async () => {
          await connection.client.call('findings.accept', call);
          return acceptStep(connection, call);
        },
      };
    },
  };
}
