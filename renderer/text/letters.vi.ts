/** The words of the letters that go with the forms. */
export const letterWords = {
  title: 'Thư gửi kèm biểu mẫu',
  text: 'Chép lời thư rồi dán vào thư điện tử, gửi cùng file biểu mẫu của đơn vị. Hạn nộp lấy ở nút Sửa kỳ; nơi gửi về lấy ở Thông tin văn bản (màn hình Xuất).',
  none: 'Không có đơn vị nào phải điền trong kỳ này.',
  unit: 'Đơn vị',
  letterOf: (name: string): string => `Thư gửi ${name}`,
  copy: 'Chép thư này',
  copied: (name: string): string => `Đã chép thư gửi ${name}.`,
  copyAll: 'Chép tất cả',
  copiedAll: (n: number): string => `Đã chép ${n} thư.`,
  between: '\n\n──────────\n\n',
  cannotCopy: 'Trình duyệt không cho chép. Hãy bấm vào thư, Ctrl+A rồi Ctrl+C.',
} as const;

/** The words of the register of issued forms. */
export const registerWords = {
  title: 'Sổ phát hành biểu',
  text: 'Mỗi lần phát hành là một dòng; đơn vị được gửi hai lần thì có hai dòng.',
  none: 'Chưa phát hành biểu mẫu nào trong kỳ này. Hãy bấm Phát hành biểu mẫu.',
  columns: { number: 'TT', unit: 'Đơn vị', file: 'File', when: 'Khi nào', who: 'Người phát hành' },
  export: 'Xuất Excel',
  exported: 'Đã xuất sổ phát hành biểu.',
  fileName: (period: string): string => `Sổ phát hành biểu ${period}.xlsx`,
} as const;
