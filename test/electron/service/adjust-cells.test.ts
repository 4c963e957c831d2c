import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { haveReturns, returnsFolder } from '../../helpers/returns.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';

if (!haveReturns) console.log('SKIPPED: no returned files in ../shared/returns');

const OFFICES = 's2021.o1.t1.d';

describe.skipIf(!haveReturns)('adjusting several cells', () => {
  let service: TestService;
  let book: string;
  beforeEach(async () => {
    service = startService();
    book = service.ticket('so.phuluc');
    const { client, files } = service;
    await client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
    for (const name of ['scenarios/kontum-2025-plan/files', 'quirks/lead-differs/so-noi-vu.xlsx'])
      await client.call('submissions.import', { book, files: [files.ticketFor(path.join(returnsFolder, name))] });
  });
  afterEach(() => service.close());

  async function cell(row: string, column: string) {
    return service.client.call('consolidation.trace', { book, row, column });
  }
  async function openCodes(): Promise<readonly string[]> {
    const found = await service.client.call('findings.list', { book });
    return found.filter((one) => one.submission === null && one.severity !== 'info').map((one) => one.code);
  }

  it('is one decision: all cells, each with its own entry of the log, or none', async () => {
    const { client } = service;
    const before = await openCodes();
    expect(before).toContain('lead-differs');
    const cells = [
      { row: OFFICES, column: 'baseline', value: '47,2% (60/127 đơn vị)' },
      { row: 's2021.o1.t1.c', column: 'target', value: '80' },
    ];
    const { entries } = await client.call('consolidation.adjustCells', { book, cells, reason: 'đính chính' });
    expect(entries).toHaveLength(2);
    expect((await cell(OFFICES, 'baseline')).adjusted?.from.text).toBe('46,5% (59/127 đơn vị)');
    expect((await cell('s2021.o1.t1.c', 'target')).text).toBe('80');
    const bad = [...cells.map((one) => ({ ...one, value: '1' })), { row: OFFICES, column: 'target', value: '1.234' }];
    await expect(client.call('consolidation.adjustCells', { book, cells: bad, reason: 'x' })).rejects.toThrow(
      'hai cách',
    );
    expect((await cell('s2021.o1.t1.c', 'target')).text).toBe('80');
    const absent = [{ row: 'nowhere', column: 'target', value: '1' }];
    await expect(client.call('consolidation.adjustCells', { book, cells: absent, reason: 'x' })).rejects.toThrow(
      'nowhere',
    );
  });

  it('is undone as one, and what it had settled is open again', async () => {
    const { client } = service;
    const before = await openCodes();
    const cells = ['baseline', 'target'].map((column) => ({ row: OFFICES, column, value: '47,2% (60/127 đơn vị)' }));
    const { entries } = await client.call('consolidation.adjustCells', { book, cells, reason: 'theo Sở Nội vụ' });
    expect(await openCodes()).not.toContain('lead-differs');
    const undone = await client.call('log.undoAll', { book, entries: [...entries], reason: 'nhầm' });
    expect(undone.map((entry) => entry.undoes)).toEqual([...entries].reverse());
    expect(await openCodes()).toEqual(before);
    expect((await cell(OFFICES, 'target')).adjusted).toBeUndefined();
    // and the undo undone
    await client.call('log.undoAll', { book, entries: undone.map((entry) => entry.id), reason: 'không nhầm' });
    expect((await cell(OFFICES, 'target')).text).toBe('47,2% (60/127 đơn vị)');
    expect(await openCodes()).not.toContain('lead-differs');
  });

  it('takes an adjustment away where no value is given, and refuses where there is none', async () => {
    const { client } = service;
    const place = { row: OFFICES, column: 'baseline' };
    await client.call('consolidation.adjustCells', { book, cells: [{ ...place, value: '50' }], reason: 'thử' });
    await client.call('consolidation.adjustCells', { book, cells: [{ ...place, value: null }], reason: 'thôi' });
    expect((await cell(OFFICES, 'baseline')).text).toBe('46,5% (59/127 đơn vị)');
    await expect(
      client.call('consolidation.adjustCells', { book, cells: [{ ...place, value: null }], reason: 'thôi' }),
    ).rejects.toThrow('chưa được điều chỉnh');
  });
});
