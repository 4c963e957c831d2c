import type { Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { Arguments, OptionKind } from './arguments.ts';

/** What a command says on standard output: a JSON document or readable Vietnamese, and the exit status. */
export type Said = { readonly json: unknown; readonly text: string; readonly status: 0 | 1 };

/** What commands may use: the service's client, tickets for paths, standard input and error. */
export type CommandTools = {
  readonly call: Client<ServiceContract>['call'];
  readonly ticketFor: (path: string) => string;
  readonly readInput: () => Promise<string>;
  readonly readFile: (path: string) => Promise<string>;
  /** a line of progress on standard error */
  readonly progress: (line: string) => void;
};

/** One command of the public contract: its usage line, options, and what it does, by way of the service's operations. */
export type Command = {
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  /** whether it takes words without an option (files, a text); where it does not, one is refused */
  readonly takesWords?: true;
  readonly run: (given: Arguments, tools: CommandTools) => Promise<Said>;
};
