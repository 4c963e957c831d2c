import { useCallback, useRef, useState } from 'react';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { useApp } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';

export type CommandCall<Name extends keyof ServiceContract & string> = {
  readonly busy: boolean;
  /** runs the command; null where it failed, which was said to the user */
  readonly run: (input: InputOf<ServiceContract[Name]>) => Promise<OutputOf<ServiceContract[Name]> | null>;
};

/** A command with its busy state; a refusal is shown as a notice, which goes when the command is tried again. */
export function useCommand<Name extends keyof ServiceContract & string>(name: Name): CommandCall<Name> {
  const { connection, notify, unsay } = useApp();
  const [busy, setBusy] = useState(false);
  const said = useRef('');
  const run = useCallback(
    async (input: InputOf<ServiceContract[Name]>) => {
      setBusy(true);
      unsay(said.current);
      try {
        return await connection.client.call(name, input);
      } catch (thrown) {
        said.current = sentenceOf(thrown);
        notify({ kind: 'bad', text: said.current });
        return null;
      } finally {
        setBusy(false);
      }
    },
    [connection, name, notify, unsay],
  );
  return { busy, run };
}
