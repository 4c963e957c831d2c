/** The words of the screen Nhật ký. */
export const logVi = {
  title: 'Nhật ký',
  lead: 'Mọi quyết định trong sổ: ai, lúc nào, việc gì, vì sao. Không ai sửa hay xóa được dòng nào.',
  columns: { when: 'Lúc', who: 'Người làm', what: 'Việc', subject: 'Về', why: 'Lý do', undo: 'Hoàn tác' },
  filter: 'Lọc theo loại việc',
  groups: {
    files: 'File',
    findings: 'Lỗi, cảnh báo',
    cells: 'Số liệu',
    periods: 'Kỳ báo cáo',
    setup: 'Biểu mẫu, đơn vị',
  },
  find: 'Tìm trong nhật ký',
  undo: 'Hoàn tác',
  undoTitle: 'Hoàn tác việc này?',
  undoText: (what: string, subject: string) =>
    `${what}: ${subject}. Việc ngược lại được làm và ghi thêm một dòng; dòng cũ vẫn còn.`,
  undone: 'Đã hoàn tác',
  undoes: (id: number) => `hoàn tác việc số ${id}`,
  done: 'Đã hoàn tác việc này.',
  more: (rest: number) => `Xem thêm (còn ${rest} dòng)`,
  empty: 'Nhật ký chưa có gì',
  emptyText: 'Khi nhận file, sửa số liệu hay chấp nhận lỗi, việc đó được ghi ở đây.',
} as const;
