import type { HelpPage } from './help-page.ts';

export const exportHelp: HelpPage = {
  title: 'Xuất',
  lead: 'Xem trước và ghi phụ lục chính thức ra Excel.',
  parts: [
    {
      heading: 'Dự thảo hay chính thức',
      lines: [
        'Còn thiếu đơn vị hoặc còn lỗi thì file mang chữ DỰ THẢO.',
        'Khóa kỳ là ký chốt: số liệu không đổi được nữa. Mở khóa phải ghi lý do.',
      ],
    },
    {
      heading: 'Các loại file xuất',
      lines: [
        'Phụ lục chính thức.',
        'Số liệu từng đơn vị.',
        'Đơn vị chưa nộp.',
        'Nguồn gốc từng ô.',
        'Danh sách lỗi, cảnh báo.',
      ],
    },
  ],
};
