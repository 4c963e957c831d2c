import { CallFailed } from '#shared/service/client.ts';
import { Refusal } from '#shared/service/answer.ts';
import { readArguments } from './arguments.ts';
import type { Command, CommandTools } from './command.ts';
import { commands } from './commands.ts';

/** Where a run of the command line reads from and writes to. */
export type CliWorld = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly tools: CommandTools;
};

/**
 * Runs one command line and answers with the exit status: 0 done and nothing needs review, 1 done but something does,
 * 2 the request itself is wrong (one sentence on standard error).
 */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<0 | 1 | 2> {
  const [name = 'help', ...rest] = argv;
  try {
    if (name === 'help' || name === '--help' || name === '-h') return said(world, helpText());
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new Refusal('unknown-operation', `Không có lệnh "${name}". Các lệnh: ${Object.keys(commands).join(', ')}.`);
    const given = readArguments(rest, command.options);
    if (given.flag('help')) return said(world, commandHelp(command));
    assureNoWords(command, given.positionals);
    const done = await command.run(given, world.tools);
    world.out(given.flag('json') ? jsonText(name, done.json) : done.text);
    return done.status;
  } catch (thrown) {
    if (!(thrown instanceof Refusal) && !(thrown instanceof CallFailed)) throw thrown;
    world.err(thrown.message);
    return 2;
  }
}

/** A reason without its quotation marks would else be kept as its first word. */
function assureNoWords(command: Command, [first]: readonly string[]): void {
  if (first === undefined || command.takesWords) return;
  throw new Refusal(
    'bad-input',
    `Lệnh này không nhận chữ "${first}" đứng riêng; chữ có dấu cách hãy đặt trong dấu ngoặc kép.`,
  );
}

/** `value -` prints one document a line; every other command ONE document. */
function jsonText(name: string, json: unknown): string {
  if (name === 'value' && typeof json === 'object' && json !== null && 'lines' in json) return String(json.lines);
  return JSON.stringify(json, null, 1);
}

function said(world: CliWorld, text: string): 0 {
  world.out(text);
  return 0;
}

function helpText(): string {
  const lines = Object.values(commands).map((command) => `  ${command.usage}\n      ${command.about}`);
  return [
    'Phụ Lục: tổng hợp phụ lục Excel của các đơn vị.',
    '',
    'Cách dùng: phuluc LỆNH … [--json]',
    '',
    ...lines,
  ].join('\n');
}

function commandHelp(command: Command): string {
  return `${command.usage}\n${command.about}`;
}
