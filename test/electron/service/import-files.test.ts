import { cpSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { returnsFolder, scenarioNames } from '../../helpers/merge-scenarios.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';

const NAME = 'kontum-2025-plan';
const returns = path.join(returnsFolder, 'scenarios', NAME, 'files');
const quirks = path.join(returnsFolder, 'quirks');
let service: TestService;
let book = '';

describe.skipIf(!scenarioNames().includes(NAME))('importing files', () => {
  afterEach(() => service?.close());

  async function start(): Promise<void> {
    service = startService();
    book = service.ticket('book.phuluc');
    await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  }
  const importTickets = (files: string[], unit?: string) =>
    service.client.call('submissions.import', { book, files, ...(unit === undefined ? {} : { unit }) });

  it('goes on with the others where a file is rubbish, empty or gone meanwhile', async () => {
    await start();
    mkdirSync(path.join(service.folder, 'in'));
    cpSync(path.join(returns, 'so-noi-vu.xlsx'), path.join(service.folder, 'in', 'a.xlsx'));
    writeFileSync(path.join(service.folder, 'in', 'b.xlsx'), 'rubbish');
    writeFileSync(path.join(service.folder, 'in', 'c.xlsx'), '');
    cpSync(path.join(returns, 'dak-ha.xlsx'), path.join(service.folder, 'in', 'd.xlsx'));
    const { files } = await importTickets([service.ticket('in')]);
    expect(files.map((file) => [file.file, file.outcome])).toEqual([
      ['a.xlsx', 'accepted'],
      ['b.xlsx', 'refused'],
      ['c.xlsx', 'refused'],
      ['d.xlsx', 'accepted'],
    ]);
    for (const file of files.filter((one) => one.outcome === 'refused'))
      expect(file.findings[0]?.message).toMatch(/\.$/);
    expect(await service.client.call('books.check', { book })).toMatchObject({ whole: true, files: 4 });
  });

  it('keeps what was read when it is stopped, and says what that is', async () => {
    await start();
    const stop = service.bus.listen((name) => {
      if (name === 'import.read') void service.client.call('submissions.cancel', {});
    });
    const report = await importTickets([service.files.ticketFor(returns)]);
    stop();
    expect(report.stopped).toBe(true);
    expect(report.files.length).toBeGreaterThan(0);
    expect(report.files.length).toBeLessThan(15);
    expect(await service.client.call('submissions.list', { book })).toHaveLength(report.files.length);
    expect((await importTickets([service.files.ticketFor(returns)])).files).toHaveLength(15);
  });

  it('assigns a stored file of an unknown unit when it is imported again for one', async () => {
    await start();
    const ticket = service.files.ticketFor(path.join(quirks, 'ambiguous-unit.xlsx'));
    const first = await importTickets([ticket]);
    expect(first.files[0]).toMatchObject({ outcome: 'needs-review', unit: null });
    const again = await importTickets([ticket], 'kontum:huyen-dak-ha');
    expect(again.files[0]).toMatchObject({ unit: 'kontum:huyen-dak-ha', submission: first.files[0]?.submission });
    const status = await service.client.call('status.get', { book });
    expect(status.units.find((unit) => unit.unit === 'kontum:huyen-dak-ha')?.state).not.toBe('not-received');
  });

  it('refuses a unit that the book does not know, before anything is read', async () => {
    await start();
    await expect(importTickets([service.files.ticketFor(returns)], 'kontum:khong-co')).rejects.toThrow(
      /kontum:khong-co/,
    );
    expect(await service.client.call('submissions.list', { book })).toEqual([]);
  });

  it('says of a file of several gigabytes that it is too large, without reading it', async () => {
    await start();
    writeFileSync(path.join(service.folder, 'to.xlsx'), 'PK');
    truncateSync(path.join(service.folder, 'to.xlsx'), 3 * 1024 ** 3);
    const { files } = await importTickets([service.ticket('to.xlsx')]);
    expect(files[0]?.findings[0]).toMatchObject({ code: 'too-large', found: '3072 MB' });
  });

  /** Changes the book as another program would. */
  function beside(statements: string): void {
    const other = new Database(path.join(service.folder, 'book.phuluc'));
    other.exec(statements);
    other.close();
  }

  it('says what is in the book where it cannot go on, and stores nothing twice', async () => {
    await start();
    const stop = service.bus.listen((name) => {
      if (name === 'import.progress') beside('UPDATE periods SET locked = 1');
    });
    await expect(importTickets([service.files.ticketFor(returns)])).rejects.toThrow(/đã khóa.* Đã nhận 8\/15 file/);
    stop();
    expect(await service.client.call('submissions.list', { book })).toHaveLength(8);
    beside('UPDATE periods SET locked = 0');
    const { files } = await importTickets([service.files.ticketFor(returns)]);
    expect(files.filter((one) => one.outcome === 'duplicate')).toHaveLength(8);
    expect(await service.client.call('submissions.list', { book })).toHaveLength(15);
  });

  it('loses no file of the group where one takes the whole group back with it', async () => {
    await start();
    beside(`CREATE TRIGGER breaks BEFORE INSERT ON submissions WHEN new.file_name = 'so-noi-vu.xlsx'
            BEGIN SELECT RAISE(ROLLBACK, 'broken'); END`);
    const { files } = await importTickets([service.files.ticketFor(returns)]);
    expect(files.filter((one) => one.outcome === 'refused').map((one) => one.file)).toEqual(['so-noi-vu.xlsx']);
    expect(files.filter((one) => one.outcome === 'duplicate')).toEqual([]);
    expect(await service.client.call('submissions.list', { book })).toHaveLength(14);
    expect(await service.client.call('books.check', { book })).toMatchObject({ whole: true, files: 14 });
  });

  it('refuses every change of a locked period and takes it again when unlocked', async () => {
    await start();
    await service.client.call('periods.lock', { book });
    await expect(importTickets([service.files.ticketFor(returns)])).rejects.toThrow(/khóa|khoá/);
    await service.client.call('periods.unlock', { book, reason: 'Bổ sung file nộp muộn' });
    expect((await importTickets([service.files.ticketFor(path.join(returns, 'dak-ha.xlsx'))])).files[0]?.outcome).toBe(
      'accepted',
    );
  });
});
