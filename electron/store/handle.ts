import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** An open book that queries may read. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** An open book that may be changed; functions that write ask for it, so a query cannot write by mistake. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** Who decides and when (ISO 8601 with the place's own offset: due dates compare with its day). The store has no clock. */
export type By = {
  readonly who: string;
  readonly now: string;
  /** the log entry that this decision undoes */
  readonly undoes?: number;
};
