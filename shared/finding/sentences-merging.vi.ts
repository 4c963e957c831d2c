/**
 * Sentences about merging. Holes beyond the ready-made `{cell}` and `{line}`: `unit`, `units` (names), `file` (the earlier file),
 * `dropped` and `gone` (values that came back blank, list rows and headings that did not come back, each with its count), `printed` (what the official cell says meanwhile), `ask` (what to ask the units for),
 * `adjusted` and `gone` (an officer's value in force, and one without a cell), `reported` and `expectedCount` (numbers of units).
 */
export const mergingSentences = {
  superseded:
    'Bản gửi trước[ “{file}”][ của {unit}][ (ô {at})] đã được thay bằng bản gửi sau[ “{found}”][; bản sau để trống {droppedCount} số đã có: {dropped}][; bản sau không còn {goneCount} dòng, mục đã có: {gone}]; bản cũ vẫn được giữ, dùng lại được khi rút lại bản sau.',
  conflict:
    '{cell} có nhiều đơn vị chủ trì gửi số khác nhau[: {found}][ ({units})][, mẫu chỉ dùng số của {expected}][, đang lấy số của {printed}]; hãy hỏi lại các đơn vị rồi chọn một số, ghi rõ lý do.',
  'lead-differs':
    '{cell}: số của đơn vị chủ trì[ {found}] khác số tính từ các đơn vị[ {expected}][, đang lấy {printed}]; hãy chọn một số và ghi rõ lý do.',
  'needs-components':
    '{cell}: [không tính được số đã gửi ({found})|chỉ có tỷ lệ nên không cộng được][, cần {expected}][, {printed}]; hãy đề nghị [{units}|{unit}|các đơn vị] [{ask}|gửi cả tử số và mẫu số, ví dụ 46,5% (59/127)].',
  'missing-unit':
    '[{line}|Bảng tổng hợp] chưa đủ số của các đơn vị[, mới có {reported}/{expectedCount}][, còn thiếu {units}|, còn thiếu {found}][ (cần {expected})]; hãy nhắc đơn vị gửi, hoặc tổng hợp tạm và ghi rõ là chưa đủ.',
  'correction-lost':
    '{cell}: số cán bộ đã sửa[ ({expected})][ trong “{file}”] không còn dùng vì đơn vị đã gửi bản sau[, bản sau ghi {found}]; hãy hỏi lại đơn vị rồi sửa ở bản sau, hoặc chấp nhận số mới và ghi rõ lý do.',
  'adjustment-outdated':
    '{cell}: [số cán bộ đã điều chỉnh ({gone}) không còn chỗ trong bảng vì bản gửi sau không còn dòng này; hãy xem lại dòng ở bản sau rồi hoàn tác điều chỉnh ở Nhật ký|đang dùng số cán bộ điều chỉnh ({adjusted}), nhưng sau đó số tổng hợp đã đổi từ {expected} thành {found}; hãy điều chỉnh lại hoặc bỏ điều chỉnh|số tổng hợp đã đổi sau khi cán bộ điều chỉnh; hãy điều chỉnh lại hoặc bỏ điều chỉnh], hoặc chấp nhận và ghi rõ lý do.',
} as const;
