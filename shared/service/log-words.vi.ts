/** Every kind of entry in the log, with the words in which people read it. */
export const logWords = {
  'create-book': 'Lập sổ',
  'add-period': 'Thêm kỳ báo cáo',
  'change-period': 'Sửa kỳ báo cáo',
  'lock-period': 'Khóa kỳ',
  'unlock-period': 'Mở khóa kỳ',
  'add-unit': 'Thêm đơn vị',
  'change-unit': 'Sửa đơn vị',
  'remove-unit': 'Bỏ đơn vị',
  'import-file': 'Nhận file',
  'revert-submission': 'Rút lại lượt nộp',
  'restore-submission': 'Khôi phục lượt nộp',
  'assign-unit': 'Gán đơn vị',
  'accept-finding': 'Chấp nhận lỗi, cảnh báo',
  'reopen-finding': 'Mở lại lỗi, cảnh báo',
  'adjust-cell': 'Điều chỉnh số liệu',
  'unadjust-cell': 'Bỏ điều chỉnh',
  'correct-value': 'Sửa số trong file nộp',
  'uncorrect-value': 'Bỏ số đã sửa',
  'change-official': 'Đặt số, ngày, cách trình bày văn bản',
  'issue-forms': 'Phát hành biểu mẫu',
  'revise-family': 'Sửa biểu mẫu',
  learn: 'Ghi nhớ cách viết',
  forget: 'Bỏ cách viết đã nhớ',
  'read-again': 'Đọc lại file',
} as const;

export type LogKind = keyof typeof logWords;
