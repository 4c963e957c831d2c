/** Pages on what merging finds. */
export const mergingPages = {
  superseded: {
    means: 'Đơn vị gửi bản mới; bản cũ được giữ nhưng không tính nữa.',
    example: 'so-y-te-v2.xlsx thay so-y-te-v1.xlsx.',
    remedy: ['Không cần làm gì. Muốn dùng lại bản cũ: rút lại bản mới ở màn hình Nhận file.'],
  },
  conflict: {
    means: 'Một ô có nhiều đơn vị chủ trì mà số khác nhau.',
    example: 'Sở Nội vụ ghi 41, Cục Thống kê ghi 42.',
    remedy: ['Hỏi lại các đơn vị, chọn một số ở màn hình Tổng hợp và ghi lý do.'],
  },
  'lead-differs': {
    means: 'Số của đơn vị chủ trì khác số cộng từ các đơn vị. Cả hai được giữ.',
    example: 'Sở Nội vụ ghi 60/127, mười huyện cộng lại 59/127.',
    remedy: ['Xem từng đơn vị ở ô đó, chọn số dùng và ghi lý do.'],
  },
  'needs-components': {
    means: 'Chỉ có tỷ lệ, không có tử số và mẫu số nên không cộng được. Phần mềm không lấy trung bình của các tỷ lệ.',
    example: 'Huyện gửi 46,5% mà không ghi 59/127.',
    remedy: ['Đề nghị các đơn vị nêu trong câu gửi cả tử số và mẫu số, ví dụ 46,5% (59/127 đơn vị).'],
  },
  'missing-unit': {
    means: 'Còn đơn vị chưa nộp nên bảng chưa đủ. Vẫn tổng hợp được, file xuất mang chữ DỰ THẢO.',
    example: 'Mới có 8/10 huyện.',
    remedy: [
      'Gọi điện nhắc bằng Danh sách gọi điện ở màn hình Tiến độ.',
      'Đơn vị không phải nộp kỳ này thì bỏ khỏi danh sách (Sửa kỳ).',
    ],
  },
  'correction-lost': {
    means:
      'Cán bộ đã sửa một số trong file của đơn vị, sau đó đơn vị gửi bản mới với số khác. Số đã sửa đi theo bản cũ.',
    example: 'Sửa 305 thành 30,5 trong so-gddt.xlsx; bản gửi sau vẫn ghi 305.',
    remedy: [
      'Bản sau đúng: chấp nhận và ghi lý do ở màn hình Tổng hợp.',
      'Bản sau vẫn sai: sửa số ở bản sau trong màn hình Rà soát.',
    ],
  },
  'adjustment-outdated': {
    means:
      'Sau khi cán bộ điều chỉnh một ô, số tổng hợp của ô đó đã đổi, hoặc dòng đó không còn trong bảng. Số điều chỉnh không tự đổi theo.',
    example: 'Điều chỉnh 37,5 thành 40; sau đó huyện gửi bản mới, số tổng hợp thành 45.',
    remedy: ['Số mới đúng: bỏ điều chỉnh ở màn hình Tổng hợp.', 'Số điều chỉnh vẫn đúng: chấp nhận và ghi lý do.'],
  },
} as const;
