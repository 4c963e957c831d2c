/**
 * Sentences about the form of a table. Ready-made places: `{cell}`, `{line}`, `{inTable}` (messages.vi.ts makes them from `at`,
 * `rowLabel`, `columnHeader`, `tableTitle`). Other holes: `texts` (values kept in the finding), `others` (other addresses), `kept` (what becomes
 * of a changed prefilled value).
 */
export const structureSentences = {
  'missing-table':
    'Trong file không thấy [“{tableTitle}”|một bảng phải gửi][ (xem ô {at})]; hãy gửi thêm bảng này, hoặc bỏ qua nếu đơn vị gửi ở file khác.',
  'missing-column':
    '{inTable} thiếu cột [“{columnHeader}”|phải điền][, chỉ có các cột {found}]; hãy thêm lại cột này theo mẫu, điền số rồi gửi lại.',
  'missing-row':
    'Bảng thiếu dòng [“{rowLabel}”|mà đơn vị phải báo cáo][ (phải nằm gần ô {at})][, ở đó chỉ thấy “{found}”]; hãy thêm lại dòng này theo mẫu, điền số rồi gửi lại.',
  'unknown-row':
    'Dòng [“{found}”|lạ][ ở ô {at}] không có trong biểu mẫu[, đang ghi {texts}]; số ở dòng này không đưa vào bảng, hãy chuyển về đúng dòng của mẫu hoặc xoá đi.',
  'duplicate-row':
    '[Mục “{rowLabel}” có ở hai trang tính với nội dung khác nhau (ô {onSheets}); bản tổng hợp đang lấy cả hai, hãy xem trang nào đúng, bỏ trang thừa rồi gửi lại|{line} xuất hiện hai lần trở lên (dòng kia ở {others}), các số đang ghi: {texts}; không biết dùng số nào nên giữ lại cả dòng, hãy xoá dòng thừa rồi gửi lại|{line} xuất hiện hai lần trở lên; không biết dùng số nào nên giữ lại cả dòng, hãy xoá dòng thừa rồi gửi lại].',
  'label-changed':
    '[Đoạn ở ô {at} được tính vào mục “{rowLabel}”, nhưng biểu mẫu còn mục “{lostHeading}” mà trong file không thấy|Chỉ tiêu ở {line} đứng sai thứ tự của mẫu: {moved}|Nội dung chỉ tiêu ở {line} đã bị sửa][ (đang ghi “{found}”)][, mẫu in là “{expected}”]; hãy kiểm tra [đoạn này trả lời mục nào, nếu là mục “{lostHeading}” thì đề nghị đơn vị ghi lại đúng mục|số có đúng là của chỉ tiêu này không và giữ nguyên nội dung in sẵn].',
  'measure-changed':
    'Đơn vị tính của {line} đã bị sửa[ thành “{found}”][, mẫu in là “{expected}”]; số của cả dòng được giữ lại, hãy ghi số theo đơn vị tính của mẫu rồi gửi lại.',
  'prefilled-changed':
    '{cell} là số in sẵn[ {expected}] nhưng đã bị sửa[ thành {found}]; [{kept}|hãy kiểm tra lại, nếu số mới đúng thì ghi rõ lý do].',
  'stray-value':
    '[Ô {at}|Một ô] nằm ngoài các ô của bảng nhưng có nội dung[ “{found}”][ (cùng các ô {others})]; nội dung này không đưa vào bảng, hãy chuyển vào đúng ô hoặc xoá đi.',
} as const;
