import type { HelpPage } from './help-page.ts';

export const reviewHelp: HelpPage = {
  title: 'Rà soát',
  lead: 'So trang tính của đơn vị với bảng đã đọc, xử lý từng lỗi.',
  parts: [
    {
      heading: 'Đi qua các lỗi',
      lines: [
        'F8: lỗi tiếp theo; Shift+F8: lỗi trước.',
        'Bấm vào một lỗi thì cả ô trong file lẫn ô trong bảng đều hiện ra.',
      ],
    },
    {
      heading: 'Ba cách xử lý một lỗi',
      lines: [
        'Đơn vị gửi file mới: lập phiếu trả lại (bản của họ có đánh dấu ô sai), gửi cho họ.',
        'Sửa tại chỗ: ghi số đúng kèm lý do (gõ thẳng vào ô, hoặc nút Sửa số…); số đơn vị ghi vẫn được giữ bên cạnh, bảng tổng hợp lấy số đã sửa. Ô thành phần của một tổng cũng sửa được.',
        'Chấp nhận: ghi lý do; số liệu được tính như đơn vị gửi.',
      ],
    },
    {
      heading: 'Cột hay dòng phần mềm không nhận ra',
      lines: [
        'Lỗi thiếu cột, thiếu dòng, dòng lạ có nút Chỉ ra cột này trong file…, Cho biết là dòng nào…: chọn đúng cột, dòng của biểu mẫu.',
        'Chỉ file này: file được đọc lại ngay. Mọi file: phần mềm nhớ, file khác đang hỏi cùng chỗ cũng được đọc lại.',
        'Nhớ nhầm thì bỏ ở màn hình Biểu mẫu và đơn vị, thẻ Cách viết đã học.',
      ],
    },
    {
      heading: 'Không sợ nhầm',
      lines: [
        'Ctrl+Z hoàn tác; mọi quyết định hoàn tác được ở màn hình Nhật ký.',
        'Muốn bỏ số đã sửa: gõ lại đúng chữ đơn vị đã ghi.',
        'Đơn vị gửi bản mới thì số đã sửa theo bản cũ không dùng nữa; nếu bản mới ghi số khác, phần mềm hỏi lại.',
      ],
    },
  ],
};
