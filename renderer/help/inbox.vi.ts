import type { HelpPage } from './help-page.ts';

export const inboxHelp: HelpPage = {
  title: 'Nhận file',
  lead: 'Đưa các file đơn vị gửi về vào sổ. File gốc được giữ nguyên từng byte.',
  parts: [
    {
      heading: 'Cách làm',
      steps: true,
      lines: [
        'Lưu các file từ thư điện tử vào một thư mục.',
        'Kéo thư mục (hoặc từng file) thả vào bất cứ đâu trong cửa sổ, hoặc bấm Chọn file.',
        'Chờ đọc xong. Bấm vào một file để rà soát.',
      ],
    },
    {
      heading: 'Kết quả của từng file',
      lines: [
        'Đã nhận: không có lỗi.',
        'Cần xem: có ô chưa chắc chắn; ô đó được giữ lại, chưa tính.',
        'Từ chối: không dùng được phần nào; câu bên dưới nói lý do và cách gửi lại.',
        'Trùng: đúng file hoặc đúng số liệu đã có; không lưu lần hai.',
      ],
    },
    {
      heading: 'Chưa rõ đơn vị',
      lines: ['Bấm Gán đơn vị, gõ vài chữ của tên (không dấu cũng được), bấm Enter. File được đọc lại theo đơn vị đó.'],
    },
    {
      heading: 'Gửi lại nhiều lần',
      lines: [
        'Bản sau thay bản trước theo từng bảng. Bản trước vẫn còn trong sổ.',
        'Rút lại một lượt nộp thì bản trước được dùng lại; khôi phục được bất cứ lúc nào.',
        'Bấm Dừng khi đang đọc: file đã vào sổ được giữ, file còn lại chưa vào.',
      ],
    },
  ],
};
