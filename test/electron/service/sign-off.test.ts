import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../fuzz/write-plain-xlsx.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { table } = familyTable('kontum-2025', '002.pl');
const PLACE = { row: 's2021.o4.t1', column: 'target' } as const;
let service: TestService;
let book: string;

beforeEach(async () => {
  service = startService();
  book = service.ticket('so.phuluc');
  const { call } = service.client;
  await call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  const values = { [PLACE.row]: { baseline: '107/100', target: '106/100' } };
  const sheet = sheetOf([['SỞ Y TẾ'], [], ...linesOf(table, 'plan', 2025, values)]);
  writeFileSync(path.join(service.folder, 'a.xlsx'), writePlainXlsx(workbookOf(sheet)));
  await call('submissions.import', { book, files: [service.ticket('a.xlsx')] });
  await call('periods.add', { book, family: 'kontum-2025', year: 2025, phase: 'report' });
});
afterEach(() => service.close());

async function target(): Promise<string | undefined> {
  const { tables } = await service.client.call('consolidation.get', { book, period: 2 });
  return tables.flatMap((one) => one.rows).find((row) => row.code === PLACE.row)?.cells[PLACE.column]?.text;
}
const adjustPlan = (value: string) =>
  service.client.call('consolidation.adjust', { book, period: 1, ...PLACE, value, reason: 'điều chỉnh kế hoạch' });
const lastEntry = async () => (await service.client.call('log.list', { book })).at(-1)?.id ?? 0;

describe('a report that was locked', () => {
  it('keeps the targets it was signed off with, whatever is changed in the plan', async () => {
    const { call } = service.client;
    expect(await target()).toContain('106');
    await call('periods.lock', { book, period: 2 });
    await adjustPlan('105/100');
    expect(await target()).toContain('106');
    const plan = await call('exports.preview', { book, period: 2, kind: 'official' });
    expect(JSON.stringify(plan)).toMatch(/106/);
    await call('periods.unlock', { book, period: 2, reason: 'lấy chỉ tiêu mới' });
    expect(await target()).toContain('105');
  });

  it('keeps them also where it was locked by undoing', async () => {
    const { call } = service.client;
    await call('periods.lock', { book, period: 2 });
    await call('periods.unlock', { book, period: 2, reason: 'nhầm' });
    await call('log.undo', { book, entry: await lastEntry(), reason: 'không cần nữa' });
    await adjustPlan('105/100');
    expect(await target()).toContain('106');
  });
});
