import { readFile } from 'node:fs/promises';
import { runCli } from '#electron/cli/run-cli.ts';
import type { TestService } from './run-service.ts';

export type Ran = { readonly status: number; readonly out: string; readonly err: string };

/** Runs one command line in this process on a test service; paths are in its folder. `input` is standard input. */
export async function runCommand(service: TestService, argv: readonly string[], input = ''): Promise<Ran> {
  let [out, err] = ['', ''];
  const status = await runCli(argv, {
    out: (text) => (out += `${text}\n`),
    err: (text) => (err += `${text}\n`),
    tools: {
      call: service.client.call,
      ticketFor: (path) => service.files.ticketFor(path),
      readInput: () => Promise.resolve(input),
      readFile: (path) => readFile(service.files.pathOf(service.files.ticketFor(path)), 'utf8'),
      progress: (line) => (err += `${line}\n`),
    },
  });
  return { status, out, err };
}
