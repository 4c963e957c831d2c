/**
 * Sentences about what values mean. Holes beyond the ready-made `{cell}` and `{line}`: `unit`, `leads` (names of the units that
 * report the row), `actual` (the result), `children` (their texts), `previous` (last value), `how` (plain words), `count`.
 */
export const meaningSentences = {
  'not-assigned':
    '{line} không thuộc phần báo cáo của [{unit}|đơn vị gửi][ mà của {leads}][, đang ghi {found}]; số được giữ nhưng không đưa vào tổng hợp, hãy xoá nếu điền nhầm.',
  'parent-mismatch':
    '{cell}[ ghi {found}] không khớp với các dòng chi tiết[ ({children})][: {how}][, đúng ra là {expected}]; hãy tính lại từ tử số và mẫu số của các dòng chi tiết.',
  'target-direction':
    '{cell}[ ghi {found}] cao hơn kết quả[ {actual}] trong khi chỉ tiêu này phải giảm[ (cần {expected})]; hãy kiểm tra lại số kế hoạch.',
  'target-already-met':
    '{cell}[ ghi {found}] kém mức đã đạt được[ {actual}][ (cần {expected})]; hãy kiểm tra lại số kế hoạch.',
  'bad-date':
    '{cell}[ ghi “{found}”], không phải là ngày tháng[ ({expected})]; hãy ghi lại theo dạng ngày/tháng/năm, ví dụ 24/3/2025.',
  outlier:
    '{cell}[ ghi {found}] khác hẳn [kỳ trước ({previous})|{how}|các số đã biết][, thường là {expected}]; hãy kiểm tra lại số, nếu đúng thì ghi rõ lý do.',
  unchanged:
    'Tất cả [{count} số liệu|số liệu] đều giống hệt kỳ trước[ ({found})][, xem ô {at}]; hãy kiểm tra xem đơn vị đã cập nhật số của kỳ này chưa.',
} as const;
