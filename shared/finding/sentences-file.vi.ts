/**
 * Sentences about a whole file. Holes beyond `at`, `found`, `expected`: `file` (its name), `reason`, `units` (names of the units
 * it may be), `letterhead`, `fileUnit`, `markerUnit`, `unit` (names), `kind` ("dòng ẩn" …), `texts` (the values found there).
 */
export const fileSentences = {
  'unreadable-file':
    '[File “{file}”|File] không mở được[ vì {reason}| vì bị hỏng hoặc tải về thiếu][ (ô {at})]; hãy mở bản gốc bằng Excel, chọn Lưu thành dạng .xlsx rồi gửi lại.',
  'encrypted-file':
    '[File “{file}”|File] có đặt mật khẩu mở nên không đọc được[ (ô {at})]; hãy mở bằng Excel, bỏ mật khẩu mở file, lưu lại rồi gửi lại.',
  'too-large':
    '[File “{file}”|File] quá lớn để đọc an toàn[ ({found}, cho phép {expected})| ({found})| ({reason})][, xem ô {at}]; hãy xoá trang tính, hình ảnh và dòng thừa, Lưu thành .xlsx rồi gửi lại.',
  'not-a-workbook':
    '[File “{file}”|File] không phải là bảng tính Excel[ mà là {found}][ (ô {at})]; hãy gửi lại bảng số liệu ở dạng .xlsx.',
  'unsupported-format':
    '[File “{file}”|File] ở dạng [{found}|khác], chưa đọc được chắc chắn[ (ô {at})]; hãy mở bằng Excel, chọn Lưu thành dạng [{expected}|.xlsx] rồi gửi lại.',
  'duplicate-file':
    '[File “{file}”|File] giống hệt [file đã nhận “{found}”|số liệu đã nhận trước đó][ (ô {at})]; không lưu thêm lần nữa và không cần làm gì.',
  'unknown-template':
    'Trong file[ “{file}”] không có bảng nào của biểu mẫu [{expected}|đang thu][, chỉ thấy “{found}”][ ở ô {at}]; hãy điền vào biểu mẫu đã gửi cho đơn vị rồi gửi lại.',
  'wrong-template':
    'Bảng trong file[ “{file}”][ (ô {at})] là mẫu [{found}|khác], kỳ này cần mẫu [{expected}|đang thu]; hãy điền vào đúng mẫu rồi gửi lại.',
  'wrong-period':
    'Bảng trong file[ “{file}”][ (ô {at})] là của [{found}|kỳ khác], kỳ đang thu là [{expected}|kỳ khác]; hãy điền vào bảng của đúng kỳ rồi gửi lại.',
  'unknown-unit':
    'Không biết chắc file này của đơn vị nào[: “{found}” có thể là {units}|: có thể là {units}|: chỉ thấy “{found}”][ (ô {at})]; hãy chọn đơn vị gửi, hoặc ghi rõ tên đơn vị ở đầu bảng rồi gửi lại.',
  'unit-disagrees':
    'Tên đơn vị không khớp nhau[: {found}][ (ô {at})]; file được tính cho [{expected}|đơn vị ghi ở đầu bảng], hãy kiểm tra và chọn lại đơn vị nếu không đúng.',
  'external-links':
    'File có ô lấy số từ file Excel khác[ ({found})][, xem ô {at}]; phần mềm dùng kết quả lưu sẵn và không mở file kia, hãy kiểm tra lại các số đó.',
  'hidden-content':
    '[{kind}|Phần bị ẩn][ ở {at}] có nội dung[ “{texts}”][ {readNote}]; hãy bỏ ẩn để kiểm tra, xoá nếu không dùng.',
  macro: 'File có chứa macro[ ({found})][, xem ô {at}]; phần mềm chỉ đọc số liệu trong ô, macro không được chạy.',
} as const;
