import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useCommand } from '../../service/use-command.ts';
import { reviewWords as words } from '../../text/review.vi.ts';

/** What is decided about a file as a whole; each says by itself when it cannot be done. */
export type FileDecisions = {
  readonly busy: boolean;
  /** `learn`: the way in which its sender is written is kept for the files to come */
  readonly assign: (unit: string, learn: boolean) => Promise<boolean>;
  readonly revert: (reason: string) => Promise<boolean>;
  readonly restore: () => void;
  /** writes the sender's own workbook with the wrong cells marked, where the user says */
  readonly returnCopy: (unit: string) => void;
};

export function useFileDecisions({ submission }: SubmissionSummary): FileDecisions {
  const { connection, notify } = useApp();
  const { book, period } = useOpenPeriod();
  const assign = useCommand('submissions.assign');
  const revert = useCommand('submissions.revert');
  const restore = useCommand('submissions.restore');
  const copy = useCommand('submissions.returnCopy');
  const { host } = connection;

  const makeCopy = async (unit: string): Promise<void> => {
    try {
      const target = await host.ask('saveTarget', { name: words.returnName(unit), kind: 'file' });
      if (!target) return;
      const made = await copy.run({ book, period, submission, out: target.ticket });
      if (!made) return;
      await host.ask('deliver', { ticket: target.ticket });
      notify({ kind: 'good', text: made.kind === 'marked-copy' ? words.returned : words.returnedList });
    } catch (thrown) {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    }
  };
  return {
    busy: assign.busy || revert.busy || restore.busy || copy.busy,
    assign: async (unit, learn) => (await assign.run({ book, period, submission, unit, learn })) !== null,
    revert: async (reason) => {
      const done = await revert.run({ book, period, submission, reason });
      if (done) notify({ kind: 'good', text: words.reverted });
      return done !== null;
    },
    restore: () =>
      void restore
        .run({ book, period, submission, reason: words.restore })
        .then((done) => done && notify({ kind: 'good', text: words.restored })),
    returnCopy: (unit) => void makeCopy(unit),
  };
}
