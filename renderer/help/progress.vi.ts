import type { HelpPage } from './help-page.ts';

export const progressHelp: HelpPage = {
  title: 'Tiến độ',
  lead: 'Ai đã nộp, ai chưa, còn bao nhiêu ngày, và nên làm gì tiếp.',
  parts: [
    {
      heading: 'Việc nên làm tiếp',
      lines: [
        'Một câu và một nút: phát hành biểu mẫu, gán đơn vị cho file, rà soát lỗi, xử lý mâu thuẫn, gọi điện nhắc, nhận file, rồi xuất phụ lục.',
        'Không bắt buộc theo thứ tự đó; mọi màn hình luôn mở được ở cột bên trái.',
      ],
    },
    {
      heading: 'Màu của đơn vị',
      lines: [
        'Đã nhận: file đọc được và không còn lỗi.',
        'Cần xem: file có lỗi; ô đúng vẫn được tính, ô có lỗi được giữ lại.',
        'Chưa nộp: chưa có file. Quá hạn: đã qua hạn nộp mà chưa có file.',
      ],
    },
    {
      heading: 'Phát hành biểu mẫu',
      lines: [
        'Mỗi đơn vị một file, đã in sẵn dòng của đơn vị và số năm trước. Gửi file qua thư điện tử.',
        'Khi đơn vị gửi lại, phần mềm nhận ra đơn vị dù file đã đổi tên.',
      ],
    },
    {
      heading: 'Danh sách gọi điện',
      lines: ['Chép để dán vào Excel, Word hoặc tin nhắn; hoặc xuất thành file Excel.'],
    },
  ],
};
