import { describe, expect, it } from 'vitest';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('periods', { timeout: 60_000 }, () => {
  it('say who is missing by who is waited for now', async () => {
    const { service } = serviceInFolder();
    const { call } = service.client;
    const book = service.files.ticketFor('a.phuluc');
    await call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
    const missing = async () => {
      const found = await call('findings.list', { book });
      return found.filter((one) => one.code === 'missing-unit').map((one) => one.found);
    };
    expect((await missing()).length).toBeGreaterThan(10);
    const { id } = await call('periods.add', { book, family: 'kontum-2025', year: 2026, phase: 'plan' });
    const ofNew = await call('findings.list', { book, period: id });
    expect(ofNew.filter((one) => one.code === 'missing-unit').length).toBeGreaterThan(10);
    await call('periods.change', { book, expectedUnits: ['kontum:so-y-te', 'kontum:huyen-dak-ha'] });
    const two = await missing();
    await call('periods.change', { book, expectedUnits: ['kontum:so-y-te'] });
    const one = await missing();
    expect(two.length).toBeGreaterThan(0);
    expect(one).not.toEqual(two);
  });
});
