import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { haveReturns, returnsFolder } from '../../helpers/returns.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';

if (!haveReturns) console.log('SKIPPED: no returned files in ../shared/returns');

// huyện Đăk Tô wrote 5/12, and Excel made a date of it
const PLACE = { row: 's2021.o1.t1.d', column: 'baseline' } as const;

describe.skipIf(!haveReturns)('correcting one part of a sum in its file', { timeout: 60_000 }, () => {
  let service: TestService;
  let book: string;
  beforeEach(async () => {
    service = startService();
    book = service.ticket('so.phuluc');
    await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
    await importFile('quirks/fraction-became-date.xlsx');
  });
  afterEach(() => service.close());

  function importFile(name: string) {
    const files = [service.files.ticketFor(path.join(returnsFolder, name))];
    return service.client.call('submissions.import', { book, files });
  }
  const trace = () => service.client.call('consolidation.trace', { book, ...PLACE });
  const correct = (value: string | null, cell: object = PLACE) =>
    service.client.call('submissions.correct', {
      book,
      submission: 's1',
      cells: [{ ...PLACE, ...cell, value }],
      reason: 'đã gọi điện',
    });
  async function openAt(column: string): Promise<readonly string[]> {
    const found = await service.client.call('findings.list', { book });
    return found.filter((one) => one.row === PLACE.row && one.column === column).map((one) => one.code);
  }

  it('is merged, told in the trace, settles the finding, and is taken back by undo', async () => {
    expect((await trace()).sources[0]?.part).toBe('held');
    expect(await openAt('baseline')).toContain('date-for-ratio');
    const { entries } = await correct('5/12');
    const traced = await trace();
    expect(traced.text).toBe('41,7% (5/12 đơn vị)');
    expect(traced.sources[0]).toMatchObject({
      unit: 'kontum:huyen-dak-to',
      at: 'PL!D17',
      part: 'component',
      correction: { text: '5/12', reason: 'đã gọi điện' },
    });
    expect(traced.how).toContain('sửa thành “5/12”');
    expect(await openAt('baseline')).toEqual([]);
    const log = await service.client.call('log.list', { book });
    expect(log.at(-1)).toMatchObject({ id: entries[0], what: 'correct-value', why: 'đã gọi điện', canUndo: true });
    await service.client.call('log.undoAll', { book, entries: [...entries], reason: 'nhầm' });
    expect((await trace()).sources[0]?.part).toBe('held');
    expect(await openAt('baseline')).toContain('date-for-ratio');
  });

  it('is in the lineage with both values and the reason', async () => {
    await correct('5/12');
    const plan = await service.client.call('exports.preview', { book, kind: 'lineage' });
    const texts = JSON.stringify(plan);
    expect(texts).toMatch(/Thành phần; .* sửa thành 5\/12, lý do: đã gọi điện/);
  });

  it.each([
    ['what reads two ways', '1.234', /1\.234/],
    ['more than the whole', '13/12', /13/],
    ['nothing', ' ', /để trống/],
    ['an Excel error', '#REF!', /#REF!/],
  ])('refuses %s, and changes nothing', async (_, text, sentence) => {
    await expect(correct(text)).rejects.toMatchObject({
      error: { code: 'bad-input', message: expect.stringMatching(sentence) },
    });
    expect((await trace()).sources[0]?.part).toBe('held');
  });

  it('refuses a cell that the unit does not report, and offers only those that it does', async () => {
    await expect(correct('5', { row: 's2021.o4.t1' })).rejects.toMatchObject({ error: { code: 'no-such-cell' } });
    await expect(correct('5', { column: 'lead' })).rejects.toMatchObject({ error: { code: 'no-such-cell' } });
    const places = await service.client.call('submissions.correctable', { book, submission: 's1' });
    expect(places).toContainEqual({ table: '002.pl', ...PLACE });
    expect(new Set(places.map((one) => one.column))).toEqual(new Set(['baseline', 'target']));
    expect(places.some((one) => one.row === 's2021.o4.t1')).toBe(false);
  });

  it('is asked for again when a later file says something else, and not when it says the same', async () => {
    await correct('6/12');
    await importFile('scenarios/kontum-2025-plan/files/PL_H. Đăk Tô.xlsx');
    expect(await openAt('baseline')).toEqual(['correction-lost']);
    const lost = (await service.client.call('findings.list', { book })).find((one) => one.code === 'correction-lost');
    expect(lost?.message).toContain('6/12');
    await service.client.call('findings.accept', { book, finding: lost?.id ?? '', reason: 'số mới đúng' });
    expect(await openAt('baseline')).toEqual([]);
    await service.client.call('submissions.revert', { book, submission: 's2', reason: 'nhầm' });
    expect((await trace()).sources[0]?.correction?.text).toBe('6/12');
  });

  it('can be made and taken away on the command line', async () => {
    const cell = ['--book', 'so.phuluc', '--submission', 's1', '--row', PLACE.row, '--column', PLACE.column];
    const made = await runCommand(service, [
      'correct',
      ...cell,
      '--value',
      '5/12',
      '--reason',
      'đã gọi điện',
      '--json',
    ]);
    expect(made.status).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({
      submission: 's1',
      ...PLACE,
      value: '5/12',
      entries: [expect.any(Number)],
    });
    expect(
      (await runCommand(service, ['trace', '--book', 'so.phuluc', '--row', PLACE.row, '--column', PLACE.column])).out,
    ).toMatch(/→ 5\/12/);
    await runCommand(service, ['correct', ...cell, '--value', '', '--reason', 'bỏ']);
    expect((await trace()).sources[0]).not.toHaveProperty('correction');
    const twice = await runCommand(service, ['correct', ...cell, '--value', '', '--reason', 'bỏ']);
    expect(twice.status).toBe(2);
  });
});
