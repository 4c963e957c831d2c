import type { HelpPage } from './help-page.ts';

export const startHelp: HelpPage = {
  title: 'Bắt đầu',
  lead: 'Tạo sổ mới, mở sổ có sẵn, hoặc làm quen bằng sổ mẫu.',
  parts: [
    {
      heading: 'Sổ là gì?',
      lines: [
        'Sổ là một file (.phuluc) giữ biểu mẫu, đơn vị, các kỳ báo cáo, mọi file đã nhận và mọi quyết định.',
        'Có thể chép sổ sang máy khác hoặc lưu vào ổ đĩa dự phòng như mọi file khác.',
        'Năm sau không cần tạo sổ mới: thêm kỳ vào sổ cũ ở màn hình Tiến độ để kết quả năm nay được in sẵn.',
      ],
    },
    {
      heading: 'Tạo sổ mới',
      steps: true,
      lines: [
        'Bấm Tạo sổ mới, chọn biểu mẫu.',
        'Ghi năm, chọn lập kế hoạch hay báo cáo kết quả, xem lại hạn nộp.',
        'Xem lại danh sách đơn vị phải nộp, thêm hoặc bỏ, rồi bấm Tạo sổ.',
      ],
    },
  ],
};
