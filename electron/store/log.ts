import type { LogEntry } from '#shared/service/contract/books.ts';
import type { LogKind } from '#shared/service/log-words.vi.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { all, get, run, sql } from './sql.ts';

export type Decision = {
  readonly what: LogKind;
  readonly period?: number;
  /** what was decided on, one word: `finding:345`, `period:1`, `cell:1:92`; undo looks for later decisions on the same */
  readonly target: string;
  /** for people: the unit, file, row */
  readonly subject: string;
  readonly why?: string | undefined;
  /** what an undo puts back; JSON */
  readonly before?: unknown;
};

/** A log entry as kept, with what an undo needs. */
export type KeptEntry = {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly what: LogKind;
  readonly period: number | null;
  readonly target: string;
  readonly subject: string;
  readonly why: string | null;
  readonly before: string | null;
  readonly undoes: number | null;
};

/** kinds that leave something an undo could put back; making a book or a period and issuing forms are not among them */
const undoable: ReadonlySet<string> = new Set<LogKind>([
  'change-period',
  'lock-period',
  'unlock-period',
  'add-unit',
  'change-unit',
  'remove-unit',
  'import-file',
  'revert-submission',
  'restore-submission',
  'assign-unit',
  'accept-finding',
  'reopen-finding',
  'adjust-cell',
  'unadjust-cell',
  'correct-value',
  'uncorrect-value',
  'change-official',
  'learn',
  'forget',
]);

/** Appends a decision, in the transaction that carries it out; gives the entry's number. Nothing ever changes an entry. */
export function writeLog(db: WritableDb, by: By, decision: Decision): number {
  const { what, period, target, subject, why, before } = decision;
  return run(
    db,
    sql`INSERT INTO log (at, who, what, period, target, subject, why, before, undoes)
        VALUES (${by.now}, ${by.who}, ${what}, ${period ?? null}, ${target}, ${subject}, ${why ?? null},
                ${before === undefined ? null : JSON.stringify(before)}, ${by.undoes ?? null})`,
  ).key;
}

/** The number of the newest entry; 0 while there is none. */
export function lastEntry(db: ReadableDb): number {
  return get<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM log`)?.id ?? 0;
}

/** The whole log, oldest first, each entry with whether it can still be undone. */
export function listLog(db: ReadableDb): readonly LogEntry[] {
  const entries = all<KeptEntry>(db, sql`SELECT * FROM log ORDER BY id`);
  const chains = Map.groupBy(entries, (entry) => entry.target);
  return entries.map((entry) => shownEntry(entry, chains.get(entry.target) ?? []));
}

/** One entry as kept and as shown; undefined where there is none of that number. */
export function getEntry(db: ReadableDb, id: number): { kept: KeptEntry; shown: LogEntry } | undefined {
  const kept = get<KeptEntry>(db, sql`SELECT * FROM log WHERE id = ${id}`);
  if (!kept) return undefined;
  const chain = all<KeptEntry>(db, sql`SELECT * FROM log WHERE target = ${kept.target} ORDER BY id`);
  return { kept, shown: shownEntry(kept, chain) };
}

function shownEntry(entry: KeptEntry, chain: readonly KeptEntry[]): LogEntry {
  const { id, at, who, what, subject, why, undoes } = entry;
  const canUndo = undoable.has(what) && isLatest(entry, chain);
  return { id, when: at, who, what, subject, why, ...(undoes === null ? {} : { undoes }), canUndo };
}

/**
 * An entry can be undone when it stands (no standing entry undoes it) and nothing standing came after it on the same target,
 * undos of later entries left aside: those only brought back what this entry had made.
 */
function isLatest(entry: KeptEntry, chain: readonly KeptEntry[]): boolean {
  const undone = new Set<number>();
  for (const one of chain.toReversed()) if (one.undoes !== null && !undone.has(one.id)) undone.add(one.undoes);
  if (undone.has(entry.id)) return false;
  return chain
    .filter((later) => later.id > entry.id && !undone.has(later.id))
    .every((later) => entry.undoes === null && later.undoes !== null && later.undoes > entry.id);
}
