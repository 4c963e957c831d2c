import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#shared/service/contract/books.ts';
import { logLines } from '../../../../renderer/screens/log/log-lines.ts';

function entry(id: number, what: LogEntry['what'], more: Partial<LogEntry> = {}): LogEntry {
  return { id, when: '2025-12-01T08:00:00+07:00', who: 'Hà', what, subject: '', why: null, canUndo: true, ...more };
}

describe('logLines', () => {
  it('shows the newest first, with the words for what was done', () => {
    const lines = logLines([entry(1, 'create-book'), entry(2, 'import-file')], new Map());
    expect(lines.map((line) => [line.id, line.word, line.group])).toEqual([
      [2, 'Nhận file', 'files'],
      [1, 'Lập sổ', 'setup'],
    ]);
  });

  it('marks what was undone, and not what was done again by undoing the undo', () => {
    const done = entry(1, 'accept-finding');
    const undone = entry(2, 'reopen-finding', { undoes: 1 });
    const again = entry(3, 'accept-finding', { undoes: 2 });
    const marks = (entries: LogEntry[]): unknown => logLines(entries, new Map()).map((line) => [line.id, line.undone]);
    expect(marks([done, undone])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(marks([done, undone, again])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  it('spells units and families by their names', () => {
    const names = new Map([
      ['x:so-y-te', 'Sở Y tế'],
      ['kontum-2025', 'Kon Tum'],
    ]);
    const subjects = ['a-b.xlsx → x:so-y-te', 'Kỳ 2025 (kontum-2025)', 'SYT.xlsx'].map((subject, id) =>
      entry(id, 'assign-unit', { subject }),
    );
    expect(logLines(subjects, names).map((line) => line.subject)).toEqual([
      'SYT.xlsx',
      'Kỳ 2025 (Kon Tum)',
      'a-b.xlsx → Sở Y tế',
    ]);
  });
});
