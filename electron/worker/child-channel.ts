import type { FromChild, ToChild } from './protocol.ts';

/** The child's line to its parent, the same for Node's fork and Electron's utilityProcess. */
export type ChildChannel = {
  /** resolves when the message has left this process: only then may the child go deaf over its next job, or be ended for it */
  readonly send: (message: FromChild) => Promise<void>;
  readonly onMessage: (listener: (message: ToChild) => void) => void;
  /** the parent is gone */
  readonly onClosed: (listener: () => void) => void;
};

/** The part of Electron's `process.parentPort` that is used; it exists in a utility process only. */
type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => void;
};

/** Opens the line to the process that started this one; throws when nobody did. */
export function openChildChannel(): ChildChannel {
  // `as`: Electron adds parentPort, and its types are not known to this part of the program; messages are those of protocol.ts
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  if (parentPort)
    return {
      // its port hands the message over before it returns
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Electron's port is no window: it has no origin
      send: async (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data as ToChild)),
      onClosed: (listener) => parentPort.on('close', listener),
    };
  const send = process.send?.bind(process);
  if (!send) throw new Error('reader.child.ts is started by the pool only');
  return {
    // a long answer is written in pieces while the process idles; an error means that the parent is gone, which onClosed tells
    send: (message) => new Promise((sent) => void send(message, undefined, undefined, () => sent())),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToChild)),
    onClosed: (listener) => void process.once('disconnect', listener),
  };
}
