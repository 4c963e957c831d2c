/** Pages on what values mean beside one another. */
export const meaningPages = {
  'not-assigned': {
    means: 'Đơn vị điền dòng không thuộc phần mình. Số được giữ nhưng không đưa vào tổng hợp.',
    example: 'Sở Y tế điền cả dòng của Sở Giáo dục và Đào tạo.',
    remedy: [
      'Thường không cần làm gì.',
      'Nếu dòng nay giao cho đơn vị này: đổi đơn vị chủ trì ở Biểu mẫu và đơn vị (Sửa cho năm mới).',
    ],
  },
  'parent-mismatch': {
    means: 'Số của dòng chung không khớp với các dòng chi tiết, hoặc chỉ là trung bình cộng đơn giản của chúng.',
    example: '84,68 là trung bình của 84,76 và 84,6; đúng ra phải tính từ tử số và mẫu số.',
    remedy: ['Đề nghị đơn vị tính lại dòng chung. Nếu đúng, chấp nhận kèm lý do.'],
  },
  'target-direction': {
    means: 'Chỉ tiêu phải giảm mà kế hoạch lại tăng, hoặc ngược lại.',
    example: '“Giảm tỷ lệ …”: kết quả 30, kế hoạch 36.',
    remedy: ['Hỏi đơn vị xem có ghi nhầm cột hay nhầm số không.'],
  },
  'target-already-met': {
    means: 'Kế hoạch thấp hơn kết quả đã đạt.',
    example: 'Kết quả 99,75, kế hoạch 95.',
    remedy: ['Có thể cố ý. Xem lại với đơn vị hoặc chấp nhận.'],
  },
  'bad-date': {
    means: 'Ô ngày tháng không phải một ngày có thật.',
    example: '31/02/2025; “tháng 3”.',
    remedy: ['Hỏi đơn vị ngày của văn bản rồi sửa.'],
  },
  outlier: {
    means: 'Số khác hẳn các năm trước của đơn vị hoặc khác hẳn các đơn vị cùng cấp.',
    example: 'Mọi huyện khoảng 30%, riêng một huyện 3%.',
    remedy: ['Xem có sót hay thừa chữ số không; nếu đúng, chấp nhận.'],
  },
  unchanged: {
    means: 'Mọi số đều giống hệt kỳ trước. Có thể đơn vị gửi lại file cũ.',
    example: 'File năm 2026 trùng từng số với năm 2025.',
    remedy: ['Hỏi đơn vị đã cập nhật số liệu chưa.'],
  },
} as const;
