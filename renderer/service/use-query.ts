import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { useApp } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';

export type Query<T> = {
  readonly data: T | null;
  /** a sentence to show; null while all is well */
  readonly error: string | null;
  readonly loading: boolean;
  readonly reload: () => void;
};

/** What is known, and the question that it answers. */
type State<T> = Omit<Query<T>, 'reload'> & { readonly of: string };

type Names = keyof ServiceContract & string;

/**
 * Asks a query and keeps its answer; asks again when the input changes or the book that it is about does (a question about no book
 * has one answer), or when such a change may have been missed. An answer that comes after a newer question is dropped, and no answer
 * is shown for another question than its own. `input: null` asks nothing.
 */
export function useQuery<Name extends Names>(
  name: Name,
  input: InputOf<ServiceContract[Name]> | null,
): Query<OutputOf<ServiceContract[Name]>> {
  const { connection } = useApp();
  const key = JSON.stringify(input);
  const [state, setState] = useState<State<OutputOf<ServiceContract[Name]>>>({ of: key, ...notYet(input !== null) });
  const asked = useRef(0);
  const reload = useCallback(() => {
    // `as`: the text was made from an input of this very type
    const question = JSON.parse(key) as InputOf<ServiceContract[Name]> | null;
    if (question === null) return;
    const mine = ++asked.current;
    setState((before) => (before.of === key ? { ...before, loading: true } : { of: key, ...notYet(true) }));
    connection.client.call(name, question).then(
      (data) => mine === asked.current && setState({ of: key, data, error: null, loading: false }),
      (thrown: unknown) =>
        mine === asked.current && setState({ of: key, data: null, error: sentenceOf(thrown), loading: false }),
    );
  }, [connection, name, key]);
  useEffect(reload, [reload]);
  const book = bookOf(input);
  useEffect(
    () => connection.subscribe('book.changed', (event) => void (event.book === book && reload())),
    [connection, book, reload],
  );
  useEffect(() => connection.onMissed(reload), [connection, reload]);
  const { of, ...known } = state;
  return { ...(of === key ? known : notYet(input !== null)), reload };
}

function notYet(loading: boolean): { readonly data: null; readonly error: null; readonly loading: boolean } {
  return { data: null, error: null, loading };
}

function bookOf(input: object | null): unknown {
  return input && 'book' in input ? input.book : null;
}
