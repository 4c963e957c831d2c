import { describe, expect, it } from 'vitest';
import { openMail, type OpenedMail } from '#electron/mail/open-mail.ts';
import { makeMail, type MailPart } from '../../helpers/make-mail.ts';
import { makeOds, odsTable } from '../../helpers/make-ods.ts';
import { makeXlsx } from '../../helpers/make-xlsx.ts';
import { makeZip } from '../../helpers/make-zip.ts';

const xlsx = makeXlsx({ sheet: '<sheetData/>' });
const csv = 'a;b\r\n1;2\r\n';
const sheet: MailPart = { name: 'a.xlsx', content: xlsx };
const open = (parts: readonly MailPart[]) => openMail(makeMail({ parts }), 'thu.eml');

describe('a saved mail', () => {
  it('tells who sent it, about what and when in the zone of the sender', async () =>
    expect(await open([sheet])).toMatchObject({
      ok: true,
      head: {
        from: { name: 'Sở Y tế', address: 'syt@kontum.gov.vn' },
        subject: 'Báo cáo bình đẳng giới',
        sentAt: '2025-03-24T08:15:00+07:00',
        messageId: '<1@kontum.gov.vn>',
      },
    }));

  it('gives its workbooks byte for byte', async () => {
    const opened = await open([sheet, { name: 'b.csv', content: csv }]);
    expect(filesOf(opened)).toEqual(['a.xlsx', 'b.csv']);
    expect(opened.ok && Buffer.compare(opened.files[0]?.bytes ?? Buffer.alloc(0), xlsx)).toBe(0);
  });

  it.each([
    ['RFC 2231', `attachment; filename*=UTF-8''S%E1%BB%9F%20Y%20t%E1%BA%BF.xlsx`, 'Sở Y tế.xlsx'],
    [
      'RFC 2231 in pieces',
      `attachment; filename*0*=UTF-8''S%E1%BB%9F%20;\r\n filename*1*=Y%20t%E1%BA%BF;\r\n filename*2=.xlsx`,
      'Sở Y tế.xlsx',
    ],
    ['RFC 2047 in quotes', 'attachment; filename="=?UTF-8?B?U+G7nyBZIHThur8ueGxzeA==?="', 'Sở Y tế.xlsx'],
    [
      'RFC 2047 in two words',
      'attachment;\r\n filename="=?UTF-8?Q?S=E1=BB=9F_Y?=\r\n =?UTF-8?Q?_t=E1=BA=BF.xlsx?="',
      'Sở Y tế.xlsx',
    ],
    ['plain UTF-8', 'attachment; filename="Sở Y tế.xlsx"', 'Sở Y tế.xlsx'],
    ['letters with their marks apart', `attachment; filename*=UTF-8''e%CC%82.xlsx`, 'ê.xlsx'],
    ['a path upwards', 'attachment; filename="../../x.xlsx"', 'x.xlsx'],
    ['a path of Windows', String.raw`attachment; filename="C:\\tmp\\x.xlsx"`, 'x.xlsx'],
    ['a NUL', 'attachment; filename="a\0b.xlsx"', 'ab.xlsx'],
    ['letters that turn the direction', 'attachment; filename="a\u202Exslx.exe"', 'axslx.exe'],
    ['no name', 'attachment', 'file đính kèm 1'],
    ['only dots', 'attachment; filename=".."', 'file đính kèm 1'],
    ['a name of 300 letters', `attachment; filename="${'a'.repeat(300)}.xlsx"`, `${'a'.repeat(195)}.xlsx`],
  ])('a name by %s', async (_name, disposition, name) =>
    expect(filesOf(await open([{ disposition, content: xlsx }]))).toEqual([name]),
  );

  it.each([
    ['a workbook without a name', { disposition: 'inline', content: xlsx }],
    ['an OpenDocument file as bytes', { name: 'x.bin', content: makeOds({ tables: odsTable('') }) }],
    ['a damaged workbook', { name: 'x.xlsx', content: xlsx.subarray(0, 300) }],
    ['a workbook cut and without its name', { name: 'x', content: xlsx.subarray(0, 300) }],
    ['a PDF that calls itself a workbook', { name: 'x.xlsx', content: '%PDF-1.7' }],
    ['a zip of workbooks', { name: 'x.zip', content: makeZip([{ name: 'a.xlsx', data: xlsx }]) }],
    ['what Outlook packs', { name: 'winmail.dat', content: Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0, 0, 0]) }],
  ] satisfies readonly (readonly [string, MailPart])[])('%s goes on, for its reader to judge', async (_name, part) =>
    expect(filesOf(await open([part]))).toHaveLength(1),
  );

  it('says which other files it has, and passes over the pictures of its text', async () => {
    const opened = await open([
      sheet,
      { name: 'Công văn.pdf', content: '%PDF-1.7' },
      { name: 'cv.docx', content: makeZip([{ name: 'word/document.xml', data: '<a/>' }]) },
      { name: 'chu-ky.png', type: 'image/png', disposition: 'inline; filename="chu-ky.png"', content: 'x' },
      { name: 'anh.jpg', type: 'image/jpeg', content: 'x' },
    ]);
    expect(opened).toMatchObject({ ok: true, others: ['Công văn.pdf', 'cv.docx', 'anh.jpg'] });
    expect(filesOf(opened)).toEqual(['a.xlsx']);
  });

  it('a forwarded mail gives its attachments, with its own head beside that of the mail', async () => {
    const inner = makeMail({ parts: [sheet], head: ['From: huyen@kontum.gov.vn', 'Subject: Gửi lại', 'Date: x'] });
    const opened = await open([{ type: 'message/rfc822', content: inner }]);
    expect(opened).toMatchObject({
      ok: true,
      head: { subject: 'Báo cáo bình đẳng giới' },
      files: [
        {
          name: 'a.xlsx',
          original: { from: { name: '', address: 'huyen@kontum.gov.vn' }, subject: 'Gửi lại', sentAt: null },
        },
      ],
    });
  });

  it('what is forwarded too often goes on as a mail, to be refused aloud', async () => {
    let mail = makeMail({ parts: [sheet] });
    for (let i = 0; i < 4; i++) mail = makeMail({ parts: [{ name: `thu${i}.eml`, content: mail }] });
    const opened = await openMail(mail, 'thu.eml');
    expect(filesOf(opened)).toEqual(['thu1.eml']);
  });
});

