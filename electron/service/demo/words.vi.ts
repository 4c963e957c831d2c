/** What the demo says while it works. */
export const demoWords = {
  created: 'Tạo sổ cho biểu mẫu Kon Tum 2025',
  waiting: (units: number) => `${units} đơn vị phải nộp`,
  issued: 'Phát hành biểu, mỗi đơn vị một file điền sẵn',
  formsIn: (count: number, folder: string) => `${count} file trong ${folder}`,
  filled: 'Các đơn vị điền biểu (ở đây do một chương trình điền, hai file cố ý sai)',
  filledIn: (count: number, folder: string) => `${count} file trong ${folder}`,
  imported: (count: number, seconds: number) => `Nhận ${count} file trong ${seconds.toFixed(1)} giây; các lỗi tìm thấy`,
  doubtful: (file: string) => `${file}: cần xem`,
  sentBack: 'Lập phiếu trả lại cho file có lỗi',
  markedIn: (count: number, folder: string) => `${count} file có ô sai được đánh dấu trong ${folder}`,
  corrected: (count: number) => `Nhận ${count} file nộp lại đã sửa; bản trước được thay`,
  openErrors: (count: number) => `còn ${count} lỗi đang mở`,
  merged: 'Tổng hợp; nguồn của một ô chính thức',
  exported: 'Xuất phụ lục chính thức và các bảng kèm theo',
} as const;
