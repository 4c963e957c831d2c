import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Refusal } from '#shared/service/answer.ts';
import { createService } from '../service/create-service.ts';
import { runCli } from './run-cli.ts';

// npm starts us in the project's folder; paths are meant from where the user stands
const base = process.env['INIT_CWD'] ?? process.cwd();
const argv = process.argv.slice(2);
const quiet = argv.includes('--quiet');
const service = createService({ base });
const err = (line: string): void => void process.stderr.write(`${line}\n`);

// a reader that has seen enough (`| head`) is no fault
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  if (thrown.code !== 'EPIPE') throw thrown;
});

const stop = service.bus.listen((name, event) => {
  if (!quiet && 'done' in event)
    err(`${name === 'import.progress' && 'file' in event ? `${event.file}: ` : ''}${event.done}/${event.total}`);
});
process.exitCode = await runCli(argv, {
  out: (line) => void process.stdout.write(`${line}\n`),
  err,
  tools: {
    call: service.client.call,
    ticketFor: service.files.ticketFor,
    readInput: () => text(process.stdin),
    readFile: (path) =>
      readFile(service.files.pathOf(service.files.ticketFor(path)), 'utf8').catch(() => {
        throw new Refusal('no-such-file', `Không đọc được file "${path}".`);
      }),
    progress: (line) => {
      if (!quiet) err(line);
    },
  },
});
stop();
await service.close();
