import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../fuzz/write-plain-xlsx.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { table } = familyTable('kontum-2025', '002.pl');
let service: TestService;
let book: string;

beforeEach(async () => {
  service = startService();
  book = service.ticket('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
});
afterEach(() => service.close());

async function importFrom(head: string, row: string, baseline: string) {
  const sheet = sheetOf([[head], [], ...linesOf(table, 'plan', 2025, { [row]: { baseline } })]);
  writeFileSync(path.join(service.folder, 'a.xlsx'), writePlainXlsx(workbookOf(sheet)));
  const { files } = await service.client.call('submissions.import', { book, files: [service.ticket('a.xlsx')] });
  const [file] = files;
  if (!file?.submission) throw new Error('nothing was imported');
  return { ...file, submission: file.submission };
}

/** What merging says of a row of the first period. */
async function merging(row: string): Promise<readonly string[]> {
  const found = await service.client.call('findings.list', { book, period: 1 });
  return found.filter((one) => one.submission === null && one.row === row).map((one) => one.code);
}

describe('a finding that is accepted or opened again', () => {
  it('brings its own period up to date, though another one was added since', async () => {
    const row = 's2021.o1.t1.d';
    await importFrom('SỞ NỘI VỤ', row, '40,0% (4/10)');
    const file = await importFrom('UBND HUYỆN ĐĂK HÀ', row, '50,0% (5/12)');
    const holding = file.findings.filter((one) => one.row === row && one.severity === 'error');
    const said = await merging(row);
    await service.client.call('periods.add', { book, family: 'kontum-2025', year: 2025, phase: 'report' });
    for (const { id } of holding)
      await service.client.call('findings.accept', { book, finding: id, reason: 'đơn vị xác nhận' });
    const accepted = await merging(row);
    expect(accepted).not.toEqual(said);
    for (const { id } of holding) await service.client.call('findings.reopen', { book, finding: id, reason: 'nhầm' });
    expect(await merging(row)).toEqual(said);
  });
});

describe('assigning a unit and learning the sender', () => {
  it('leaves nothing of it where the second half fails', async () => {
    const { submission } = await importFrom('TRUNG TÂM KHAI THÁC SỐ LIỆU', 's2021.o4.t1', '107/100');
    const other = new Database(path.join(service.folder, 'so.phuluc'));
    other.exec("CREATE TRIGGER full BEFORE INSERT ON learned BEGIN SELECT RAISE(ABORT, 'no room'); END");
    other.close();
    const before = await service.client.call('log.list', { book });
    const given = { book, submission, unit: 'kontum:so-y-te', learn: true };
    await expect(service.client.call('submissions.assign', given)).rejects.toThrow();
    const { unit } = await service.client.call('submissions.get', { book, submission });
    expect(unit).toBeNull();
    expect(await service.client.call('log.list', { book })).toEqual(before);
  });
});
