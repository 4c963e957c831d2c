import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';
import { isBook } from '../store/book-file.ts';

/**
 * Writes a finished file where the user wants it: beside the place first and then moved over it, so that a full disk leaves what was
 * there before. Throws Refusal `cannot-write` with what to do about it, and `file-exists` where a book of ours lies there.
 */
export async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  if (isBook(file))
    throw new Refusal(
      'file-exists',
      `"${path.basename(file)}" là một sổ của Phụ Lục nên không bị ghi đè; hãy chọn tên khác cho file cần ghi.`,
    );
  const making = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    const there = await stat(file).catch(() => null);
    // a device or a pipe is written to, not replaced
    if (there && !there.isFile()) return await writeFile(file, bytes);
    await writeFile(making, bytes);
    await rename(making, file);
  } catch {
    await rm(making, { force: true });
    throw new Refusal(
      'cannot-write',
      `Không ghi được "${path.basename(file)}". Hãy đóng file nếu đang mở và kiểm tra thư mục.`,
    );
  }
}
