import type { HelpPage } from './help-page.ts';

export const exportHelp: HelpPage = {
  title: 'Xuất',
  lead: 'Xem trước và ghi phụ lục chính thức ra Excel, PDF hoặc Word.',
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
        'Mỗi loại ghi được ra Excel, PDF hoặc Word; ba dạng giống nhau về trang và số liệu.',
        'Gói bàn giao: một file zip có tất cả các loại trên, mọi file đã nhận, danh sách SHA-256 và bản sao sổ.',
      ],
    },
    {
      heading: 'Dùng mẫu trình bày của tỉnh',
      lines: [
        'Mở mẫu .xlsx của tỉnh, ghi vào ô cần điền chữ trong hai dấu ngoặc nhọn: {{số}}, {{ngày}}, {{cơ quan}}, {{nơi ban hành}}, {{người ký}}, {{loại văn bản}}, {{kỳ}}, {{năm}}, {{dự thảo}}.',
        'Một ô số liệu: {{mã bảng|mã dòng|mã cột}}, ví dụ {{002.pl|s2021.o1.t1.d|baseline}}. Mã không trùng thì bỏ được mã bảng.',
        'Cả bảng: ghi một dòng mẫu, ô đầu là {{dòng:002.pl}}{{tt}}, các ô sau là {{nội dung}}, {{đơn vị tính}}, {{baseline}}, {{target}}…; dòng đó được chép lại cho từng dòng của bảng, giữ nguyên phông chữ, khung, chiều rộng.',
        'Chữ hoa, chữ thường và dấu cách không quan trọng. Mã nào không có thì không ghi file, và chỉ rõ trang tính, ô phải sửa.',
        'Công thức, hình, ghi chú nằm dưới dòng mẫu không dời được: hãy để phía trên hoặc bỏ đi.',
      ],
    },
  ],
};
