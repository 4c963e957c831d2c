import type { HelpPage } from './help-page.ts';

export const keysHelp: HelpPage = {
  title: 'Phím tắt',
  lead: 'Mọi việc đều làm được bằng bàn phím.',
  parts: [
    {
      heading: 'Ở mọi màn hình',
      lines: [
        'F1: trợ giúp của màn hình này. Shift+F1: trang này.',
        'Alt+1 … Alt+8: đến các màn hình theo thứ tự ở cột bên trái.',
        'Ctrl+O: mở sổ.',
        'F6, Shift+F6: đến khung tiếp theo hoặc trước đó (bảng, nguồn gốc của ô, danh sách vấn đề, cột màn hình).',
        'Tab, Shift+Tab: đến ô, nút tiếp theo hoặc trước đó. Enter hoặc phím cách: bấm nút.',
        'Esc: đóng hộp thoại hoặc trợ giúp.',
      ],
    },
    {
      heading: 'Trong danh sách',
      lines: ['Mũi tên lên, xuống: đến dòng khác. Enter: mở dòng.', 'Mũi tên trái, phải: đổi thẻ.'],
    },
    {
      heading: 'Rà soát',
      lines: ['F8, Shift+F8: lỗi tiếp theo, lỗi trước.'],
    },
    {
      heading: 'Trong bảng tổng hợp',
      lines: [
        'Mũi tên, Tab, Enter: đi giữa các ô. Shift+mũi tên: chọn vùng.',
        'F2 hoặc gõ luôn: sửa ô. Delete: xóa. Ctrl+C, Ctrl+X, Ctrl+V: chép, cắt, dán (cả với Excel).',
        'Ctrl+Z, Ctrl+Y: hoàn tác, làm lại. Ctrl+F: tìm (không dấu cũng được).',
      ],
    },
  ],
};
