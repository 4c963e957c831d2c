// node --import parent-port.ts CHILD : what an Electron utility process has instead of process.send.
import { isMainThread } from 'node:worker_threads';

type Listener = (event: { readonly data: unknown }) => void;

if (isMainThread && process.env['STANDIN_UTILITY'] === '1') {
  const send = process.send?.bind(process);
  const parentPort = {
    // `as`: see utility-process.ts
    postMessage: (message: unknown) => void send?.(message as object, undefined, undefined, () => undefined),
    on(event: 'message' | 'close', listener: Listener) {
      if (event === 'message') process.on('message', (data) => listener({ data }));
      else process.once('disconnect', () => listener({ data: null }));
    },
  };
  Object.assign(process, { parentPort, send: undefined });
}
