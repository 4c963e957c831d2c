// A real child of the pool that misbehaves when a file's name says so; all else it does as reader.child.ts.
import { writeFileSync } from 'node:fs';
import { runChild } from '#electron/worker/run-child.ts';

await runChild(import.meta.url, (channel) => ({
  ...channel,
  onMessage: (listener) =>
    channel.onMessage((message) => {
      if (message.kind === 'job' && message.job === 'open') misbehave(message.input.name);
      listener(message);
    }),
}));

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
