import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';
import { writePlainXlsx } from '../../fuzz/write-plain-xlsx.ts';

const { table } = familyTable('kontum-2025', '002.pl');
let service: TestService;

afterEach(() => service?.close());

async function newBook(): Promise<string> {
  service = startService();
  const book = service.ticket('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  return book;
}

/** A returned file with the given first line as its letterhead. */
async function importFrom(book: string, name: string, head: string, value: string) {
  const values = { 's2021.o4.t1': { baseline: value, target: '106/100' } };
  const sheet = sheetOf([[head], [], ...linesOf(table, 'plan', 2025, values)]);
  writeFileSync(path.join(service.folder, name), writePlainXlsx(workbookOf(sheet)));
  const { files } = await service.client.call('submissions.import', { book, files: [service.ticket(name)] });
  const [file] = files;
  if (!file) throw new Error('nothing was imported');
  return file;
}

describe('the name of a sender that an officer confirmed', () => {
  it('is learned with the assignment, tells the next file, is listed, and can be taken back', async () => {
    const book = await newBook();
    const first = await importFrom(book, 'a.xlsx', 'TRUNG TÂM KHAI THÁC SỐ LIỆU', '107/100');
    expect([first.unit, first.findings.map((one) => one.code)]).toEqual([
      null,
      expect.arrayContaining(['unknown-unit']),
    ]);
    const assigned = await service.client.call('submissions.assign', {
      book,
      submission: first.submission ?? '',
      unit: 'kontum:so-y-te',
      learn: true,
    });
    expect(assigned.unit).toBe('kontum:so-y-te');
    const next = await importFrom(book, 'b.xlsx', 'Trung tâm khai thác số liệu', '108/100');
    expect(next.unit).toBe('kontum:so-y-te');
    const [learned] = await service.client.call('learned.list', { book });
    expect(learned).toMatchObject({ kind: 'unit', text: 'TRUNG TÂM KHAI THÁC SỐ LIỆU' });
    await service.client.call('learned.forget', { book, id: learned?.id ?? 0 });
    expect((await importFrom(book, 'c.xlsx', 'TRUNG TÂM KHAI THÁC SỐ LIỆU', '109/100')).unit).toBeNull();
  });

  it('is not learned where it may mean several units: their files would go to one of them', async () => {
    const book = await newBook();
    const file = await importFrom(book, 'd.xlsx', 'BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ', '107/100');
    expect(file.unit).toBeNull();
    const learn = service.client.call('submissions.assign', {
      book,
      submission: file.submission ?? '',
      unit: 'kontum:tp-kon-tum',
      learn: true,
    });
    await expect(learn).rejects.toThrow('nhiều đơn vị');
    expect(await service.client.call('learned.list', { book })).toEqual([]);
  });
});
