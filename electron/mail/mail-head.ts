import type { Address, Email } from 'postal-mime';
import type { MailHead } from '#shared/submission/mail.ts';
import { mailDate } from './mail-date.ts';

/** Letters of a header that are kept: nobody reads on. */
const LONGEST = 1000;

/** Who sent a message, about what and when, in plain words. */
export function mailHead(email: Email): MailHead {
  const date = email.headers.find((header) => header.key === 'date')?.value;
  const messageId = clean(email.messageId);
  return {
    from: senderOf(email.from),
    subject: clean(email.subject),
    sentAt: date === undefined ? null : mailDate(date),
    messageId: messageId === '' ? null : messageId,
  };
}

function senderOf(from: Address | undefined): MailHead['from'] {
  return { name: clean(from?.name), address: clean(from?.address) };
}

function clean(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .normalize('NFC')
    .trim()
    .slice(0, LONGEST);
}
