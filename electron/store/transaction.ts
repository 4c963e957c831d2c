import { forgetKeys } from './known-keys.ts';
import type { WritableDb } from './handle.ts';
import { run, sql } from './sql.ts';

/**
 * Runs `work` all or nothing: what it throws takes back everything it wrote. The outermost call is a transaction that takes
 * the writer's place at once (so two programs wait for one another instead of failing half-way); a call inside another is a
 * savepoint, whose failure leaves the rest of the transaction as it is. `work` may not wait for anything.
 */
export function allOrNothing<T>(db: WritableDb, work: () => T): T {
  return db.inTransaction
    ? between(db, work, [sql`SAVEPOINT step`], [sql`RELEASE step`], [sql`ROLLBACK TO step`, sql`RELEASE step`])
    : between(db, work, [sql`BEGIN IMMEDIATE`], [sql`COMMIT`], [sql`ROLLBACK`]);
}

/**
 * Groups several files into one transaction: one wait for the disk instead of one a file. Inside, each saveSubmission is its
 * own savepoint; what the caller catches there does not harm the others.
 */
export function withGroup<T>(db: WritableDb, work: () => T): T {
  if (db.inTransaction) throw new Error('a group was begun inside a transaction');
  return allOrNothing(db, work);
}

type Steps = readonly ReturnType<typeof sql>[];

function between<T>(db: WritableDb, work: () => T, before: Steps, after: Steps, undo: Steps): T {
  before.forEach((step) => run(db, step));
  try {
    const done = work();
    if (done instanceof Promise) throw new Error('a transaction may not wait');
    after.forEach((step) => run(db, step));
    return done;
  } catch (thrown) {
    forgetKeys(db);
    // SQLite has already rolled back by itself after some failures (a full disk)
    if (db.inTransaction) undo.forEach((step) => run(db, step));
    throw thrown;
  }
}
