/** Pages on what can be wrong with the form of a table. */
export const structurePages = {
  'missing-table': {
    means: 'Đơn vị phải gửi bảng này nhưng trong file không có. File khác của đơn vị có thể bổ sung.',
    example: 'Đơn vị gửi Phụ lục 2 mà chưa gửi Phụ lục 3.',
    remedy: ['Chờ hoặc đề nghị đơn vị gửi nốt; hai file của một đơn vị được cộng lại, không thay nhau.'],
  },
  'missing-column': {
    means: 'Thiếu hẳn một cột đơn vị phải điền.',
    example: 'Bảng không có cột “Kết quả thực hiện năm 2024”.',
    remedy: [
      'Nếu cột có nhưng tiêu đề viết khác: xác nhận cột đó ở màn hình Rà soát.',
      'Nếu thiếu thật: lập phiếu trả lại cho đơn vị.',
    ],
  },
  'missing-row': {
    means: 'Đơn vị đã xóa mất dòng của mình, hoặc dòng bị viết khác đến mức không nhận ra.',
    example: 'Sở Y tế xóa dòng 4.3.',
    remedy: ['Xem trong file có dòng đó viết cách khác không; nếu không, đề nghị đơn vị bổ sung.'],
  },
  'unknown-row': {
    means: 'Dòng có số nhưng không có trong biểu mẫu. Số được giữ trong cảnh báo, không vào bảng.',
    example: 'Dòng “Tổng cộng” đơn vị tự thêm.',
    remedy: ['Thường không cần làm gì. Nếu là dòng của biểu mẫu viết khác, xác nhận dòng đó.'],
  },
  'duplicate-row': {
    means: 'Một dòng có hai lần với số khác nhau. Không biết dùng số nào nên cả dòng được giữ lại.',
    example: 'Dòng 4.2 lần đầu ghi 31,6, lần sau ghi 30,9.',
    remedy: ['Hỏi đơn vị số nào đúng rồi sửa tại chỗ, hoặc đề nghị xóa dòng thừa và gửi lại.'],
  },
  'label-changed': {
    means: 'Đơn vị sửa chữ in sẵn của dòng; phần mềm vẫn nhận ra.',
    example: 'Thêm “và dân tộc thiểu số” vào nội dung chỉ tiêu.',
    remedy: ['Xem chữ sửa có làm chỉ tiêu khác đi không. Nếu không, chấp nhận.'],
  },
  'measure-changed': {
    means: 'Đơn vị tính bị sửa nên số không còn cùng loại. Cả dòng được giữ lại.',
    example: 'Dòng tính bằng % bị sửa thành “người”.',
    remedy: ['Hỏi lại đơn vị: số là % hay số người? Đề nghị ghi đúng theo đơn vị tính của biểu mẫu.'],
  },
  'prefilled-changed': {
    means: 'Số in sẵn (kết quả năm trước, chỉ tiêu) khác với số đã phát hành.',
    example: 'Biểu in sẵn 31,6 nhưng file gửi về ghi 32.',
    remedy: ['Bảng tổng hợp vẫn dùng số đã in. Nếu số cũ sai, điều chỉnh ở kỳ của nó hoặc chấp nhận kèm lý do.'],
  },
  'stray-value': {
    means: 'Có chữ hoặc số nằm ngoài các ô của bảng. Được liệt kê để không sót.',
    example: 'Một con số dưới chỗ ký; cột “Ghi chú” tự thêm.',
    remedy: ['Xem có phải số liệu ghi nhầm chỗ không; nếu phải, sửa tại chỗ hoặc đề nghị gửi lại.'],
  },
} as const;
