/** The words around the pages of help. */
export const helpVi = {
  title: 'Trợ giúp',
  example: 'Ví dụ',
  remedy: 'Cách xử lý',
  index: 'Các lỗi, cảnh báo và lưu ý',
  find: 'Tìm lỗi',
} as const;
