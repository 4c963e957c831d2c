import type { FindingCode } from '#shared/finding/codes.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { findingFrom, type FindingRow } from './finding-rows.ts';
import { getFindingRow } from './findings.ts';
import type { By, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { assureOpen } from './periods.ts';
import { run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';

/** What only another file or another decision can settle: there is nothing in these that an officer could accept. */
const remedies: Readonly<Partial<Record<FindingCode, string>>> = {
  'unreadable-file': 'đề nghị đơn vị gửi lại file',
  'encrypted-file': 'đề nghị đơn vị bỏ mật khẩu rồi gửi lại',
  'too-large': 'đề nghị đơn vị gửi lại file gọn hơn',
  'not-a-workbook': 'đề nghị đơn vị gửi lại bảng tính',
  'unsupported-format': 'đề nghị đơn vị lưu thành .xlsx rồi gửi lại',
  'unknown-template': 'đề nghị đơn vị gửi đúng biểu mẫu',
  'wrong-template': 'đề nghị đơn vị gửi đúng biểu mẫu',
  'wrong-period': 'đề nghị đơn vị gửi số liệu của đúng kỳ',
  'unknown-unit': 'gán đơn vị cho file',
};

/**
 * Accepts a finding as it is, with a reason: it holds nothing back any more. Throws Refusal `no-such-finding`,
 * `period-locked`, `cannot-accept` (it is not open, or only another file can settle it).
 */
export function acceptFinding(db: WritableDb, by: By, id: string, reason: string): StoredFinding {
  return allOrNothing(db, () => {
    const row = getFindingRow(db, id);
    assureOpen(db, row.period);
    const remedy = remedies[row.code];
    if (remedy) throw new Refusal('cannot-accept', `Lỗi này không chấp nhận được: hãy ${remedy}.`);
    if (row.state !== 'open' || row.now === 'fixed')
      throw new Refusal('cannot-accept', `Lỗi ${id} đã được xử lý rồi, không cần chấp nhận nữa.`);
    run(
      db,
      sql`UPDATE findings SET state = 'accepted', reason = ${reason}, decided_by = ${by.who}, decided_at = ${by.now}
          WHERE id = ${row.id}`,
    );
    return decided(db, by, row, { what: 'accept-finding', why: reason });
  });
}

/** Takes an acceptance back: the finding is open again. Throws Refusal `no-such-finding`, `period-locked`, `cannot-undo`. */
export function reopenFinding(db: WritableDb, by: By, id: string, reason: string): StoredFinding {
  return allOrNothing(db, () => {
    const row = getFindingRow(db, id);
    assureOpen(db, row.period);
    if (row.state !== 'accepted')
      throw new Refusal('cannot-undo', `Lỗi ${id} chưa được chấp nhận nên không có gì để mở lại.`);
    run(
      db,
      sql`UPDATE findings SET state = 'open', reason = NULL, decided_by = NULL, decided_at = NULL WHERE id = ${row.id}`,
    );
    return decided(db, by, row, { what: 'reopen-finding', why: reason });
  });
}

function decided(
  db: WritableDb,
  by: By,
  row: FindingRow,
  { what, why }: { what: 'accept-finding' | 'reopen-finding'; why: string },
): StoredFinding {
  const target = `finding:${row.id}`;
  writeLog(db, by, { what, period: row.period, target, subject: row.message, why, before: { reason: row.reason } });
  return findingFrom(getFindingRow(db, `f${row.id}`));
}
