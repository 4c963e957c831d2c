import type { Answer, ServiceError } from './answer.ts';
import type { Contract, InputOf, OutputOf, Send } from './operation.ts';

/** A typed way to call a contract over any transport. */
export type Client<C extends Contract> = {
  readonly call: <Name extends keyof C & string>(name: Name, input: InputOf<C[Name]>) => Promise<OutputOf<C[Name]>>;
};

/** Thrown by a client's call when the answer is not ok; carries the sentence to show. */
export class CallFailed extends Error {
  readonly error: ServiceError;
  constructor(error: ServiceError) {
    super(error.message);
    this.name = 'CallFailed';
    this.error = error;
  }
}

/** Makes a client of a transport. A call gives the operation's value, or throws CallFailed. */
export function createClient<C extends Contract>(send: Send): Client<C> {
  return {
    call: async (name, input) => {
      // `as`: the answer was made by our own dispatch, whose handlers are typed by the same contract
      const answer = (await send(name, input)) as Answer<OutputOf<C[typeof name]>>;
      if (!answer.ok) throw new CallFailed(answer.error);
      return answer.value;
    },
  };
}
