import type { z } from 'zod';

/**
 * An operation of the service: `query` reads, `command` writes. The input is checked once, by its schema, in dispatch; the
 * output is a plain type, since our own code makes it. Everything that travels is JSON.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  readonly kind: 'query' | 'command';
  readonly input: Input;
  /** never there at run time: carries the output's type */
  readonly output?: Output;
};

export type Contract = Readonly<Record<string, Operation>>;
export type InputOf<O extends Operation> = z.infer<O['input']>;
export type OutputOf<O extends Operation> = O extends Operation<z.ZodType, infer Output> ? Output : never;

/** What implements a contract: one plain function of the checked input for each operation. */
export type Handlers<C extends Contract> = {
  readonly [Name in keyof C]: (input: InputOf<C[Name]>) => Promise<OutputOf<C[Name]>> | OutputOf<C[Name]>;
};

/** What a transport is: it moves a name and an input, and brings back an answer; it knows no operation. */
export type Send = (name: string, input: unknown) => Promise<unknown>;

/** Declares an operation that does not write. */
export function query<Output>() {
  return <Input extends z.ZodType>(input: Input): Operation<Input, Output> => ({ kind: 'query', input });
}

/** Declares an operation that writes. */
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input): Operation<Input, Output> => ({ kind: 'command', input });
}
