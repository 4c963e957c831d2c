/** Pages on what can be wrong with a whole file. */
export const filePages = {
  'unreadable-file': {
    means: 'File bị hỏng hoặc tải về thiếu nên không mở được. Không có số liệu nào được đọc.',
    example: 'File tải từ thư điện tử bị đứt giữa chừng, Excel cũng báo hỏng.',
    remedy: ['Tải lại file từ thư điện tử rồi nhận lại.', 'Nếu vẫn không mở được, đề nghị đơn vị gửi lại.'],
  },
  'encrypted-file': {
    means: 'File đặt mật khẩu mở nên phần mềm không đọc được.',
    example: 'Excel hỏi mật khẩu khi mở file.',
    remedy: ['Mở bằng Excel với mật khẩu đơn vị cho, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ), lưu lại rồi nhận.'],
  },
  'too-large': {
    means: 'File quá lớn so với một phụ lục, có thể do định dạng thừa hoặc do ai đó cố ý.',
    example: 'File nhỏ nhưng giải nén ra hàng trăm MB; bảng kẻ khung đến dòng cuối cùng của trang tính.',
    remedy: [
      'Chép riêng bảng sang một sổ Excel mới, lưu thành .xlsx rồi nhận lại.',
      'Bỏ hình ảnh và các trang tính không liên quan.',
    ],
  },
  'not-a-workbook': {
    means: 'File không phải bảng tính, dù tên có đuôi .xlsx.',
    example: 'File PDF hoặc Word được đổi đuôi thành .xlsx.',
    remedy: ['Đề nghị đơn vị gửi file Excel; nếu chỉ có Word, chép bảng sang Excel rồi lưu thành .xlsx.'],
  },
  'unsupported-format': {
    means: 'Là bảng tính nhưng thuộc dạng phần mềm chưa đọc được.',
    example: 'File Excel 95 trở về trước, file Numbers, trang web lưu cả hình (.mht), văn bản không có cột.',
    remedy: ['Mở bằng Excel, chọn Lưu thành, loại “Sổ làm việc Excel (.xlsx)”, rồi nhận lại.'],
  },
  'duplicate-file': {
    means: 'Đúng file này, hoặc file khác có đúng những số liệu này, đã có trong sổ. Không lưu lần hai.',
    example: '“Bản sao so-y-te (1).xlsx” giống hệt “so-y-te.xlsx”.',
    remedy: ['Không cần làm gì.', 'Nếu đơn vị nói đã sửa số liệu, hãy kiểm tra họ gửi đúng bản đã sửa chưa.'],
  },
  'unknown-template': {
    means: 'Trong file không có bảng nào của biểu mẫu.',
    example: 'Gửi nhầm danh bạ, lịch công tác; hoặc dán ảnh chụp của bảng.',
    remedy: ['Đề nghị đơn vị gửi đúng phụ lục, có chữ và số trong ô, không dán ảnh.'],
  },
  'wrong-template': {
    means: 'File thuộc một biểu mẫu khác với biểu mẫu của kỳ này.',
    example: 'Kỳ dùng biểu mẫu năm 2025 nhưng đơn vị điền biểu mẫu năm 2017.',
    remedy: ['Phát hành lại biểu mẫu cho đơn vị ở màn hình Tiến độ và đề nghị điền vào đó.'],
  },
  'wrong-period': {
    means: 'File ghi năm hoặc kỳ khác với kỳ đang mở.',
    example: 'Tiêu đề cột ghi “Kết quả thực hiện năm 2023” trong khi kỳ này cần năm 2024.',
    remedy: [
      'Nếu file đúng là của kỳ khác: chọn kỳ đó ở góc trên rồi nhận lại.',
      'Nếu đơn vị quên sửa năm: đề nghị sửa tiêu đề rồi gửi lại.',
    ],
  },
  'unknown-unit': {
    means: 'Không biết chắc file của đơn vị nào. Phần mềm không đoán; số liệu chưa được tính.',
    example: '“Ban VSTBPN” thì sở, huyện nào cũng có; “Kon Tum” là tỉnh hay thành phố?',
    remedy: [
      'Ở màn hình Nhận file bấm Gán đơn vị rồi chọn.',
      'Nếu đơn vị hay viết tên như vậy, thêm vào Tên gọi khác của đơn vị.',
    ],
  },
  'unit-disagrees': {
    means: 'Tên đơn vị trong bảng, trong tên file hoặc trong dấu của biểu mẫu không giống nhau.',
    example: 'Tên file ghi Đăk Tô, đầu bảng ghi Sa Thầy.',
    remedy: ['Xem file là của ai; nếu phần mềm chọn sai thì gán lại đơn vị.'],
  },
  'external-links': {
    means: 'Có ô lấy số từ file Excel khác. Phần mềm dùng kết quả đã lưu trong ô, không mở file kia.',
    example: "='[tong hop huyen.xlsx]Sheet1'!C5",
    remedy: ['Thường không cần làm gì. Nghi ngờ số cũ thì đề nghị đơn vị mở file, cập nhật liên kết, lưu và gửi lại.'],
  },
  'hidden-content': {
    means: 'File có dòng, cột hoặc trang tính bị ẩn mà có số. Phần bị ẩn được liệt kê.',
    example: 'Một trang tính ẩn còn bảng của năm trước.',
    remedy: ['Xem phần ẩn có phải số liệu chính thức không; nếu phải, đề nghị đơn vị bỏ ẩn rồi gửi lại.'],
  },
  macro: {
    means: 'File có macro. Phần mềm chỉ đọc ô, không chạy macro.',
    example: 'File .xlsm.',
    remedy: ['Không cần làm gì. Khi mở bằng Excel, không bật macro nếu không tin nguồn gửi.'],
  },
} as const;
