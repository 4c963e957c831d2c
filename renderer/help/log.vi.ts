import type { HelpPage } from './help-page.ts';

export const logHelp: HelpPage = {
  title: 'Nhật ký',
  lead: 'Ai làm gì, lúc nào, vì sao. Không dòng nào bị sửa hay xóa.',
  parts: [
    {
      heading: 'Hoàn tác một việc',
      lines: [
        'Bấm Hoàn tác và ghi lý do. Việc ngược lại được làm và ghi thêm một dòng.',
        'Chỉ hoàn tác được quyết định mới nhất về cùng một việc; hoàn tác việc sau trước.',
        'Hoàn tác rồi vẫn hoàn tác lần nữa được.',
        'Tạo sổ, thêm kỳ, phát hành biểu mẫu và sửa biểu mẫu không hoàn tác được.',
      ],
    },
  ],
};
