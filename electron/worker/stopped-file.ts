import type { OpenedFile } from '#electron/excel/open-workbook.ts';
import { refusalFinding } from '#electron/excel/refusal-texts.vi.ts';
import type { OpenedMail } from '#electron/mail/open-mail.ts';
import { refusedRead } from '#shared/submission/refused.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { StopReason } from './pooled-child.ts';

/** The words that complete "Không đọc được file trong giới hạn …". */
export function limitText(why: StopReason, jobSeconds: number): string {
  switch (why) {
    case 'time':
      return `${jobSeconds} giây`;
    case 'memory':
      return 'bộ nhớ';
    case 'silence':
      return 'thời gian phản hồi';
    case 'crash':
    case 'no-start':
      return 'an toàn (tiến trình đọc dừng đột ngột)';
  }
}

/** A file whose child had to be stopped, as `open` answers it. */
export function openedTooLarge(limit: string, fileName: string): OpenedFile {
  return { ok: false, finding: refusalFinding({ code: 'E90', limit }, fileName), code: 'E90' };
}

/** A file whose child had to be stopped, as `read` answers it. */
export function readTooLarge(limit: string, fileName: string): ReadFile {
  return refusedRead(refusalFinding({ code: 'E90', limit }, fileName));
}

/** A message whose child had to be stopped, as `mail` answers it. */
export function mailTooLarge(limit: string, fileName: string): OpenedMail {
  return { ok: false, finding: refusalFinding({ code: 'E90', limit }, fileName), head: null };
}
