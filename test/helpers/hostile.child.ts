// A real child of the pool that misbehaves when a file's name says so; all else it does as reader.child.ts.
import { writeFileSync } from 'node:fs';
import type { ToChild } from '#electron/worker/protocol.ts';
import { runChild } from '#electron/worker/run-child.ts';

await runChild(import.meta.url, (channel) => {
  // a second job may wait in a child: the misbehaviour is the file's, so it comes when its turn does
  const waiting: ToChild[] = [];
  let busy = false;
  let deliver: (message: ToChild) => void = () => undefined;
  const next = (): void => {
    const message = busy ? undefined : waiting.shift();
    if (!message) return;
    busy = message.kind === 'job';
    if (message.kind === 'job' && message.job === 'open') misbehave(message.input.name);
    deliver(message);
    if (!busy) next();
  };
  return {
    ...channel,
    async send(message) {
      await channel.send(message);
      if (message.kind === 'ready') return;
      busy = false;
      // not at once: the child is still inside of the job that it answers
      setImmediate(next);
    },
    onMessage(listener) {
      deliver = listener;
      channel.onMessage((message) => {
        waiting.push(message);
        next();
      });
    },
  };
});

function misbehave(name: string): void {
  const [how, file = ''] = name.split('|');
  switch (how) {
    case 'hang':
      return hang();
    case 'tell my number and hang':
      writeFileSync(file, String(process.pid));
      return hang();
    case 'swallow memory in buffers':
      for (const kept: Buffer[] = []; ;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1));
    case 'swallow memory in the heap':
      for (const kept: number[][] = []; ;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + 0.5));
    case 'crash':
      return process.abort();
    case 'leave':
      return process.exit(0);
    case 'stand still':
      process.kill(process.pid, 'SIGSTOP');
      return;
    case 'throw':
      throw new Error('a fault that nobody caught');
    default:
  }
}

function hang(): never {
  for (;;);
}
