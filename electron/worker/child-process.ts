import type { FromChild, ToChild } from './protocol.ts';

/** Why a child ended: it asked for more memory than it may have, or anything else. */
export type ChildEnd = 'memory' | 'other';

/** A running child as the pool sees it, whatever started it (Node's fork, Electron's utilityProcess). */
export type ChildHandle = {
  readonly send: (message: ToChild) => void;
  readonly onMessage: (listener: (message: FromChild) => void) => void;
  /** called some times a second while the child lives, even while its main thread is busy */
  readonly onBeat: (listener: (memoryBytes: number) => void) => void;
  /** called once, when the process is gone */
  readonly onExit: (listener: (end: ChildEnd) => void) => void;
  readonly kill: () => void;
};

/** Limits that a child is started with. */
export type ChildLimits = {
  /** bytes of the whole process above which it ends itself */
  readonly memoryBytes: number;
  /** megabytes of JavaScript heap above which V8 ends it */
  readonly heapMegabytes: number;
};

export type ForkChild = (limits: ChildLimits) => ChildHandle;
