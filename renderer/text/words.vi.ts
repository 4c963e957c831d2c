/** Words that several screens use for what the contract names in English. */
export const words = {
  outcome: { accepted: 'Đã nhận', 'needs-review': 'Cần xem', refused: 'Từ chối', duplicate: 'Trùng' },
  unitState: { 'not-received': 'Chưa nộp', 'needs-review': 'Cần xem', accepted: 'Đã nhận' },
  submissionState: { current: 'Đang dùng', superseded: 'Đã có bản mới thay', reverted: 'Đã rút lại' },
  phase: { plan: 'Lập kế hoạch', report: 'Báo cáo kết quả' },
  phaseHint: {
    plan: 'thu kết quả năm trước và chỉ tiêu năm nay',
    report: 'thu kết quả thực hiện của kỳ này',
  },
  periodKind: { annual: 'Năm', '6-month': '6 tháng', period: 'Giai đoạn', adhoc: 'Đột xuất' },
  level: {
    province: 'Cấp tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    party: 'Cơ quan Đảng',
    'mass-organisation': 'Đoàn thể',
    enterprise: 'Doanh nghiệp',
    other: 'Đơn vị khác',
  },
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  recognisedBy: { marker: 'Biểu do phần mềm phát hành', content: 'Nhận ra theo nội dung' },
  tableKind: {
    indicators: 'Bảng chỉ tiêu',
    assignments: 'Bảng phân công',
    list: 'Danh mục',
    matrix: 'Bảng số theo ô',
    outline: 'Đề cương',
  },
} as const;

/** 15/12/2025 from 2025-12-15 or from a time; a dash where there is none. */
export function showDay(iso: string | null): string {
  if (iso === null) return '–';
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** 15/12/2025 16:30 from a time with the place's own offset. */
export function showTime(iso: string): string {
  return `${showDay(iso)} ${iso.slice(11, 16)}`;
}