describe('a mail that is refused', () => {
  it.each([
    ['no attachment', makeMail({}), 'not-a-workbook', 'không có bảng tính đính kèm.'],
    [
      'no workbook',
      makeMail({ parts: [{ name: 'cv.pdf', content: '%PDF-1.7' }] }),
      'not-a-workbook',
      '(chỉ có: cv.pdf)',
    ],
    ['an end before its last boundary', makeMail({ parts: [sheet], cut: true }), 'unreadable-file', 'bị cắt'],
    ['201 attachments', makeMail({ parts: Array.from({ length: 201 }, () => sheet) }), 'unreadable-file', 'tối đa 200'],
    ['parts nested without end', nested(100), 'unreadable-file', 'cấu trúc bất thường'],
    [
      'heads of 3 MB',
      makeMail({
        head: ['From: a@b.vn', 'To: b@b.vn', ...Array.from({ length: 3000 }, () => `X: ${'x'.repeat(1000)}`)],
        parts: [sheet],
      }),
      'unreadable-file',
      'cấu trúc bất thường',
    ],
    ['no head', Buffer.from('\r\n\r\nchữ'), 'not-a-workbook', 'không có bảng tính'],
    [
      'a workbook in its text',
      makeMail({ parts: [sheet, { type: 'text/plain; name="b.csv"', disposition: 'inline', content: csv }] }),
      'unreadable-file',
      '“b.csv” nằm trong phần chữ',
    ],
  ] as const)('%s', async (_name, bytes, code, words) =>
    expect(await openMail(bytes, 'thu.eml')).toMatchObject({
      ok: false,
      finding: { code, message: expect.stringMatching(`^thu.eml: .*${words.replace(/[().]/g, String.raw`\$&`)}`) },
    }),
  );
});

function filesOf(opened: OpenedMail): readonly string[] {
  if (!opened.ok) throw new Error(opened.finding.message);
  return opened.files.map((file) => file.name);
}

function nested(depth: number): Buffer {
  const lines = ['From: a@b.vn', 'To: b@b.vn', 'Content-Type: multipart/mixed; boundary="b0"', ''];
  for (let i = 0; i < depth; i++) lines.push(`--b${i}`, `Content-Type: multipart/mixed; boundary="b${i + 1}"`, '');
  return Buffer.from([...lines, '--b0--', ''].join('\r\n'));
}
