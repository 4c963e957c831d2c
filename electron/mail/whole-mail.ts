import { refuse } from '#electron/excel/refused-file.ts';
import { decodeWords } from 'postal-mime';
import { isWorkbookName } from './attachment-name.ts';

/**
 * Refuses (E43) what the parser would read over without a word: a mail that ends before its last boundary, and a workbook that
 * is sent as a part of the text, since only attachments are taken out.
 */
export function assureWhole(bytes: Uint8Array): void {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boundary = boundaryOf(mail);
  if (boundary !== null && !mail.includes(`--${boundary}--`))
    refuse({ code: 'E43', reason: 'bị cắt khi gửi hoặc khi lưu' });
  const inText = workbookInText(mail);
  if (inText !== null) refuse({ code: 'E43', reason: `có file “${inText}” nằm trong phần chữ` });
}

/** The boundary of the mail's own parts; null where it has none. */
function boundaryOf(mail: Buffer): string | null {
  const end = endOfHead(mail, 0);
  const head = mail.toString('latin1', 0, Math.min(end, 256 * 1024)).replace(/\r?\n[ \t]+/g, ' ');
  const type = /^content-type:\s*multipart\/([^\r\n]*)/im.exec(head)?.[1];
  const found = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

function endOfHead(mail: Buffer, from: number): number {
  const ends = [mail.indexOf('\r\n\r\n', from), mail.indexOf('\n\n', from)].filter((at) => at >= 0);
  return ends.length === 0 ? mail.length : Math.min(...ends);
}

/** A part of type text/plain or text/html that has a workbook's name and is not said to be an attachment. */
function workbookInText(mail: Buffer): string | null {
  const text = mail.toString('latin1');
  for (const { index } of text.matchAll(/^content-type:\s*text\/(?:plain|html)\b/gim)) {
    const before = Math.max(text.lastIndexOf('\n\n', index), text.lastIndexOf('\r\n\r\n', index), 0);
    const head = mail
      .subarray(before, endOfHead(mail, index))
      .toString('utf8')
      .replace(/\r?\n[ \t]+/g, ' ');
    if (/^content-disposition:\s*attachment\b/im.test(head)) continue;
    const name = /\b(?:file)?name\*?\d*\*?\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(head);
    const written = decodeWords(name?.[1] ?? name?.[2] ?? '');
    if (isWorkbookName(written)) return written;
  }
  return null;
}
