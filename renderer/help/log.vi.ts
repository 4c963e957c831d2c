import type { HelpPage } from './help-page.ts';

export const logHelp: HelpPage = {
  title: 'Nhật ký',
  lead: 'Ai làm gì, lúc nào, vì sao. Không dòng nào bị sửa hay xóa.',
  parts: [
    {
      heading: 'Hoàn lại một việc',
      lines: [
        'Bấm Hoàn lại và ghi lý do. Việc ngược lại được làm và ghi thêm một dòng.',
        'Chỉ hoàn lại được quyết định mới nhất về cùng một việc; hoàn lại việc sau trước.',
        'Hoàn lại rồi vẫn hoàn lại lần nữa được.',
        'Tạo sổ, thêm kỳ, phát hành biểu mẫu và sửa biểu mẫu không hoàn lại được.',
      ],
    },
  ],
};
