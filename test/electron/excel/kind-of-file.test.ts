import { describe, expect, it } from 'vitest';
import { kindOfFile } from '#electron/excel/kind-of-file.ts';
import { make2003 } from '../../helpers/make-2003.ts';
import { makeMail } from '../../helpers/make-mail.ts';
import { makeFlatOds, makeOds } from '../../helpers/make-ods.ts';

describe('what a file is by its bytes', () => {
  it.each([
    ['a zip', makeOds({ tables: '' }), 'zip'],
    ['Excel 2003 XML', make2003({ rows: '' }), 'spreadsheetml'],
    ['Excel 2003 XML in UTF-16', Buffer.from(`\uFEFF${make2003({ rows: '' }).toString()}`, 'utf16le'), 'spreadsheetml'],
    ['flat OpenDocument', makeFlatOds({ tables: '' }), 'flat-opendocument'],
    ['a page', Buffer.from('<!DOCTYPE html>\n<html><body></body></html>'), 'html'],
    [
      'a page of Excel, which names the namespaces of Office',
      Buffer.from(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><table>',
      ),
      'html',
    ],
    ['a page that begins with its table', Buffer.from('\uFEFF\n <TABLE><tr>'), 'html'],
    ['a mail', makeMail({}), 'mail'],
    [
      'a mail of a mailbox',
      Buffer.concat([Buffer.from('From a@b.vn Mon Mar 24 08:15:00 2025\n'), makeMail({})]),
      'mail',
    ],
    [
      'a mail that carries a page',
      Buffer.from('Received: from x\nFrom: a@b.vn\nContent-Type: text/html\n\n<html><table>'),
      'mail',
    ],
    [
      'a web archive',
      Buffer.from(
        'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n',
      ),
      'web-archive',
    ],
    [
      'a web archive of Excel',
      Buffer.from('MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary="a"\n\n'),
      'web-archive',
    ],
    ['separated values with a colon', Buffer.from('Subject: a;b\n1;2\n'), 'text'],
    ['a text that speaks of tables', Buffer.from('a < b; <tab>\n'), 'text'],
    ['what Outlook packs', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), 'outlook-mail'],
    ['control characters', Buffer.from('a\u0001b'), 'unknown'],
  ])('%s', (_name, bytes, kind) => expect(kindOfFile(bytes)).toBe(kind));
});
