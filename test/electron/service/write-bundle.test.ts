import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import { freeName, safeName } from '#electron/service/safe-name.ts';
import { Refusal } from '#shared/service/answer.ts';
import { serviceInFolder } from '../../helpers/service-at.ts';

const noBrowser = (): Promise<never> => Promise.reject(new Refusal('cannot-write', 'Máy này chưa có trình duyệt.'));

describe('the hand-over bundle', { timeout: 120_000 }, () => {
  it('holds the official workbook, the annexes, every received file unchanged, the book and the sums of all', async () => {
    const { parts, made, folder } = await bundled();
    expect(Object.keys(parts)).toEqual([
      'Phụ lục chính thức.xlsx',
      'Phụ lục chính thức.docx',
      'Phụ biểu/Số liệu theo đơn vị.xlsx',
      'Phụ biểu/Tình hình nộp.xlsx',
      'Phụ biểu/Lỗi và cảnh báo.xlsx',
      'Phụ biểu/Nguồn từng ô.xlsx',
      'File đã nhận/Sở Y tế/Sở Y tế.xlsx',
      'File đã nhận/(chưa rõ đơn vị)/la.xlsx',
      'Sổ.phuluc',
      'SHA256SUMS.txt',
    ]);
    const sent = readFileSync(path.join(folder, 'biểu', 'Sở Y tế.xlsx'));
    expect(Buffer.from(parts['File đã nhận/Sở Y tế/Sở Y tế.xlsx'] ?? []).equals(sent)).toBe(true);
    const sums = strFromU8(parts['SHA256SUMS.txt'] ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    expect(sums).toEqual(
      Object.entries(parts)
        .slice(0, -1)
        .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
    );
    expect(made).toMatchObject({ draft: true, received: 2, files: 10, left: ['Máy này chưa có trình duyệt.'] });
  });

  it('holds a copy of the book that opens and is whole', async () => {
    const { parts, folder } = await bundled();
    writeFileSync(path.join(folder, 'bản sao.phuluc'), parts['Sổ.phuluc'] ?? new Uint8Array());
    const again = createService({ base: folder, who: 'Lan' });
    try {
      const book = again.files.ticketFor('bản sao.phuluc');
      expect(await again.client.call('books.check', { book })).toMatchObject({ whole: true, files: 2 });
    } finally {
      await again.close();
    }
  });

  it('is the same bytes when nothing has changed', async () => {
    const { service, book, folder } = await bundled();
    await new Promise((done) => setTimeout(done, 2100));
    await service.client.call('exports.bundle', { book, out: service.files.ticketFor('lần hai.zip') });
    const [first, second] = ['gói.zip', 'lần hai.zip'].map((name) => readFileSync(path.join(folder, name)));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('the zip of a bundle', { timeout: 120_000 }, () => {
  it('marks its names as UTF-8, its maker as Unix and its parts as ordinary files, dated alike', async () => {
    const { folder } = await bundled();
    const zip = readFileSync(path.join(folder, 'gói.zip'));
    const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
    const seen = new Set<string>();
    for (let at = zip.readUInt32LE(end + 16); at < end;) {
      const name = zip.readUInt16LE(at + 28);
      const isPlain = /^[ -~]*$/.test(zip.toString('utf8', at + 46, at + 46 + name));
      seen.add(
        [
          isPlain || (zip.readUInt16LE(at + 8) & 0x800) !== 0,
          zip[at + 5],
          (zip.readUInt32LE(at + 38) >>> 16).toString(8),
          zip.readUInt32LE(at + 12),
        ].join(),
      );
      at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    expect([...seen]).toEqual([`true,3,100644,${0x21 * 0x10000}`]);
  });
});

describe('names in a bundle', () => {
  it.each([
    ['Sở Y tế', 'Sở Y tế'],
    ['a/b\\c:d*?.xlsx', 'a b c d .xlsx'],
    ['..', '_'],
    ['../../etc', 'etc'],
    ['Sở Y tế.', 'Sở Y tế'],
  ])('%j is written %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('keep their ending when they are cut, and never meet', () => {
    expect(safeName(`${'x'.repeat(200)}.xlsx`)).toMatch(/^x{115}\.xlsx$/);
    const taken = new Set<string>();
    expect([freeName('a/B.xlsx', taken), freeName('a/b.xlsx', taken), freeName('a/b.xlsx', taken)]).toEqual([
      'a/B.xlsx',
      'a/b (2).xlsx',
      'a/b (3).xlsx',
    ]);
  });
});

async function bundled() {
  const { service, folder } = serviceInFolder({ now: () => '2025-11-24T09:00:00+07:00', printPdf: noBrowser });
  const [book, forms, stranger] = ['so.phuluc', 'biểu', 'la.xlsx'].map((name) => service.files.ticketFor(name));
  if (book === undefined || forms === undefined || stranger === undefined) throw new Error('no tickets');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  const issued = await service.client.call('forms.issue', { book, out: forms, units: ['kontum:so-y-te'] });
  writeFileSync(path.join(folder, 'la.xlsx'), 'không phải Excel');
  const form = service.files.ticketFor(path.join('biểu', issued.files[0]?.file ?? ''));
  await service.client.call('submissions.import', { book, files: [stranger, form] });
  const made = await service.client.call('exports.bundle', { book, out: service.files.ticketFor('gói.zip') });
  return { service, folder, book, made, parts: unzipSync(readFileSync(path.join(folder, 'gói.zip'))) };
}
