import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import { newFolder } from '../../helpers/book/new-book.ts';
import { writePlainXlsx } from '../../fuzz/write-plain-xlsx.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { table } = familyTable('kontum-2025', '002.pl');
const PLACE = { row: 's2021.o4.t1', column: 'baseline' } as const;

describe('what comes after an adjustment', { timeout: 60_000 }, () => {
  it('is told: another value, an error in the later file, and it ends when the officer adjusts again', async () => {
    const folder = newFolder();
    let minute = 10;
    const service = createService({ base: folder, who: 'Hà', now: () => `2026-11-24T09:${(minute += 1)}:00+07:00` });
    onTestFinished(() => service.close());
    const { call } = service.client;
    const book = service.files.ticketFor(path.join(folder, 'so.phuluc'));
    await call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
    const importBaseline = async (baseline: string) => {
      const file = path.join(folder, `${minute}.xlsx`);
      const sheet = sheetOf([['SỞ Y TẾ'], [], ...linesOf(table, 'plan', 2025, { [PLACE.row]: { baseline } })]);
      writeFileSync(file, writePlainXlsx(workbookOf(sheet)));
      await call('submissions.import', { book, files: [service.files.ticketFor(file)] });
    };
    const open = async () =>
      (await call('findings.list', { book }))
        .filter((one) => one.row === PLACE.row && one.column === PLACE.column)
        .map((one) => one.code);
    const adjust = () => call('consolidation.adjust', { book, ...PLACE, value: '110/100', reason: 'theo niên giám' });
    await importBaseline('107/100');
    await adjust();
    expect(await open()).toEqual([]);
    await importBaseline('108/100');
    expect(await open()).toEqual(['adjustment-outdated']);
    const said = (await call('findings.list', { book })).find((one) => one.code === 'adjustment-outdated');
    expect(said?.message).toMatch(/từ 107.* thành 108/);
    await adjust();
    expect(await open()).toEqual([]);
    await importBaseline('khoảng chừng');
    expect(await open()).toEqual(expect.arrayContaining(['not-a-value', 'adjustment-outdated']));
    await call('consolidation.unadjust', { book, ...PLACE, reason: 'nhầm' });
    expect(await open()).toEqual(['not-a-value']);
  });
});
