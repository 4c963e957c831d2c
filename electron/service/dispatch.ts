import type { Answer } from '#shared/service/answer.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { Contract, Handlers } from '#shared/service/operation.ts';
import { sayBadInput } from './bad-input.vi.ts';

export type Dispatch = (name: string, input: unknown) => Promise<Answer<unknown>>;

/**
 * The single door to the service: looks the operation up among the contract's own names, checks the input once, runs the
 * handler and wraps what comes of it. A Refusal becomes an answer; anything else thrown is a bug: logged whole, told in one
 * sentence.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  logFault: (name: string, fault: unknown) => void,
): Dispatch {
  return async (name, input) => {
    if (!Object.hasOwn(contract, name)) return refusal('unknown-operation', `Không có thao tác "${name}".`);
    // `as`: hasOwn has just shown that the name is one of the contract's
    const operation = contract[name as keyof C & string];
    const handler = handlers[name as keyof C & string];
    const checked = operation?.input.safeParse(input);
    if (!checked || !handler) throw new Error(`the operation ${name} has no handler`);
    if (!checked.success) return refusal('bad-input', `Không làm được: ${sayBadInput(checked.error.issues, input)}.`);
    try {
      return { ok: true, value: await handler(checked.data as Parameters<typeof handler>[0]) };
    } catch (thrown) {
      if (thrown instanceof Refusal) return refusal(thrown.code, thrown.message);
      logFault(name, thrown);
      return {
        ok: false,
        error: {
          kind: 'fault',
          code: 'fault',
          message: 'Phần mềm gặp lỗi ngoài dự kiến, việc vừa rồi có thể chưa xong. Hãy xem lại rồi thử lại.',
        },
      };
    }
  };
}

function refusal(code: Refusal['code'], message: string): Answer<never> {
  return { ok: false, error: { kind: 'refusal', code, message } };
}
