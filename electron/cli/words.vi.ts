import type { PeriodKind, Phase } from '#shared/family/family.ts';
import type { Severity } from '#shared/finding/codes.ts';
import type { Outcome } from '#shared/submission/submission.ts';

/** The words that the command line prints for what the contract names in English. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: 'đã nhận',
  'needs-review': 'cần xem',
  refused: 'từ chối',
  duplicate: 'trùng',
};

export const severityWords: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' };

export const phaseWords: Readonly<Record<Phase, string>> = { plan: 'lập kế hoạch', report: 'báo cáo kết quả' };

export const kindWords: Readonly<Record<PeriodKind, string>> = {
  annual: 'năm',
  '6-month': '6 tháng',
  period: 'giai đoạn',
  adhoc: 'đột xuất',
};

export const unitStateWords: Readonly<Record<string, string>> = {
  'not-received': 'chưa nộp',
  'needs-review': 'cần xem',
  accepted: 'đã nhận',
};

export const findingStateWords: Readonly<Record<string, string>> = {
  open: 'đang mở',
  accepted: 'đã chấp nhận',
  fixed: 'đã sửa',
  adjusted: 'đã điều chỉnh',
};
