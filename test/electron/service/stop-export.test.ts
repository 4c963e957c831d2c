import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('stopping', { timeout: 60_000 }, () => {
  it.each(['exports.write', 'exports.bundle'] as const)('%s leaves no file, and says so', async (operation) => {
    let printing: () => void = () => undefined;
    const isPrinting = new Promise<void>((begun) => (printing = begun));
    const { service, folder, book } = await newBook(() => {
      printing();
      return new Promise<never>(() => undefined);
    });
    const out = service.files.ticketFor('ra.pdf');
    const writing = service.client.call(operation, { book, out });
    const ended = expect(writing).rejects.toMatchObject({ error: { code: 'cancelled' } });
    await isPrinting;
    expect(await service.client.call('exports.cancel', {})).toEqual({ stopped: 1 });
    await ended;
    expect(existsSync(path.join(folder, 'ra.pdf'))).toBe(false);
    expect(await service.client.call('exports.cancel', {})).toEqual({ stopped: 0 });
  });

  it('the issue of forms keeps those that were written, in the folder and in the register', async () => {
    const { service, folder, book } = await newBook();
    const stop = service.bus.subscribe('issue.progress', ({ done }) => {
      if (done === 2) void service.client.call('forms.cancel', {});
    });
    const report = await service.client.call('forms.issue', { book, out: service.files.ticketFor('biểu') });
    stop();
    expect(report.stopped).toBe(true);
    const written = report.files.map((one) => one.file);
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written.length).toBeLessThan(15);
    expect(readdirSync(path.join(folder, 'biểu')).toSorted()).toEqual(written.toSorted());
    const register = await service.client.call('forms.register', { book });
    expect(register.map((one) => one.file)).toEqual(written);
  });

  it('a form that cannot be written is refused by name, and what was written before it is in the register', async () => {
    const { service, folder, book } = await newBook();
    const units = ['kontum:so-y-te', 'kontum:so-noi-vu'];
    // a folder lies where the second form should go
    mkdirSync(path.join(folder, 'biểu', 'Sở Nội vụ.xlsx'), { recursive: true });
    const out = service.files.ticketFor('biểu');
    await expect(service.client.call('forms.issue', { book, out, units })).rejects.toMatchObject({
      error: { code: 'cannot-write', message: expect.stringContaining('Sở Nội vụ.xlsx') },
    });
    const register = await service.client.call('forms.register', { book });
    const lying = readdirSync(path.join(folder, 'biểu')).filter((file) => file !== 'Sở Nội vụ.xlsx');
    expect(register.map((one) => one.file)).toEqual(lying);
  });
});

async function newBook(printPdf?: () => Promise<never>) {
  const { service, folder } = serviceInFolder(printPdf ? { printPdf } : {});
  const book = service.files.ticketFor('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  return { service, folder, book };
}
