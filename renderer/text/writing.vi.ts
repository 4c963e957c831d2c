/** The words about a file that is being written, or was. */
export const writingWords = {
  doing: (name: string): string => `Đang tạo “${name}”…`,
  progress: 'Tiến độ ghi file',
  stop: 'Dừng',
  tooLate: 'File vừa ghi xong nên không dừng được nữa.',
  inFolder: 'File nằm trong thư mục anh/chị vừa chọn.',
  inDownloads: 'File nằm trong thư mục Tải xuống của trình duyệt.',
  reveal: 'Mở thư mục',
} as const;
