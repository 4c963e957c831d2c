import { describe, expect, it } from 'vitest';
import { serviceInFolder } from '../../helpers/service-at.ts';

const first = { family: 'kontum-2025', year: 2025 } as const;

describe('families.proposal', () => {
  it('proposes the units of the family, those waited for, and the due date of its document', async () => {
    const { client } = serviceInFolder().service;
    const proposal = await client.call('families.proposal', first);
    expect(proposal.phases).toEqual(['plan', 'report']);
    expect(proposal.dueDate).toBe('2025-12-15');
    expect(proposal.units.every((unit) => unit.scope === 'kontum')).toBe(true);
    expect(proposal.expected).toContain('kontum:so-y-te');
    expect(proposal.possible).toEqual(expect.arrayContaining([...proposal.expected]));
  });

  it('does not wait for a unit that is gone in that year', async () => {
    const { client, files } = serviceInFolder().service;
    const book = files.ticketFor('so.phuluc');
    await client.call('books.create', { book, ...first });
    const [unit] = await client.call('units.list', { book });
    const gone = { id: 'kontum:so-y-te', name: 'Sở Y tế', validTo: '2025-06-30' };
    await client.call('units.change', { book, unit: gone });
    expect(unit).toBeDefined();
    const before = await client.call('families.proposal', { book, ...first });
    const after = await client.call('families.proposal', { book, family: 'kontum-2025', year: 2026 });
    expect(before.expected).toContain('kontum:so-y-te');
    expect(after.expected).not.toContain('kontum:so-y-te');
  });
});

describe('families.revise', () => {
  it('stores the next version for new periods, while the period keeps its own', async () => {
    const { client, files } = serviceInFolder().service;
    const book = files.ticketFor('so.phuluc');
    const { periods } = await client.call('books.create', { book, ...first });
    const { tables } = await client.call('families.get', { book, family: 'kontum-2025' });
    const change = { table: tables[0]?.id ?? '', row: 's2021.o1.t1.a', label: 'Cấp tỉnh có nữ lãnh đạo' };
    const made = await client.call('families.revise', {
      book,
      family: 'kontum-2025',
      rows: [change],
      reason: 'Năm 2026',
    });
    expect(made.version).toBe(2);
    const next = await client.call('periods.add', { book, family: 'kontum-2025', year: 2026 });
    expect([periods[0]?.familyVersion, next.familyVersion]).toEqual([1, 2]);
    const log = await client.call('log.list', { book });
    expect(log.filter((entry) => entry.what === 'revise-family').map((entry) => [entry.why, entry.canUndo])).toEqual([
      ['Năm 2026', false],
    ]);
  });

  it('refuses a row that the family does not have', async () => {
    const { client, files } = serviceInFolder().service;
    const book = files.ticketFor('so.phuluc');
    await client.call('books.create', { book, ...first });
    const rows = [{ table: '002.pl', row: 'không-có', label: 'x' }];
    await expect(
      client.call('families.revise', { book, family: 'kontum-2025', rows, reason: 'thử' }),
    ).rejects.toMatchObject({ error: { code: 'bad-input' } });
  });
});

describe('units.change', () => {
  it('keeps a contact, and takes away what is given as null', async () => {
    const { client, files } = serviceInFolder().service;
    const book = files.ticketFor('so.phuluc');
    await client.call('books.create', { book, ...first });
    const id = 'kontum:so-y-te';
    const contact = { contactPerson: 'Chị Lan', phone: '0260 3862 111' };
    expect(await client.call('units.change', { book, unit: { id, name: 'Sở Y tế', ...contact } })).toMatchObject(
      contact,
    );
    const cleared = await client.call('units.change', { book, unit: { id, name: 'Sở Y tế', phone: null } });
    expect(cleared).toMatchObject({ contactPerson: 'Chị Lan' });
    expect(cleared).not.toHaveProperty('phone');
  });
});

describe('learned wordings and issued forms', () => {
  it('are empty in a new book, and forgetting what was never learned is refused', async () => {
    const { client, files } = serviceInFolder().service;
    const book = files.ticketFor('so.phuluc');
    await client.call('books.create', { book, ...first });
    expect(await client.call('learned.list', { book })).toEqual([]);
    expect(await client.call('forms.list', { book })).toEqual([]);
    await expect(client.call('learned.forget', { book, id: 1 })).rejects.toMatchObject({
      error: { code: 'cannot-undo' },
    });
  });
});
