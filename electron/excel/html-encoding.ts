import { encodingOfText } from './kind-of-file.ts';
import { refuse } from './refused-file.ts';

const WHERE = 'Bảng mã của trang web';

/**
 * A page as text: by its byte order mark, by the charset it declares, else as UTF-8. Refuses (E31) bytes that are none in their
 * charset, and a page that declares none and is no UTF-8: its letters cannot be told with certainty.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = encodingOfText(bytes.subarray(0, 65_536));
  if (marked === 'utf-16le' || marked === 'utf-16be') return decode(bytes, marked);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
  if (head.startsWith('ï»¿')) return decode(bytes, 'utf-8');
  const declared =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const charset = declared?.[1]?.toLowerCase() ?? 'utf-8';
  // a page whose tags are read byte by byte is no UTF-16, whatever it says
  return decode(bytes, charset.startsWith('utf-16') ? 'utf-8' : charset);
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (thrown) {
    // an unknown charset is a RangeError, undecodable bytes a TypeError
    if (thrown instanceof RangeError || thrown instanceof TypeError)
      return refuse({ code: 'E31', where: WHERE, line: null });
    throw thrown;
  }
}
