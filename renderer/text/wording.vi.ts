/** The words with which an officer is asked what a header or a line of a file means. */
export const wordingWords = {
  ask: { header: 'Chỉ ra cột này trong file…', label: 'Cho biết là dòng nào…' },
  title: { header: 'Cột trong file là cột nào của biểu mẫu?', label: 'Dòng trong file là dòng nào của biểu mẫu?' },
  seen: { header: 'Tiêu đề trong file', label: 'Dòng trong file' },
  search: { header: 'Tìm cột của biểu mẫu', label: 'Tìm dòng của biểu mẫu' },
  wording: (text: string, at: string): string => `${text} (ô ${at})`,
  scope: 'Áp dụng cho',
  once: 'Chỉ file này',
  forAll: 'Mọi file, từ nay về sau',
  about: {
    once: 'File này được đọc lại theo xác nhận của anh/chị. Các file khác không đổi.',
    forAll: 'Phần mềm nhớ cách viết này: file này và các file đang hỏi cùng một chỗ được đọc lại, file sau tự nhận ra.',
  },
  confirm: 'Xác nhận và đọc lại',
  confirming: 'Đang đọc lại…',
  loading: 'Đang mở…',
  learnSender: 'Nhớ cách viết tên đơn vị trong file này, để lần sau tự nhận ra',
  done: (text: string, means: string, files: number): string =>
    files > 1
      ? `Đã hiểu “${text}” là “${means}” và đọc lại ${files} file. Ctrl+Z để hoàn tác.`
      : `Đã hiểu “${text}” là “${means}” và đọc lại file. Ctrl+Z để hoàn tác.`,
  step: (text: string): string => `xác nhận cách viết “${text}”`,
} as const;
