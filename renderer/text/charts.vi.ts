/** The words around charts. */
export const chartWords = {
  copy: 'Chép hình',
  copied: 'Đã chép biểu đồ. Dán vào Word hoặc thư điện tử bằng Ctrl+V.',
  saved: 'Trình duyệt không cho chép hình, nên biểu đồ đã được tải về thành file PNG.',
  table: 'Số liệu của biểu đồ',
  received: 'Đã nhận',
  accepted: 'Đã nhận, không còn lỗi',
  expected: 'Phải nộp',
  day: 'Ngày',
  target: 'Kế hoạch',
  result: 'Kết quả',
  met: 'Đạt',
  exceeded: 'Vượt',
  'not-met': 'Chưa đạt',
  'no-data': 'Chưa có số liệu',
  'not-comparable': 'Chưa so sánh được',
  period: 'Kỳ',
} as const;
