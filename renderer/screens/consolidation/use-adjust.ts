import { useCallback } from 'react';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { logStep, type Undo } from '../../service/use-undo.ts';

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
  readonly accept: (finding: string, reason: string) => Promise<boolean>;
};

export function useDecisions(undo: Undo): Decisions {
  const { connection, notify } = useApp();
  const { book, period } = useOpenPeriod();
  const { add } = undo;
  const attempt = useCallback(
    async (work: () => Promise<string>): Promise<boolean> => {
      try {
        notify({ kind: 'good', text: await work() });
        return true;
      } catch (thrown) {
        notify({ kind: 'bad', text: sentenceOf(thrown) });
        return false;
      }
    },
    [notify],
  );
  return {
    adjust: (cells, reason) =>
      attempt(async () => {
        const input = { book, period, cells: [...cells], reason };
        const { entries } = await connection.client.call('consolidation.adjustCells', input);
        add(logStep(connection, { book, what: words.edit.done(cells.length), entries }));
        return words.edit.saved(cells.length);
      }),
    accept: (finding, reason) =>
      attempt(async () => {
        const call = { book, period, finding, reason };
        await connection.client.call('findings.accept', call);
        add(acceptStep(connection, call));
        return words.edit.acceptedNotice;
      }),
  };
}

type Accepting = { readonly book: string; readonly period: number; readonly finding: string; readonly reason: string };
type Connection = ReturnType<typeof useApp>['connection'];

function acceptStep(connection: Connection, call: Accepting): ReturnType<typeof logStep> {
  const what = words.edit.accepted;
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
