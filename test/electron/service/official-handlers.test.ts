import { describe, expect, it } from 'vitest';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { runCli } from '#electron/cli/run-cli.ts';
import type { Service } from '#electron/service/create-service.ts';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('the settings of an official document', () => {
  it('are the defaults until something is set, and null takes a setting away again', async () => {
    const { service, book } = await newBook();
    expect(await service.client.call('official.settings', { book })).toEqual({
      settings: { captionStyle: 'decree-30', mode: 'printed', coverageNotes: true },
      given: [],
    });
    const change = { number: '05/BC-UBND', date: '2026-02-05', signer: 'Nguyễn Thị A' };
    const set = await service.client.call('official.change', { book, change, reason: 'văn thư cấp số' });
    expect(set.settings).toMatchObject(change);
    const less = await service.client.call('official.change', { book, change: { number: null } });
    expect(less.given).toEqual(['date', 'signer']);
    expect(less.settings).not.toHaveProperty('number');
  });

  it('show in the plan of the document', async () => {
    const { service, book } = await newBook();
    await service.client.call('official.change', {
      book,
      change: {
        number: '05/KH-UBND',
        date: '2025-02-05',
        issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
        standsAlone: true,
      },
    });
    const decree = texts(await service.client.call('exports.preview', { book }));
    expect(decree).toContain(
      '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Quảng Ngãi)',
    );
    expect(decree).toContain('ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI');
    expect(decree).toContain('Phụ lục');
  });

  it('let one export look as the source document prints it', async () => {
    const { service, book } = await newBook('dakto-2016-2020', 2016);
    const decree = texts(await service.client.call('exports.preview', { book }));
    const source = texts(await service.client.call('exports.preview', { book, captionStyle: 'source' }));
    expect(decree).toContain('Phụ lục I');
    expect(source).not.toContain('Phụ lục I');
    expect(source).toContain('Phụ lục 1.');
  });

  it('may be set in a locked period, is logged and undone', async () => {
    const { service, book } = await newBook();
    await service.client.call('periods.lock', { book });
    await service.client.call('official.change', { book, change: { number: '1/QĐ' } });
    const entry = (await service.client.call('log.list', { book })).at(-1);
    expect(entry).toMatchObject({ what: 'change-official', canUndo: true });
    await service.client.call('log.undo', { book, entry: entry?.id ?? 0, reason: 'nhầm số' });
    expect((await service.client.call('official.settings', { book })).given).toEqual([]);
  });

  it('refuses a day that is none', async () => {
    const { service, book } = await newBook();
    await expect(
      service.client.call('official.change', { book, change: { date: '2025-02-30' } }),
    ).rejects.toMatchObject({
      error: { code: 'bad-input', message: expect.stringContaining('2025-02-30') },
    });
  });
});

describe('phuluc official', () => {
  it('sets, shows and takes away; a wrong word is refused with the words there are', async () => {
    const { service } = await newBook();
    const set = await phuluc(service, [
      'official',
      '--number',
      '7/BC',
      '--recipient',
      '- Như trên;',
      '--recipient',
      '- Lưu: VT.',
      '--coverage-notes',
      'no',
      '--style',
      'source',
      '--json',
    ]);
    expect(JSON.parse(set.out)).toMatchObject({
      settings: {
        number: '7/BC',
        recipients: ['- Như trên;', '- Lưu: VT.'],
        coverageNotes: false,
        captionStyle: 'source',
      },
    });
    expect((await phuluc(service, ['official', '--number', ''])).out).toMatch(/Số, ký hiệu\s+\(theo văn bản gốc\)/);
    const wrong = await phuluc(service, ['official', '--mode', 'word']);
    expect(wrong).toMatchObject({ status: 2, err: '--mode là một trong: printed, numbers; không phải "word".' });
  });
});

async function newBook(family = 'kontum-2025', year = 2025) {
  const { service } = serviceInFolder();
  const book = service.files.ticketFor('so.phuluc');
  await service.client.call('books.create', { book, family, year, phase: 'plan' });
  return { service, book };
}

async function phuluc(service: Service, argv: readonly string[]) {
  const said = { out: '', err: '' };
  const status = await runCli([...argv, '--book', 'so.phuluc'], {
    out: (line) => void (said.out += line),
    err: (line) => void (said.err += line),
    tools: {
      call: service.client.call,
      ticketFor: service.files.ticketFor,
      readInput: async () => '',
      readFile: async () => '',
      progress: () => {},
    },
  });
  return { ...said, status };
}

function texts(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))),
  );
}
