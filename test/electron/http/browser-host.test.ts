import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserModeForTest, type TestMode } from '../../helpers/browser-mode.ts';
import type { RawAnswer } from '../../helpers/raw-request.ts';

const bytes = { 'content-type': 'application/octet-stream' };

describe('what the browser has in place of native dialogs', () => {
  let mode: TestMode;
  beforeAll(async () => {
    mode = await browserModeForTest();
  });
  afterAll(() => mode.close());

  const post = (route: string, name: string, body: string | Uint8Array = '', query = ''): Promise<RawAnswer> =>
    mode.ask({ method: 'POST', path: `/api/${route}/${encodeURIComponent(name)}${query}`, headers: bytes, body });
  const pathOf = (answer: RawAnswer): string => mode.service.files.pathOf(ticketOf(answer));

  it('keeps an uploaded file under its own name and gives a ticket, never a path', async () => {
    const answer = await post('upload', 'Phụ lục xã Đăk Hà.xlsx', 'bytes of a file');
    expect(readFileSync(pathOf(answer), 'utf8')).toBe('bytes of a file');
    expect(JSON.parse(answer.text)).toMatchObject({ name: 'Phụ lục xã Đăk Hà.xlsx' });
    expect(answer.text).not.toContain(path.sep === '/' ? '/' : '\\\\');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a:b*c?.xlsx', 'a_b_c_.xlsx'],
    ['.hidden', 'hidden'],
  ])('makes of the name %s the name %s, in a folder of its own', async (given, kept) => {
    const file = pathOf(await post('upload', given, 'x'));
    expect(path.basename(file)).toBe(kept);
    expect(mode.service.files.pathOf(ticketOf(await post('upload', given, 'x')))).not.toBe(file);
  });

  it.each(['', '...', '/', '../..', ' '])('refuses the name %j', async (name) => {
    expect((await post('upload', name, 'x')).status).toBe(400);
  });

  it('refuses a file of more than 64 megabytes and keeps nothing of it', async () => {
    const into = await post('new-folder', 'lớn');
    const answer = await post('upload', 'big.xlsx', new Uint8Array(64 * 1024 * 1024 + 1), `?in=${ticketOf(into)}`);
    expect(answer.status).toBe(413);
    expect(readdirSync(pathOf(into))).toEqual([]);
  }, 60_000);

  it('takes a folder with its names, and two files that get the same name both', async () => {
    const folder = await post('new-folder', 'File nộp');
    const into = `?in=${encodeURIComponent(ticketOf(folder))}`;
    await post('upload', 'Huyện A/xã 1.xlsx', 'một', into);
    await post('upload', 'Huyện A/xã 1?.xlsx', 'hai', into);
    await post('upload', 'Huyện A/xã 1*.xlsx', 'ba', into);
    await post('upload', '.DS_Store', 'of the system', into);
    expect(readdirSync(pathOf(folder), { recursive: true }).sort()).toEqual(
      ['.DS_Store', 'Huyện A', 'Huyện A/xã 1.xlsx', 'Huyện A/xã 1_ (2).xlsx', 'Huyện A/xã 1_.xlsx'].map(path.normalize),
    );
    expect(path.basename(pathOf(folder))).toBe('File nộp');
  });

  it.each(['../out.xlsx', 'a/../../out.xlsx', './x', `${'a/'.repeat(30)}x`])(
    'lets no file of a folder out of it: %s',
    async (name) => {
      const folder = await post('new-folder', 'f');
      expect((await post('upload', name, 'x', `?in=${ticketOf(folder)}`)).status).toBe(400);
    },
  );

  it('uploads into uploaded folders only', async () => {
    const library = mode.service.files.ticketFor(path.join(mode.folder, 'books'));
    expect((await post('upload', 'x.xlsx', 'x', `?in=${library}`)).status).toBe(404);
    const answer = await post('upload', 'x.xlsx', 'x', '?in=made-up');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      404,
      {
        ok: false,
        error: { kind: 'refusal', code: 'no-such-file', message: expect.stringContaining('chọn lại file') },
      },
    ]);
  });

  it('gives a written file back under its name', async () => {
    const target = await post('target', 'Phụ lục chính thức.xlsx');
    writeFileSync(pathOf(target), 'official');
    const answer = await mode.ask({ path: `/api/download/${ticketOf(target)}` });
    expect([answer.text, answer.headers['content-disposition']]).toEqual([
      'official',
      `attachment; filename*=UTF-8''${encodeURIComponent('Phụ lục chính thức.xlsx')}`,
    ]);
  });

  it('gives a written folder back as one zip with its names', async () => {
    const target = await post('folder', 'Biểu 2025');
    mkdirSync(path.join(pathOf(target), 'xã'));
    writeFileSync(path.join(pathOf(target), 'Sở Y tế.xlsx'), 'y tế');
    writeFileSync(path.join(pathOf(target), 'xã', 'Đăk Hà.xlsx'), 'đăk hà');
    const answer = await mode.ask({ path: `/api/download/${ticketOf(target)}` });
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('Biểu 2025.zip'));
    const text = (data: Uint8Array | undefined): string => Buffer.from(data ?? []).toString('utf8');
    const files = unzipSync(answer.bytes);
    expect(Object.entries(files).map(([name, data]) => [name, text(data)])).toEqual([
      ['Sở Y tế.xlsx', 'y tế'],
      ['xã/Đăk Hà.xlsx', 'đăk hà'],
    ]);
  });

  it('lets nothing be downloaded but what was written for it: no book, no upload, no other path, no made-up ticket', async () => {
    const status = async (ticket: string): Promise<number> =>
      (await mode.ask({ path: `/api/download/${ticket}` })).status;
    const { files } = mode.service;
    const book = path.join(mode.folder, 'outside.js');
    expect(await status(files.ticketFor(book))).toBe(404);
    expect(await status(ticketOf(await post('upload', 'x.xlsx', 'x')))).toBe(404);
    expect(await status(files.ticketFor('/etc/hostname'))).toBe(404);
    expect(await status('made-up')).toBe(404);
    expect(await status(ticketOf(await post('target', 'not written')))).toBe(404);
  });

  it('keeps books in the library, takes copies in under free names, and lists the last used first', async () => {
    const made = await post('new-book', 'Sổ 2025');
    const input = { book: ticketOf(made), family: 'kontum-2025', year: 2025, phase: 'plan' } as const;
    await mode.service.client.call('books.create', input);
    const copy = await post('add-book', 'Sổ 2025.phuluc', readFileSync(pathOf(made)));
    expect(path.basename(pathOf(copy))).toBe('Sổ 2025 (2).phuluc');
    const names = async (): Promise<unknown> => {
      const answer = await mode.ask({ path: '/api/books' });
      return JSON.parse(answer.text).books.map((one: { name: string }) => one.name);
    };
    await post('remember', ticketOf(made));
    expect(await names()).toEqual(['Sổ 2025', 'Sổ 2025 (2)']);
    await new Promise((later) => setTimeout(later, 5));
    await post('remember', ticketOf(copy));
    expect(await names()).toEqual(['Sổ 2025 (2)', 'Sổ 2025']);
    const opened = await mode.service.client.call('books.open', { book: ticketOf(copy) });
    expect(opened.periods).toHaveLength(1);
  });

  it('takes nothing among the books that is none', async () => {
    const answer = await post('add-book', 'Không phải sổ.phuluc', 'no book');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('không phải là sổ');
    expect(readdirSync(path.join(mode.folder, 'books'))).not.toContain('Không phải sổ.phuluc');
  });

  it('leaves no part of a book whose copying broke off', async () => {
    const before = readdirSync(path.join(mode.folder, 'books'));
    const broken = mode.ask({
      method: 'POST',
      path: '/api/add-book/nua.phuluc',
      headers: { ...bytes, 'content-length': '100' },
      body: 'only some',
    });
    await expect(Promise.race([broken, new Promise((done) => setTimeout(done, 300, 'waits'))])).resolves.toBe('waits');
    await mode.close();
    await expect(broken).rejects.toThrow();
    expect(before).not.toContain('nua.phuluc');
    expect(existsSync(path.join(mode.folder, 'books', 'nua.phuluc'))).toBe(false);
    mode = await browserModeForTest();
  });
});

function ticketOf(answer: RawAnswer): string {
  // `as`: what the host's routes answer
  return (JSON.parse(answer.text) as { readonly ticket: string }).ticket;
}
