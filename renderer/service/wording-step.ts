import { vi } from '../text/vi.ts';
import type { AppState } from './app-context.tsx';
import type { UndoStep } from './undo-steps.ts';

/** The step that takes a confirmed wording back, with what was read by it; done again by undoing that in the log. */
export function wordingStep(
  connection: AppState['connection'],
  given: { readonly book: string; readonly id: number; readonly what: string },
): UndoStep {
  const { book, id, what } = given;
  const { client } = connection;
  const reason = vi.undo.reason;
  return {
    what,
    run: async () => {
      await client.call('learned.forget', { book, id, reason });
      const forgotten = (await client.call('log.list', { book })).findLast((entry) => entry.what === 'forget');
      if (!forgotten) return null;
      return {
        what,
        run: async () => {
          await client.call('log.undo', { book, entry: forgotten.id, reason });
          return wordingStep(connection, given);
        },
      };
    },
  };
}
