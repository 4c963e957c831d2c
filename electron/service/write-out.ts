import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';

/** Writes a finished file where the user wants it. Throws Refusal `cannot-write` with what to do about it. */
export async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch(() => {
    throw new Refusal(
      'cannot-write',
      `Không ghi được "${path.basename(file)}". Hãy đóng file nếu đang mở và kiểm tra thư mục.`,
    );
  });
}
