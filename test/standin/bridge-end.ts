import type { Codec, References } from './codec.ts';

type BridgeMessage =
  | { readonly kind: 'expose'; readonly name: string; readonly value: string }
  | { readonly kind: 'call'; readonly id: number; readonly args: string }
  | { readonly kind: 'answer'; readonly failed: boolean; readonly value: string };

export type BridgeEnd = { readonly expose: (name: string, api: unknown) => void };

/**
 * One end of contextBridge; runs in both worlds of the page, put there as its own source. The worlds share the document and nothing
 * else, so that calls travel as events carrying text, and files as the content of an input element.
 */
export function bridgeEnd(
  makeCodec: (references: References | null) => Codec,
  me: 'main' | 'preload',
  other: 'main' | 'preload',
): BridgeEnd {
  const kept = new Map<number, unknown>();
  let last = 0;
  let answered: BridgeMessage | null = null;

  function say(message: BridgeMessage): BridgeMessage | null {
    answered = null;
    document.dispatchEvent(new CustomEvent(`standin:${other}`, { detail: JSON.stringify(message) }));
    return answered;
  }

  function valueIn(message: BridgeMessage | null): unknown {
    if (message?.kind !== 'answer') throw new Error('stand-in: no answer over the bridge');
    const value = codec.decode(message.value);
    if (message.failed) throw value;
    return value;
  }

  const references: References = {
    put(value) {
      last += 1;
      kept.set(last, value);
      return last;
    },
    putFile(file) {
      last += 1;
      const transfer = new DataTransfer();
      transfer.items.add(file);
      const input = document.createElement('input');
      input.type = 'file';
      input.files = transfer.files;
      input.id = `standin-file-${me}-${last}`;
      document.documentElement.append(input);
      return last;
    },
    call:
      (id) =>
      (...args) =>
        valueIn(say({ kind: 'call', id, args: codec.encode(args) })),
    promise: (id) =>
      new Promise((done, failed) => {
        valueIn(say({ kind: 'call', id, args: codec.encode([done, failed]) }));
      }),
    file(id) {
      const input = document.querySelector<HTMLInputElement>(`#standin-file-${other}-${id}`);
      const file = input?.files?.[0];
      input?.remove();
      if (!file) throw new Error('stand-in: the file did not come over');
      return file;
    },
  };
  const codec = makeCodec(references);

  function frozen(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(frozen);
      Object.freeze(value);
    }
    return value;
  }

  function perform(message: BridgeMessage): unknown {
    if (message.kind === 'expose') {
      if (message.name in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      Object.defineProperty(window, message.name, { value: frozen(codec.decode(message.value)), enumerable: true });
      return undefined;
    }
    if (message.kind !== 'call') return undefined;
    const target = kept.get(message.id);
    // `as`: the other end encoded a list of arguments
    const args = codec.decode(message.args) as [(value: unknown) => void, (fault: unknown) => void];
    if (typeof target === 'function') return Reflect.apply(target, undefined, args) as unknown;
    void Promise.resolve(target).then(args[0], args[1]);
    return undefined;
  }

  document.addEventListener(`standin:${me}`, (event) => {
    // `as`: sent by say()
    const message = JSON.parse((event as CustomEvent<string>).detail) as BridgeMessage;
    if (message.kind === 'answer') {
      answered = message;
      return;
    }
    let answer: BridgeMessage;
    try {
      answer = { kind: 'answer', failed: false, value: codec.encode(perform(message)) };
    } catch (thrown) {
      const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
      answer = { kind: 'answer', failed: true, value: codec.encode(fault) };
    }
    document.dispatchEvent(new CustomEvent(`standin:${other}`, { detail: JSON.stringify(answer) }));
  });
  return { expose: (name, api) => void valueIn(say({ kind: 'expose', name, value: codec.encode(api) })) };
}
