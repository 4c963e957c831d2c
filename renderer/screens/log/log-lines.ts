import type { LogEntry } from '#shared/service/contract/books.ts';
import { spellIds } from '#shared/text/spell-ids.ts';
import { logWords, type LogKind } from '#shared/service/log-words.vi.ts';

/** Kinds of decisions that are filtered together. */
export type LogGroup = 'files' | 'findings' | 'cells' | 'periods' | 'setup';

const groupOf: Readonly<Record<LogKind, LogGroup>> = {
  'create-book': 'setup',
  'add-period': 'periods',
  'change-period': 'periods',
  'lock-period': 'periods',
  'unlock-period': 'periods',
  'add-unit': 'setup',
  'change-unit': 'setup',
  'remove-unit': 'setup',
  'import-file': 'files',
  'revert-submission': 'files',
  'restore-submission': 'files',
  'assign-unit': 'files',
  'accept-finding': 'findings',
  'reopen-finding': 'findings',
  'adjust-cell': 'cells',
  'unadjust-cell': 'cells',
  'correct-value': 'cells',
  'uncorrect-value': 'cells',
  'change-official': 'periods',
  'issue-forms': 'files',
  'revise-family': 'setup',
  learn: 'setup',
  forget: 'setup',
  'read-again': 'files',
};

export const logGroups: readonly LogGroup[] = ['files', 'findings', 'cells', 'periods', 'setup'];

/** A log entry as the screen shows it. */
export type LogLine = LogEntry & {
  readonly word: string;
  readonly group: LogGroup;
  /** a later entry undoes this one, and has not been undone itself */
  readonly undone: boolean;
};

/** The log's entries as lines, the newest first; `names` are those of units and families by id. */
export function logLines(entries: readonly LogEntry[], names: ReadonlyMap<string, string>): readonly LogLine[] {
  const undone = new Set<number>();
  // an undo that was itself undone no longer counts; later entries speak first
  for (const entry of entries.toReversed())
    if (entry.undoes !== undefined && !undone.has(entry.id)) undone.add(entry.undoes);
  return entries.toReversed().map((entry) => ({
    ...entry,
    subject: spellIds(entry.subject, names),
    word: logWords[entry.what],
    group: groupOf[entry.what],
    undone: undone.has(entry.id),
  }));
}
