import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('the cover letter of a form', { timeout: 60_000 }, () => {
  it('says whom it is for, by what plan, what to fill, by when and where to', async () => {
    const { service, book } = await newBook('2025-12-15');
    await service.client.call('official.change', { book, change: { replyTo: 'snv@kontum.gov.vn' } });
    const issued = await service.client.call('forms.issue', {
      book,
      out: service.files.ticketFor('biểu'),
      units: ['kontum:so-y-te'],
    });
    const [letter] = await service.client.call('forms.letter', { book, units: ['kontum:so-y-te'] });
    const lines = letter?.text.split('\n') ?? [];
    expect(lines[0]).toBe(`Kính gửi: ${letter?.name}`);
    expect(letter?.text).toContain(
      'Thực hiện Kế hoạch số 956/KH-UBND ngày 24 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Kon Tum',
    );
    expect(letter?.text).toContain(`(file "${issued.files[0]?.file}")`);
    expect(letter?.text).toContain('Gửi trước ngày 15/12/2025.');
    expect(letter?.text).toContain('về snv@kontum.gov.vn');
    const items = lines.filter((line) => line.startsWith('  + '));
    expect(lines.find((line) => line.startsWith('- Phụ lục: '))).toBe(`- Phụ lục: ${items.length} mục`);
    expect(items.some((line) => line.includes('Tỷ số giới tính khi sinh'))).toBe(true);
  });

  it('leaves open what is not known, and is written to every unit that has something to fill', async () => {
    const { service, book } = await newBook(null);
    const letters = await service.client.call('forms.letter', { book });
    expect(letters.length).toBeGreaterThan(5);
    expect(new Set(letters.map((one) => one.text)).size).toBe(letters.length);
    for (const { text } of letters) {
      expect(text).toContain('Gửi trước ngày ….');
      expect(text).toMatch(/ {2}\+ /);
      expect(text).not.toContain('(file');
    }
  });
});

describe('the names of issued forms', () => {
  it('are never those of another unit, though two are named alike and each is issued alone', async () => {
    const { service } = serviceInFolder();
    const book = service.files.ticketFor('hai-xa.phuluc');
    const alike = { name: 'UBND xã Đăk Long', level: 'district', kind: 'people-committee' } as const;
    const units = ['kontum:xa-a', 'kontum:xa-b'].map((id) => ({ id, ...alike }));
    await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan', units });
    const out = service.files.ticketFor('biểu hai xã');
    const names = [];
    for (const { id } of units) {
      const { files } = await service.client.call('forms.issue', { book, out, units: [id] });
      names.push(...files.map((one) => one.file));
    }
    expect(new Set(names).size).toBe(2);
  });
});

describe('a folder with files of the same names', () => {
  it('is written to again while nobody touched the forms, and refused as soon as one is another', async () => {
    const { service, folder, book } = await newBook(null);
    const issue = (units: string[]) =>
      service.client.call('forms.issue', { book, out: service.files.ticketFor('biểu'), units });
    const [form] = (await issue(['kontum:so-y-te'])).files;
    await service.client.call('periods.change', { book, dueDate: '2025-11-30' });
    await issue(['kontum:so-y-te']);
    const file = path.join(folder, 'biểu', form?.file ?? '');
    writeFileSync(file, 'đơn vị đã điền');
    await expect(issue(['kontum:so-noi-vu', 'kontum:so-y-te'])).rejects.toThrow(/Sở Y tế.*không bị ghi đè/);
    expect(readFileSync(file, 'utf8')).toBe('đơn vị đã điền');
    expect(readdirSync(path.join(folder, 'biểu'))).toEqual([form?.file]);
  });
});

describe('the register of issued forms', () => {
  it('says what was issued to whom, when and by whom, a second time too', async () => {
    const { service, book } = await newBook(null);
    const out = service.files.ticketFor('biểu');
    expect(await service.client.call('forms.register', { book })).toEqual([]);
    for (let i = 0; i < 2; i += 1) await service.client.call('forms.issue', { book, out, units: ['kontum:so-y-te'] });
    const register = await service.client.call('forms.register', { book });
    expect(register).toHaveLength(2);
    expect(register[0]).toEqual({
      unit: 'kontum:so-y-te',
      name: expect.stringContaining('Sở Y tế'),
      file: expect.stringMatching(/^Sở Y tế.*\.xlsx$/),
      when: '2025-11-24T09:00:00+07:00',
      who: 'Hà',
    });
  });
});

async function newBook(dueDate: string | null) {
  const { service, folder } = serviceInFolder({ now: () => '2025-11-24T09:00:00+07:00' });
  const book = service.files.ticketFor('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan', dueDate });
  return { service, folder, book };
}
