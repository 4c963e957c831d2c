/** The words of the frame around the screens, and those that every screen uses. Each screen has a file of its own beside this. */
export const vi = {
  product: 'Phụ Lục',
  common: {
    unreachable: 'Không liên lạc được với phần mềm. Hãy đóng cửa sổ này rồi mở lại chương trình.',
    cancel: 'Thôi',
    close: 'Đóng',
    dismiss: 'Đóng thông báo này',
    save: 'Lưu',
    back: 'Quay lại',
    next: 'Tiếp',
    loading: 'Đang tải…',
    reason: 'Lý do',
    reasonNeeded: 'Hãy ghi lý do.',
    tryAgain: 'Thử lại',
    help: 'Trợ giúp (F1)',
    highContrast: 'Tương phản cao',
    nothingFound: 'Không tìm thấy. Hãy gõ ít chữ hơn.',
    found: (count: number) => `${count} mục`,
    noBook: 'Chưa mở sổ nào. Hãy mở hoặc tạo sổ ở màn hình Bắt đầu.',
    all: 'Tất cả',
    dayForm: 'ngày/tháng/năm',
    dayWrong: 'Hãy ghi ngày/tháng/năm, ví dụ 15/12/2025.',
  },
  connection: {
    tooLarge:
      'File quá lớn nên không nhận được. Mỗi file nộp không quá 64 MB; hãy xóa hình ảnh trong file rồi thử lại.',
  },
  undo: {
    reason: 'Hoàn tác trên bàn phím',
    undone: (what: string): string => `Đã hoàn tác: ${what}.`,
    redone: (what: string): string => `Đã làm lại: ${what}.`,
    failed: {
      back: (what: string, why: string): string => `Không hoàn tác được việc “${what}”. ${why}`,
      forth: (what: string, why: string): string => `Không làm lại được việc “${what}”. ${why}`,
    },
    skip: 'Bỏ qua việc này',
    skipped: {
      back: (next: string | null): string =>
        next === null
          ? 'Đã bỏ qua; không còn việc nào để hoàn tác.'
          : `Đã bỏ qua. Ctrl+Z lần nữa sẽ hoàn tác việc trước đó: ${next}.`,
      forth: (next: string | null): string =>
        next === null
          ? 'Đã bỏ qua; không còn việc nào để làm lại.'
          : `Đã bỏ qua. Ctrl+Y lần nữa sẽ làm lại việc kế tiếp: ${next}.`,
    },
  },
  screens: {
    start: 'Bắt đầu',
    progress: 'Tiến độ',
    inbox: 'Nhận file',
    review: 'Rà soát',
    consolidation: 'Tổng hợp',
    export: 'Xuất',
    families: 'Biểu mẫu và đơn vị',
    log: 'Nhật ký',
  },
  frame: {
    noBook: 'Chưa mở sổ',
    period: 'Kỳ báo cáo',
    locked: 'Đã khóa',
    navigation: 'Các màn hình',
    importing: (done: number, total: number) => `Đang đọc ${done}/${total} file…`,
    dueIn: (day: string) => `Hạn nộp ${day}`,
    noDue: 'Chưa đặt hạn nộp',
    hintHelp: 'F1: trợ giúp cho màn hình này',
  },
} as const;
