import type { HelpPage } from './help-page.ts';

export const consolidationHelp: HelpPage = {
  title: 'Tổng hợp',
  lead: 'Bảng phụ lục chính thức, mỗi ô đều truy được về file, trang tính, ô và chữ gốc.',
  parts: [
    {
      heading: 'Xem một ô từ đâu ra',
      lines: [
        'Chọn ô: bảng bên cạnh nói cách tính bằng lời, số của từng đơn vị và ô gốc.',
        'Ô mâu thuẫn hay khác số cộng được: chọn số dùng và ghi lý do.',
      ],
    },
    {
      heading: 'Như trong Excel',
      lines: [
        'Phím mũi tên, Tab, Enter, F2 để sửa, Ctrl+C, Ctrl+X và Ctrl+V, Ctrl+Z để hoàn tác, Ctrl+F để tìm.',
        'F6 để sang khung nguồn gốc của ô, F6 lần nữa để đi tiếp.',
        'Kéo chuột hoặc Shift+mũi tên để chọn vùng; dòng dưới cùng cho tổng và số ô.',
      ],
    },
    {
      heading: 'Tỷ lệ phần trăm',
      lines: [
        'Không bao giờ lấy trung bình của các tỷ lệ: cộng tử số, cộng mẫu số rồi chia.',
        'Thiếu tử số, mẫu số thì ô để trống và nói rõ đơn vị nào cần gửi.',
      ],
    },
  ],
};
