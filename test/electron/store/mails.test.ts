import { describe, expect, it } from 'vitest';
import { importFile } from '#electron/store/import-file.ts';
import { getSubmission, listSubmissions } from '#electron/store/submissions.ts';
import type { MailOrigin } from '#shared/submission/mail.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const mail: MailOrigin = {
  file: 'thu.eml',
  sha256: 'a'.repeat(64),
  from: { name: 'Sở Y tế', address: 'syt@kontum.gov.vn' },
  subject: 'Báo cáo',
  sentAt: '2025-03-24T08:15:00+07:00',
  messageId: '<1@x>',
  original: { from: { name: '', address: 'h@x' }, subject: '', sentAt: null, messageId: null },
  others: ['cv.pdf'],
};
const read = (value: number) => sampleRead('t:so-y-te', [sampleCell('A', '1.1', 'baseline', value)]);

describe('the mail that a file came with', () => {
  it('comes out of the book as it went in, and once for all its attachments', () => {
    const { write } = newBook();
    const own = importFile(write, by, 1, { file: { ...sampleFile('a.xlsx'), mail }, read: read(1) });
    expect(own.mail).toEqual(mail);
    const second = { ...mail, file: 'ten khac.eml', original: null };
    importFile(write, by, 1, { file: { ...sampleFile('b.xlsx'), mail: second }, read: read(2) });
    expect(getSubmission(write, 's1').mail).toEqual(mail);
    // one mail in the book, under the name that came first; each file has its own way in it
    expect(listSubmissions(write, 1).map((one) => one.mail)).toEqual([mail, { ...mail, original: null }]);
  });

  it('is absent where a file came alone, and stays the first where the same bytes come again by another', () => {
    const { write } = newBook();
    const file = sampleFile('a.xlsx');
    expect(importFile(write, by, 1, { file, read: read(1) }).mail).toBeUndefined();
    const again = importFile(write, by, 1, { file: { ...file, mail }, read: null });
    expect([again.outcome, again.mail?.file]).toEqual(['duplicate', 'thu.eml']);
    expect(getSubmission(write, 's1').mail).toBeUndefined();
  });
});
