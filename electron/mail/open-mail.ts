import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Finding } from '#shared/finding/finding.ts';
import type { MailHead } from '#shared/submission/mail.ts';
import { mayBeWorkbook } from '#electron/excel/may-be-workbook.ts';
import { kindOfFile } from '#electron/excel/kind-of-file.ts';
import { refuse, RefusedFile } from '#electron/excel/refused-file.ts';
import { refusalFinding } from '#electron/excel/refusal-texts.vi.ts';
import { attachmentName, isWorkbookName } from './attachment-name.ts';
import { mailHead } from './mail-head.ts';
import { assureWhole } from './whole-mail.ts';

/** A file that was attached to a mail, or to one forwarded in it. */
export type AttachedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the forwarded message that had it; null where the mail itself had it */
  readonly original: MailHead | null;
};

export type OpenedMail =
  | {
      readonly ok: true;
      readonly head: MailHead;
      readonly files: readonly AttachedFile[];
      /** names of what is attached and is no workbook */
      readonly others: readonly string[];
    }
  | { readonly ok: false; readonly finding: Finding; readonly head: MailHead | null };

/** Measured by what offices send: a mail has some ten attachments, and is forwarded once or twice. */
export const mailLimits = { bytes: 50 * 1024 * 1024, nesting: 3, attachments: 200, partDepth: 30 } as const;

/**
 * Opens a saved message (.eml) and takes out what may be a workbook, by its bytes or its name; a workbook that is damaged is among
 * them, for its own reader to say so. Pictures that the text shows are passed over; other files are named. A mail that is cut, has
 * too many parts, or has no workbook is refused with one finding.
 */
export async function openMail(bytes: Uint8Array, fileName: string): Promise<OpenedMail> {
  let head: MailHead | null = null;
  try {
    if (bytes.length > mailLimits.bytes) refuse({ code: 'E02', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
    const taken: Taken = { files: [], others: [], count: 0 };
    const email = await parse(bytes);
    head = mailHead(email);
    await take(email, { taken, original: null, depth: 1 });
    if (taken.files.length === 0) refuse({ code: 'E41', others: taken.others });
    return { ok: true, head, files: taken.files, others: taken.others };
  } catch (thrown) {
    if (!(thrown instanceof RefusedFile)) throw thrown;
    return { ok: false, finding: refusalFinding(thrown.refusal, fileName), head };
  }
}

type Taken = { files: AttachedFile[]; others: string[]; count: number };

async function parse(bytes: Uint8Array): Promise<Email> {
  assureWhole(bytes);
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: mailLimits.partDepth,
    });
  } catch {
    // it says in words of its own that parts are nested too deep or headers too long
    return refuse({ code: 'E43', reason: 'có cấu trúc bất thường' });
  }
}

async function take(
  email: Email,
  { taken, original, depth }: { readonly taken: Taken; readonly original: MailHead | null; readonly depth: number },
): Promise<void> {
  for (const attachment of email.attachments) {
    taken.count++;
    if (taken.count > mailLimits.attachments)
      refuse({ code: 'E43', reason: `có quá nhiều file đính kèm (tối đa ${mailLimits.attachments})` });
    const bytes = bytesOf(attachment);
    const isMail = attachment.mimeType === 'message/rfc822' || kindOfFile(bytes) === 'mail';
    if (isMail && depth < mailLimits.nesting) {
      const inner = await parse(bytes);
      await take(inner, { taken, original: mailHead(inner), depth: depth + 1 });
      continue;
    }
    const name = attachmentName(attachment.filename, taken.count);
    // a message too deep goes on as a file, to be refused aloud
    if (isMail || isWorkbookName(name) || mayBeWorkbook(bytes)) taken.files.push({ name, bytes, original });
    else if (!isShownInText(attachment)) taken.others.push(name);
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}

/** A picture of a signature or a logo: it belongs to the text. */
function isShownInText(attachment: Attachment): boolean {
  return (
    attachment.mimeType.startsWith('image/') && (attachment.related === true || attachment.disposition === 'inline')
  );
}
