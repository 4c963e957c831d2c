import { makePhrases } from '../text/phrases.ts';
import type { Reading } from './reading.ts';
import type { StatusWord, Value } from './value.ts';

type StatusValue = Extract<Value, { kind: 'status' }>;

/** The answers in words, each in the wordings met; nothing else counts as one. */
export const STATUS_WORDINGS: Readonly<Record<StatusWord, readonly string[]>> = {
  none: [
    'không có',
    'không',
    'không phát sinh',
    'không có phát sinh',
    'không phát sinh trường hợp nào',
    'không phát sinh vụ nào',
    'không phát sinh vụ việc',
    'không có trường hợp nào',
    'không có vụ nào',
    'không xảy ra',
    'chưa có',
    'chưa phát sinh',
  ],
  'not-detected': [
    'chưa phát hiện',
    'không phát hiện',
    'chưa phát hiện trường hợp nào',
    'không phát hiện trường hợp nào',
    'chưa phát hiện vụ nào',
    'chưa phát hiện vụ việc',
    'chưa phát hiện vụ việc nào',
  ],
  'part-time': ['kiêm nhiệm'],
  done: [
    'có',
    'đã có',
    'đạt',
    'đã đạt',
    'đã thực hiện',
    'thực hiện xong',
    'đã thực hiện xong',
    'hoàn thành',
    'đã hoàn thành',
  ],
  'not-done': ['chưa đạt', 'không đạt', 'chưa thực hiện', 'không thực hiện', 'chưa hoàn thành', 'chưa triển khai'],
};

const STATUSES = makePhrases<StatusWord>(
  // the wordings' keys are the words themselves; Object.entries forgets that
  (Object.keys(STATUS_WORDINGS) as StatusWord[]).flatMap((status) =>
    STATUS_WORDINGS[status].map((wording) => [wording, status] as const),
  ),
);

/** `Không có`, `Chưa phát hiện`, `Kiêm nhiệm`, `Đạt`, `Chưa thực hiện` … as the whole text, with or without a full stop. */
export function parseStatus(text: string): Reading<StatusValue> | null {
  const status = STATUSES.whole(text.replace(/\s*[.;!]$/, ''));
  return status && { value: { kind: 'status', status, text: text.trim() }, noticed: [] };
}
