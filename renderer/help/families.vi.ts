import type { HelpPage } from './help-page.ts';

export const familiesHelp: HelpPage = {
  title: 'Biểu mẫu và đơn vị',
  lead: 'Biểu mẫu có những dòng nào, tính thế nào; đơn vị tên gì, liên hệ ai.',
  parts: [
    {
      heading: 'Sửa biểu mẫu cho năm mới',
      steps: true,
      lines: [
        'Bấm Sửa cho năm mới, bấm vào dòng cần sửa: nội dung, số thứ tự, đơn vị chủ trì.',
        'Bấm Lưu thành bản mới và ghi lý do.',
        'Thêm kỳ mới ở màn hình Tiến độ: kỳ mới dùng bản mới; các kỳ cũ giữ bản cũ.',
      ],
    },
    {
      heading: 'Tên gọi khác của đơn vị',
      lines: [
        'Thêm tên viết tắt hay tên cũ để phần mềm nhận ra file. Hoa, thường, dấu và dấu cách không cần thêm.',
        'Đơn vị sáp nhập, giải thể: ghi ngày hết hiệu lực; dữ liệu cũ vẫn giữ tên cũ.',
      ],
    },
    {
      heading: 'Cách viết đã học',
      lines: [
        'Mỗi lần anh/chị xác nhận một cách viết lạ, phần mềm nhớ. Nhớ nhầm thì bấm Bỏ.',
        'Bỏ một cột hay một dòng đã nhớ thì các file đã đọc theo cách viết đó được đọc lại.',
      ],
    },
  ],
};
