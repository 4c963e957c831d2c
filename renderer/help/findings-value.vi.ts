/** Pages on what can be wrong with one value. */
export const valuePages = {
  'not-a-value': {
    means: 'Ô phải là số liệu nhưng ghi thứ khác. Không bao giờ bị coi là 0 hay trống.',
    example: '“Đang tổng hợp số liệu” trong ô tỷ lệ.',
    remedy: ['Hỏi đơn vị số liệu, sửa tại chỗ, hoặc lập phiếu trả lại.'],
  },
  'ambiguous-number': {
    means: 'Số hiểu được theo hai cách, phần mềm không chọn thay.',
    example: '1.234 ở dòng %: một phẩy hai ba bốn hay một nghìn hai trăm ba mươi tư?',
    remedy: ['Hỏi đơn vị rồi sửa tại chỗ: dấu phẩy cho phần thập phân, dấu chấm ngăn hàng nghìn.'],
  },
  'date-for-ratio': {
    means: 'Đơn vị gõ tỷ số, Excel tự đổi thành ngày tháng.',
    example: 'Gõ 5/12, ô thành 05/12/2025.',
    remedy: ['Nếu tỷ số gợi ý đúng, chấp nhận gợi ý đó.', "Lần sau gõ dấu nháy trước ('5/12) hoặc ghi 5 trên 12."],
  },
  'excel-error': {
    means: 'Ô báo lỗi của Excel nên không có số.',
    example: '#REF!, #DIV/0!, #VALUE!',
    remedy: ['Đề nghị đơn vị sửa công thức rồi gửi lại, hoặc hỏi số và sửa tại chỗ.'],
  },
  'formula-without-value': {
    means: 'Ô có công thức nhưng file không lưu kết quả; phần mềm không tự tính thay đơn vị.',
    example: 'File do phần mềm khác xuất ra, chưa từng mở bằng Excel.',
    remedy: ['Mở file bằng Excel, bấm Lưu, rồi nhận lại.'],
  },
  'dot-decimal': {
    means: 'Dùng dấu chấm thập phân kiểu Anh. Số hiểu được chắc chắn nên vẫn nhận.',
    example: '23.17 được hiểu là 23,17.',
    remedy: ['Không cần làm gì.'],
  },
  'unclear-mark': {
    means: 'Ô chỉ có một dấu, không rõ là không có, chưa có hay không thuộc phần của đơn vị.',
    example: '“-”, “x”, “…”',
    remedy: ['Hỏi đơn vị rồi ghi rõ: 0, Không có, Chưa phát hiện, hoặc để trống. Bốn câu trả lời đó khác nhau.'],
  },
  'legacy-encoding': {
    means: 'Bảng gõ bằng phông cũ (TCVN3, VNI), phần mềm đã chuyển sang Unicode.',
    example: 'Phông .VnTime, VNI-Times.',
    remedy: ['Xem vài dòng chữ có đúng không. Nếu đúng, không cần làm gì.'],
  },
  'fraction-for-percent': {
    means: 'Ô ghi số nhỏ hơn 1 trong khi các ô % khác đều lớn hơn 1; có thể quên nhân 100. Số được giữ nguyên.',
    example: '0,3 ở dòng mà các số khác là 25, 31,6 …',
    remedy: ['Hỏi đơn vị: 0,3% hay 30%? Sửa tại chỗ nếu cần.'],
  },
  'missing-value': {
    means: 'Ô đơn vị phải điền đang trống.',
    example: 'Dòng 4.2 của Sở Y tế không có kết quả.',
    remedy: ['Đề nghị đơn vị bổ sung. Nếu không phát sinh, ghi “Không có” hoặc 0 cho đúng nghĩa.'],
  },
  'out-of-range': {
    means: 'Số nằm ngoài khoảng có thể có.',
    example: 'Tỷ lệ 305% (quên dấu phẩy); số người âm.',
    remedy: ['Hỏi đơn vị rồi sửa tại chỗ. Nếu đúng là như vậy, chấp nhận kèm lý do.'],
  },
  'numerator-exceeds-denominator': {
    means: 'Tử số lớn hơn mẫu số ở một dòng tính tỷ lệ phần trăm.',
    example: '13/7 đơn vị.',
    remedy: ['Thường là viết ngược; hỏi đơn vị rồi sửa tại chỗ.'],
  },
  'zero-denominator': {
    means: 'Mẫu số bằng 0 nên không có tỷ lệ.',
    example: '0/0 cơ quan.',
    remedy: ['Nếu không phát sinh, đề nghị ghi “Không phát sinh”.'],
  },
  'rate-mismatch': {
    means: 'Tỷ lệ ghi ra không bằng tử số chia mẫu số (theo số chữ số thập phân đã ghi).',
    example: '50% (7/13 đơn vị): 7/13 là 53,8%.',
    remedy: ['Hỏi đơn vị số nào sai. Bảng tổng hợp cộng tử số và mẫu số nên hai số đó phải đúng.'],
  },
  'base-mismatch': {
    means: 'Tỷ lệ tính trên cơ sở khác với dòng của biểu mẫu.',
    example: 'Dòng tính trên 100.000 trẻ nhưng ghi 31,6/1.000; ghi % ở dòng tỷ số giới tính.',
    remedy: ['Đề nghị đơn vị tính lại theo đúng đơn vị tính in ở dòng đó.'],
  },
  precision: {
    means: 'Số có nhiều chữ số thập phân hơn bảng in. Sổ giữ đủ, chỉ khi in mới làm tròn.',
    example: '46,456789 in thành 46,5.',
    remedy: ['Không cần làm gì.'],
  },
} as const;
