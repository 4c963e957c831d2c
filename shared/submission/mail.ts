/** The head of one message: who sent it, about what, when. */
export type MailHead = {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** ISO 8601 with the zone in which it was sent; null where the message does not say */
  readonly sentAt: string | null;
  readonly messageId: string | null;
};

/** Where a file came from that was attached to a mail: provenance, never a ground for telling whose it is. */
export type MailOrigin = MailHead & {
  /** the saved mail's own name and hash: the attachment's bytes are kept, the mail is named */
  readonly file: string;
  readonly sha256: string;
  /** the message that was forwarded in it and had the attachment; null where the mail itself had it */
  readonly original: MailHead | null;
  /** what else was attached and is no workbook (a scanned letter, a Word file) */
  readonly others: readonly string[];
};

/** `thư “Báo cáo” của Sở Y tế <syt@…>, gửi 24/03/2025 08:15 +07:00` for a person to read. */
export function mailText(mail: MailOrigin): string {
  const forwarded = mail.original === null ? '' : `, chuyển tiếp ${headText(mail.original)}`;
  return `${headText(mail)}${forwarded}`;
}

function headText({ from, subject, sentAt }: MailHead): string {
  const name = from.name === '' || from.name === from.address ? '' : `${from.name} `;
  const sender = from.address === '' ? name.trim() : `${name}<${from.address}>`;
  return [
    `thư “${subject === '' ? 'không có tiêu đề' : subject}” của ${sender === '' ? 'người gửi không rõ' : sender}`,
    ...(sentAt === null ? [] : [`gửi ${showSent(sentAt)}`]),
  ].join(', ');
}

/** `2025-03-24T08:15:00+07:00` → `24/03/2025 08:15 (+07:00)`: as the sender's clock showed it. */
function showSent(sentAt: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})(?::\d{2})?(.*)$/.exec(sentAt);
  return found ? `${found[3]}/${found[2]}/${found[1]} ${found[4]} (${found[5]})` : sentAt;
}
