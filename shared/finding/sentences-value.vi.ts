/**
 * Sentences about one value. Holes beyond the ready-made `{cell}`: `found`, `expected`, `numerator`,
 * `denominator`, `encoding` (name of an old code page); for a file or table that came back blank `blankUnit` or `blankTable`, and
 * `blankRows` (how many rows should have been filled).
 */
export const valueSentences = {
  'not-a-value':
    '{cell}[ ghi “{found}”], không đọc được thành số liệu[, ở đây cần {expected}]; hãy ghi lại bằng số, phần giải thích chuyển sang cột ghi chú.',
  'ambiguous-number':
    '{cell}[ ghi “{found}”], có thể hiểu thành hai số khác nhau[ ({expected})]; hãy ghi lại: dấu phẩy cho phần thập phân, không dùng dấu chấm ngăn hàng nghìn.',
  'date-for-ratio':
    '{cell} đã bị Excel đổi thành ngày tháng[ ({found})][, có thể đã gõ {expected}]; hãy định dạng ô là Văn bản (Text) rồi gõ lại số.',
  'excel-error':
    '{cell} đang báo lỗi của Excel[ {found}][, ở đây cần {expected}]; hãy sửa công thức hoặc gõ thẳng số vào ô.',
  'formula-without-value':
    '{cell} là công thức[ {found}] chưa có kết quả[, ở đây cần {expected}]; hãy mở bằng Excel cho tính lại, lưu rồi gửi lại, hoặc gõ thẳng số.',
  'dot-decimal':
    '{cell}[ ghi “{found}”] dùng dấu chấm cho phần thập phân, được hiểu là [{expected}|số thập phân]; lần sau hãy dùng dấu phẩy.',
  'unclear-mark':
    '{cell} chỉ ghi dấu[ “{found}”], không rõ là không có, bằng 0 hay chưa có số[, ở đây cần {expected}]; hãy ghi rõ số, 0 hoặc “Không có”.',
  'legacy-encoding':
    'Chữ [ở ô {at}|trong file] gõ bằng [bảng mã {encoding}|bảng mã cũ][ (“{found}”)], đã chuyển sang Unicode[ thành “{expected}”]; hãy kiểm tra lại chữ, lần sau gõ bằng Unicode.',
  'fraction-for-percent':
    '{cell}[ ghi {found}] trong khi các số khác cùng dòng lớn hơn 1, có thể muốn ghi [{expected}|số phần trăm]; hãy kiểm tra, số được giữ nguyên như đã ghi.',
  'missing-value':
    '[Số ở {givenCell} có vẻ là của {shifted} vì cả cột bị điền lệch một dòng, nên dòng này coi như còn thiếu số|Số ở {givenCell} có vẻ là của {sideways} vì cả dòng bị điền lệch một cột, nên ô này coi như còn thiếu số|{blankUnit} gửi biểu còn trống|Bảng “{blankTable}” còn trống|{givenCell} còn trống|Có ô phải điền còn trống][, không có số liệu nào ở {blankRows} dòng phải báo cáo][ (xem ô {blankAt})][, cần ghi {expected}]; hãy điền số (hoặc ghi 0, “Không có”) rồi gửi lại.',
  'out-of-range':
    '{cell}[ ghi {found}], vượt ngoài khoảng cho phép[ ({expected})]; hãy kiểm tra dấu phẩy và số không rồi ghi lại.',
  'numerator-exceeds-denominator':
    '{cell}[ ghi {found}]: tử số[ {numerator}] lớn hơn mẫu số[ {denominator}]; hãy kiểm tra lại hai số đó rồi ghi lại.',
  'zero-denominator':
    '{cell}[ ghi {found}]: mẫu số bằng 0 nên không tính được tỷ lệ; hãy ghi đúng mẫu số, nếu không phát sinh thì ghi “Không phát sinh”.',
  'rate-mismatch':
    '{cell}[ ghi {found}]: tỷ lệ không khớp với tử số và mẫu số[, {numerator}/{denominator} là {expected}|, đúng ra là {expected}]; hãy sửa lại tỷ lệ hoặc hai số đó.',
  'base-mismatch':
    '{cell}[ ghi {found}], không cùng cách tính với dòng này[ (cần {expected})]; hãy tính và ghi lại theo đơn vị tính của dòng.',
  precision:
    '{cell}[ ghi {found}] có nhiều chữ số thập phân hơn bảng in[ ({expected})]; số đầy đủ được giữ, khi in sẽ làm tròn.',
} as const;
