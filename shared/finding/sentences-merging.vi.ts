/**
 * Sentences about merging. Holes beyond the ready-made `{cell}` and `{line}`: `unit`, `units` (names), `file` (the earlier file),
 * `lead`, `computed`, `reported` and `expectedCount` (numbers of units).
 */
export const mergingSentences = {
  superseded:
    'Bản gửi trước[ “{file}”][ của {unit}][ (ô {at})] đã được thay bằng bản gửi sau[ “{found}”]; bản cũ vẫn được giữ và có thể lấy lại.',
  conflict:
    '{cell} có hai đơn vị cùng gửi số khác nhau[: {found}][ ({units})][, mẫu chỉ dùng số của {expected}]; hãy hỏi lại hai đơn vị rồi chọn một số, ghi rõ lý do.',
  'lead-differs':
    '{cell}: số của đơn vị chủ trì[ {found}] khác số cộng từ các đơn vị[ {expected}]; hãy chọn một số và ghi rõ lý do.',
  'needs-components':
    '{cell} chỉ có tỷ lệ[ ({found})] nên không cộng được[, cần {expected}]; hãy đề nghị [{units}|{unit}|các đơn vị] gửi cả tử số và mẫu số, ví dụ 46,5% (59/127).',
  'missing-unit':
    '[{line}|Bảng tổng hợp] chưa đủ số của các đơn vị[, mới có {reported}/{expectedCount}][, còn thiếu {units}|, còn thiếu {found}][ (cần {expected})]; hãy nhắc đơn vị gửi, hoặc tổng hợp tạm và ghi rõ là chưa đủ.',
} as const;
