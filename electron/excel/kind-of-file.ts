/** What a file is by its bytes; its name is never asked. */
export type FileKind =
  | 'zip'
  | 'ole-encrypted'
  /** Excel 97–2003 */
  | 'ole-workbook'
  /** Excel 5.0/95 */
  | 'ole-book'
  | 'ole-word'
  | 'ole-powerpoint'
  /** a message saved by Outlook (.msg), or what Outlook packs attachments into (winmail.dat) */
  | 'outlook-mail'
  | 'ole-other'
  | 'biff'
  | 'pdf'
  | 'archive'
  | 'spreadsheetml'
  | 'html'
  | 'flat-opendocument'
  /** a page with its pictures in one file (.mht), which Excel also saves as .xls */
  | 'web-archive'
  /** a saved message (.eml) */
  | 'mail'
  | 'text'
  | 'unknown';

/** Tells the kind of a non-empty file from its first bytes, the directory of an OLE container, or its decoded text. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfOle(file);
  if (file[0] === 0x09 && [0, 2, 4, 8].includes(file[1] ?? -1) && file[3] === 0) return 'biff';
  if (startsWith(file, [0x78, 0x9f, 0x3e, 0x22])) return 'outlook-mail';
  if (file.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(file, [0x52, 0x61, 0x72, 0x21]) || startsWith(file, [0x37, 0x7a, 0xbc, 0xaf, 0x27])) return 'archive';
  return kindOfText(file);
}

function startsWith(file: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, i) => file[i] === byte);
}

/** Directory entries of an OLE container are 128 bytes, aligned to 128: a UTF-16LE name, its length at 64, its type at 66. */
function kindOfOle(file: Buffer): FileKind {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= file.length; at += 128) {
    const length = file.readUInt16LE(at + 64);
    const type = file[at + 66];
    if (length >= 4 && length <= 64 && length % 2 === 0 && (type === 1 || type === 2 || type === 5))
      names.add(file.toString('utf16le', at, at + length - 2));
  }
  if (names.has('EncryptedPackage')) return 'ole-encrypted';
  if (names.has('Workbook')) return 'ole-workbook';
  if (names.has('Book')) return 'ole-book';
  if (names.has('WordDocument')) return 'ole-word';
  if (names.has('__properties_version1.0')) return 'outlook-mail';
  return names.has('PowerPoint Document') ? 'ole-powerpoint' : 'ole-other';
}

function kindOfText(file: Buffer): FileKind {
  const text = headAsText(file);
  if (text === null) return 'unknown';
  const head = text.toLowerCase();
  const start = head.trimStart();
  // a header line, or before it the line by which mailboxes part their messages
  const message = /^(?:from [^\n]*\n)?[!-9;-~]+:/.test(start) ? kindOfMessage(start) : null;
  if (message) return message;
  if (
    /^(?:<\?|<!--|<(?:\w+:)?workbook[\s>])/.test(start) &&
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  )
    return 'spreadsheetml';
  if (/^<(?:\?|!--|office:)/.test(start) && head.includes('<office:document')) return 'flat-opendocument';
  return /<(?:html|table|body)[\s>]|<!doctype html/.test(head) ? 'html' : 'text';
}

/** By its header lines: a message names who sent it, or the way it went; a web archive only what it holds. */
function kindOfMessage(start: string): FileKind | null {
  const [headers = ''] = start.split(/\r?\n\r?\n/, 1);
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'm').test(headers);
  const marks = [
    'from',
    'to',
    'date',
    'subject',
    'received',
    'return-path',
    'message-id',
    'delivered-to',
    'mime-version',
  ];
  const isSent = ['to', 'received', 'return-path', 'message-id', 'delivered-to'].some(has);
  if (has('x-document-type') || (!isSent && /multipart\/related/.test(headers))) return 'web-archive';
  return marks.filter(has).length >= 2 ? 'mail' : null;
}

/** The first 64 KB as text; null when they hold signs that no text has. */
function headAsText(file: Buffer): string | null {
  const head = file.subarray(0, 65_536);
  const encoding = encodingOfText(head);
  const text = new TextDecoder(encoding).decode(head);
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? null : text;
}

/**
 * The encoding of a text file: by its byte order mark, by the zeros of UTF-16, as UTF-8 where it is valid UTF-8, else Windows-1258,
 * the Vietnamese code page.
 */
export function encodingOfText(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (second === 0 && first !== 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  try {
    // stream: a letter cut at the end of the head is no fault
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1258';
  }
}
