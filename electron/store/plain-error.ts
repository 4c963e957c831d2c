import { Refusal } from '#shared/service/answer.ts';

/**
 * What SQLite could not do, as a Refusal with a remedy where the cause lies outside the program (another program writes, the
 * disk is full, the file is damaged); everything else is a bug and comes back as it is.
 */
export function plainError(thrown: unknown): unknown {
  const code = codeOf(thrown);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('book-busy', 'Sổ đang được một cửa sổ hoặc lệnh khác ghi; hãy đợi việc đó xong rồi làm lại.');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged();
  if (code === 'SQLITE_FULL')
    return new Refusal('cannot-write', 'Ổ đĩa đã đầy nên không ghi được vào sổ; hãy dọn bớt ổ đĩa rồi làm lại.');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return new Refusal(
      'cannot-write',
      'Không ghi được vào sổ: file hoặc thư mục chỉ cho đọc, hoặc ổ đĩa có lỗi; hãy chép sổ sang thư mục khác rồi mở lại.',
    );
  return thrown;
}

/** The refusal of a book whose file is damaged. */
export function damaged(): Refusal {
  return new Refusal('book-damaged', 'File sổ bị hỏng, không đọc được; hãy mở bản sao lưu gần nhất của sổ.');
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}
