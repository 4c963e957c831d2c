/** Names of what lies in a hand-over bundle. */
export const bundleWords = {
  official: 'Phụ lục chính thức',
  annexes: 'Phụ biểu',
  byUnit: 'Số liệu theo đơn vị',
  missing: 'Tình hình nộp',
  findings: 'Lỗi và cảnh báo',
  lineage: 'Nguồn từng ô',
  received: 'File đã nhận',
  noUnit: '(chưa rõ đơn vị)',
  book: 'Sổ.phuluc',
  sums: 'SHA256SUMS.txt',
} as const;
