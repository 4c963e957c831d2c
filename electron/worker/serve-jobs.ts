import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import type { ReadingContext } from '#shared/submission/reading-context.ts';
import type { ChildChannel } from './child-channel.ts';
import type { JobInput, JobKind, JobOutput, ToChild } from './protocol.ts';
import { refusedRead } from '#shared/submission/refused.ts';

type Handlers = { readonly [K in JobKind]: (input: JobInput<K>) => JobOutput<K> | Promise<JobOutput<K>> };

/**
 * Answers the jobs that come through the channel, one at a time and in order, each answer sent before the next job begins: a job
 * that ends the process must not take the answer of the one before it along. What a job throws is a bug and told as such.
 */
export function serveJobs(channel: ChildChannel): void {
  let context: ReadingContext | null = null;
  let before: Promise<void> = Promise.resolve();
  const handlers: Handlers = {
    open: ({ bytes, name }) => openAnyWorkbook(bytes, name),
    async read({ bytes, hints }) {
      if (!context) throw new Error('a file to read came before the context');
      const opened = await openAnyWorkbook(bytes, hints.name);
      return opened.ok ? readSubmission(opened.workbook, context, hints) : refusedRead(opened.finding);
    },
    // mails are few: what opens them is loaded by the first
    async mail({ bytes, name }) {
      const { openMail } = await import('#electron/mail/open-mail.ts');
      return openMail(bytes, name);
    },
    // writing is loaded by the first job that writes or is about to: a child that only reads starts without it
    async prepare({ job }) {
      if (job === 'write') await import('#electron/excel/write-workbook.ts').then((door) => door.loadWriting());
      else await import('#electron/word/write-document.ts');
      return null;
    },
    async write({ plan }) {
      const { writeWorkbook } = await import('#electron/excel/write-workbook.ts');
      return writeWorkbook(plan);
    },
    async document({ plan }) {
      const { writeDocument } = await import('#electron/word/write-document.ts');
      return writeDocument(plan);
    },
    async skeleton({ bytes, data }) {
      const { fillSkeleton } = await import('#electron/excel/fill-skeleton.ts');
      return fillSkeleton(bytes, data);
    },
    async fill({ bytes, answers, form }) {
      const { fillForm } = await import('#electron/excel/fill-form.ts');
      return fillForm(bytes, answers, form);
    },
    async mark({ bytes, order }) {
      const { markCopy } = await import('#electron/excel/mark-copy.ts');
      return markCopy(bytes, order);
    },
  };
  const serve = async (message: ToChild): Promise<void> => {
    if (message.kind === 'context') {
      context = message.context;
      return;
    }
    const { id, job, input } = message;
    // `as`: protocol.ts joins each kind of job with its input
    const handle = handlers[job] as (input: JobInput<JobKind>) => JobOutput<JobKind> | Promise<JobOutput<JobKind>>;
    await channel.send({ id, ...(await answer(async () => handle(input))) });
  };
  channel.onMessage((message) => {
    before = before.then(() => serve(message));
  });
  void channel.send({ kind: 'ready' });
}

async function answer(
  handle: () => Promise<JobOutput<JobKind>>,
): Promise<{ kind: 'done'; output: JobOutput<JobKind> } | { kind: 'failed'; fault: string }> {
  try {
    return { kind: 'done', output: await handle() };
  } catch (thrown) {
    return { kind: 'failed', fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}
