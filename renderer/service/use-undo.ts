import { useCallback, useRef, useState } from 'react';
import { vi } from '../text/vi.ts';
import { useApp, type AppState } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';
import { afterStep, nextStep, NO_STEPS, withoutStep, withStep, type UndoStep, type UndoSteps } from './undo-steps.ts';

/** Ctrl+Z and Ctrl+Y over the service's own log: it survives sorting, filtering and the screen's being drawn anew. */
export type Undo = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly add: (step: UndoStep) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** The steps of one book; kept with the connection, so that going to another screen and back loses none. */
const kept = new WeakMap<AppState['connection'], Map<string, UndoSteps>>();

/** The steps that were made in this window on the open book. */
export function useUndo(): Undo {
  const { connection, book, notify } = useApp();
  const name = book?.book ?? '';
  const [steps, setSteps] = useState<UndoSteps>(() => kept.get(connection)?.get(name) ?? NO_STEPS);
  const queue = useRef(Promise.resolve());

  const keep = useCallback(
    (change: (before: UndoSteps) => UndoSteps) => {
      const books = kept.get(connection) ?? new Map<string, UndoSteps>();
      kept.set(connection, books);
      const after = change(books.get(name) ?? NO_STEPS);
      books.set(name, after);
      setSteps(after);
    },
    [connection, name],
  );
  const run = useCallback(
    async (direction: 'back' | 'forth') => {
      const step = nextStep(kept.get(connection)?.get(name) ?? NO_STEPS, direction);
      if (!step) return;
      try {
        const opposite = await step.run();
        keep((before) => afterStep(before, direction, { run: step, opposite }));
        notify({ kind: 'good', text: direction === 'back' ? vi.undo.undone(step.what) : vi.undo.redone(step.what) });
      } catch (thrown) {
        // a step that is refused for good must not stand before all older ones
        notify({
          kind: 'bad',
          text: vi.undo.failed[direction](step.what, sentenceOf(thrown)),
          action: {
            text: vi.undo.skip,
            onPress: () => {
              keep((before) => withoutStep(before, direction, step));
              const next = nextStep(kept.get(connection)?.get(name) ?? NO_STEPS, direction);
              notify({ kind: 'good', text: vi.undo.skipped[direction](next?.what ?? null) });
            },
          },
        });
      }
    },
    [connection, keep, name, notify],
  );
  // a second press while the first still runs waits for it: at once, it would take back the same step twice; dropped, it would be lost
  const inTurn = (direction: 'back' | 'forth'): void => {
    queue.current = queue.current.then(() => run(direction));
  };
  return {
    canUndo: steps.back.length > 0,
    canRedo: steps.forth.length > 0,
    add: (step) => keep((before) => withStep(before, step)),
    undo: () => inTurn('back'),
    redo: () => inTurn('forth'),
  };
}

/** A step over entries of the log: undoing them gives new entries, whose undoing does it again. */
export function logStep(
  connection: AppState['connection'],
  given: { readonly book: string; readonly what: string; readonly entries: readonly number[] },
): UndoStep {
  const { book, what, entries } = given;
  return {
    what,
    run: async () => {
      const made = await connection.client.call('log.undoAll', { book, entries: [...entries], reason: vi.undo.reason });
      return logStep(connection, { book, what, entries: made.map((entry) => entry.id) });
    },
  };
}
