import type { BridgeEnd } from './bridge-end.ts';
import type { Codec, References } from './codec.ts';

/** What is put into the page beside the source of the preload script. */
export type PreloadFacts = {
  readonly binding: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
  /** getPathForFile says that a file lies here, under its name: a plain browser does not tell where a file came from */
  readonly dropFolder: string;
};

export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'preload-error'; readonly message: string };

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: string | null; readonly fault: string | null }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string };

type Listener = (event: unknown, ...args: readonly unknown[]) => void;

/**
 * The surroundings of a sandboxed preload script, put into the page's isolated world as its own source: `require` knows electron and
 * nothing else, `process` is the reduced one. As in Electron it runs in the top frame only.
 */
export function preloadWorld(
  makeCodec: (references: References | null) => Codec,
  bridge: BridgeEnd,
  facts: PreloadFacts,
  preload: (require: (name: string) => unknown, module: object, exports: object, process: object) => void,
): void {
  if (window !== window.top) return;
  const codec = makeCodec(null);
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { done: (value: unknown) => void; failed: (fault: unknown) => void }>();
  let last = 0;
  // `as`: the stand-in's main process has put this function and this receiver here
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const say = (message: FromPage): void => world[facts.binding]?.(JSON.stringify(message));

  world['standinFromMain'] = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'event') {
      const args = codec.decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.fault === null) call?.done(codec.decode(message.value ?? ''));
    else call?.failed(new Error(message.fault));
  };

  const ipcRenderer = {
    invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
      let encoded: string;
      try {
        encoded = codec.encode(args);
      } catch (thrown) {
        return Promise.reject(thrown);
      }
      return new Promise((done, failed) => {
        last += 1;
        pending.set(last, { done, failed });
        say({ kind: 'invoke', id: last, channel, args: encoded });
      });
    },
    on(channel: string, listener: Listener): unknown {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener): unknown {
      const others = (listeners.get(channel) ?? []).filter((one) => one !== listener);
      listeners.set(channel, others);
      return ipcRenderer;
    },
  };
  const strict = (name: string, target: object): object =>
    new Proxy(target, {
      get(inside, key) {
        if (key in inside || typeof key === 'symbol' || key === '__esModule')
          return Reflect.get(inside, key) as unknown;
        throw new Error(`stand-in: ${name}.${key} is not provided`);
      },
    });
  const electron = strict('electron (sandboxed preload)', {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', { exposeInMainWorld: bridge.expose }),
    webUtils: strict('webUtils', {
      getPathForFile(file: unknown): string {
        if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File');
        return `${facts.dropFolder}/${file.name}`;
      },
    }),
  });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = Object.freeze({ platform: facts.platform, versions: facts.versions, sandboxed: true });
  try {
    const module = { exports: {} };
    preload(require, module, module.exports, process);
  } catch (thrown) {
    say({ kind: 'preload-error', message: thrown instanceof Error ? thrown.message : String(thrown) });
    throw thrown;
  }
}
