/** One part of a made mail. */
export type MailPart = {
  /** the Content-Type, with parameters where they are wanted */
  readonly type?: string;
  /** the Content-Disposition as written; without it one is made of `name` */
  readonly disposition?: string;
  readonly name?: string;
  readonly content: string | Uint8Array;
  readonly headers?: readonly string[];
};

export type MailPieces = {
  readonly parts?: readonly MailPart[];
  /** the head's lines; without it a usual one */
  readonly head?: readonly string[];
  /** the mail ends before its last boundary */
  readonly cut?: boolean;
};

const HEAD = [
  'From: =?UTF-8?B?U+G7nyBZIHThur8=?= <syt@kontum.gov.vn>',
  'To: So Noi vu <snv@kontum.gov.vn>',
  'Subject: =?utf-8?Q?B=C3=A1o_c=C3=A1o_b=C3=ACnh_=C4=91=E1=BA=B3ng_gi=E1=BB=9Bi?=',
  'Date: Mon, 24 Mar 2025 08:15:00 +0700',
  'Message-ID: <1@kontum.gov.vn>',
];

/** A saved message made by hand, each part in base64. */
export function makeMail({ parts = [], head = HEAD, cut = false }: MailPieces): Buffer {
  const boundary = `b${parts.length}x`;
  const lines = [
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Kính gửi Sở Nội vụ.',
    ...parts.flatMap((part) => partLines(part, boundary)),
    ...(cut ? [] : [`--${boundary}--`, '']),
  ];
  return Buffer.from(lines.join('\r\n'));
}

function partLines(part: MailPart, boundary: string): readonly string[] {
  const bytes = Buffer.from(part.content);
  const disposition =
    part.disposition ?? (part.name === undefined ? 'attachment' : `attachment; filename="${part.name}"`);
  return [
    `--${boundary}`,
    `Content-Type: ${part.type ?? 'application/octet-stream'}`,
    ...(disposition === '' ? [] : [`Content-Disposition: ${disposition}`]),
    ...(part.headers ?? []),
    'Content-Transfer-Encoding: base64',
    '',
    ...(bytes.toString('base64').match(/.{1,76}/g) ?? []),
  ];
}
