import { describe, expect, it } from 'vitest';
import { addPeriod, changePeriod, lockPeriod, unlockPeriod } from '#electron/store/change-period.ts';
import { getFamily, listFamilies } from '#electron/store/families.ts';
import { listForms, listPrefilled, recordIssue } from '#electron/store/forms.ts';
import { listLog } from '#electron/store/log.ts';
import { currentPeriod, getPeriod, listPeriods, previousPeriod } from '#electron/store/periods.ts';
import { by, newBook, samplePeriod } from '../../helpers/book/new-book.ts';
import { sampleFamily } from '../../helpers/book/sample-family.ts';

const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

describe('periods', () => {
  it('come out as they went in, and the one added last is meant where none is named', () => {
    const { write } = newBook();
    const second = addPeriod(write, by, { ...samplePeriod, year: 2026, dueDate: null, expectedUnits: ['t:so-gddt'] });
    expect(second).toEqual({
      id: 2,
      family: 'mau',
      familyVersion: 1,
      name: '2026',
      year: 2026,
      kind: 'annual',
      phase: 'plan',
      dueDate: null,
      cutOffDate: '2025-12-01',
      expectedUnits: ['t:so-gddt'],
      locked: false,
    });
    expect(listPeriods(write).map((one) => [one.year, one.expectedUnits.length])).toEqual([
      [2025, 2],
      [2026, 1],
    ]);
    expect(currentPeriod(write)).toEqual(second);
    expect(getPeriod(write, 2)).toEqual(second);
  });

  it('of several years are named by their first and last', () => {
    const family = { ...sampleFamily(), years: { kind: 'period', document: 2016, span: 5 } } as const;
    const { read } = newBook({ family, year: 2016, kind: 'period' });
    expect(currentPeriod(read).name).toBe('2016-2020');
  });

  it('are refused twice, also with a newer version of the family; another phase is another period', () => {
    const { write } = newBook();
    expect(() => addPeriod(write, by, samplePeriod)).toThrow(refusal('period-exists'));
    expect(() => addPeriod(write, by, { ...samplePeriod, family: sampleFamily('mau', 2) })).toThrow(
      refusal('period-exists'),
    );
    expect(listFamilies(write).map((one) => one.version)).toEqual([1]);
    addPeriod(write, by, { ...samplePeriod, family: sampleFamily('mau', 2), phase: 'report' });
    expect(listFamilies(write).map((one) => one.version)).toEqual([1, 2]);
    expect([getFamily(write, 'mau').version, getFamily(write, 'mau', 1).version]).toEqual([2, 1]);
    expect(() => getFamily(write, 'mau', 3)).toThrow(refusal('no-such-family'));
  });

  it('keep what a change leaves out, and are refused for what is not there', () => {
    const { write } = newBook();
    expect(changePeriod(write, by, 1, { cutOffDate: null, reason: 'gia hạn' })).toMatchObject({
      dueDate: '2025-12-15',
      cutOffDate: null,
      expectedUnits: ['t:so-y-te', 't:so-gddt'],
    });
    expect(changePeriod(write, by, 1, { expectedUnits: ['t:so-gddt', 't:so-gddt'] }).expectedUnits).toEqual([
      't:so-gddt',
    ]);
    expect(() => changePeriod(write, by, 1, { expectedUnits: ['t:ai-do'] })).toThrow(refusal('no-such-unit'));
    expect(() => getPeriod(write, 7)).toThrow(refusal('no-such-period'));
    expect(getPeriod(write, 1).expectedUnits).toEqual(['t:so-gddt']);
  });

  it('are locked and opened once: doing it again says nothing new', () => {
    const { write } = newBook();
    expect(lockPeriod(write, by, 1, 'đã ký').locked).toBe(true);
    expect(lockPeriod(write, by, 1).locked).toBe(true);
    expect(unlockPeriod(write, by, 1, 'sửa').locked).toBe(false);
    expect(
      listLog(write)
        .slice(2)
        .map(({ what, why }) => [what, why]),
    ).toEqual([
      ['lock-period', 'đã ký'],
      ['unlock-period', 'sửa'],
    ]);
  });

  it('follow the nearest before them: same kind and phase, then same family, then any', () => {
    const { write } = newBook({ family: sampleFamily('khac'), year: 2023 });
    const add = (year: number, phase: 'plan' | 'report'): number =>
      addPeriod(write, by, { ...samplePeriod, year, phase }).id;
    const first = add(2024, 'report');
    expect(previousPeriod(write, first)?.family).toBe('khac');
    const plan = add(2025, 'plan');
    expect(previousPeriod(write, plan)?.id).toBe(first);
    add(2025, 'report');
    expect(previousPeriod(write, add(2026, 'plan'))?.id).toBe(plan);
    expect(previousPeriod(write, 1)).toBeNull();
  });
});

describe('the register of forms', () => {
  it('tells what was issued to whom and when, and what was printed into them', () => {
    const { write } = newBook();
    const prefilled = (number: number): Parameters<typeof recordIssue>[3]['prefilled'] => [
      { table: 'A', row: '1.1', column: 'baseline', text: String(number), value: { kind: 'number', number } },
    ];
    const forms = [
      { unit: 't:so-y-te', file: 'so-y-te.xlsx', sha256: '' },
      { unit: 't:so-gddt', file: 'so-gddt.xlsx', sha256: '' },
    ];
    recordIssue(write, by, 1, { forms, prefilled: prefilled(1) });
    const later = { who: 'Nam', now: '2025-03-12T08:00:00+07:00' };
    recordIssue(write, later, 1, { forms: forms.slice(0, 1), prefilled: prefilled(2) });
    expect(listForms(write, 1)).toEqual([
      { unit: 't:so-y-te', file: 'so-y-te.xlsx', when: by.now, who: 'Hà' },
      { unit: 't:so-gddt', file: 'so-gddt.xlsx', when: by.now, who: 'Hà' },
      { unit: 't:so-y-te', file: 'so-y-te.xlsx', when: later.now, who: 'Nam' },
    ]);
    expect(listPrefilled(write, 1).map((one) => one.text)).toEqual(['2', '1']);
    recordIssue(write, { ...later, now: '2025-03-13T08:00:00+07:00' }, 1, { forms: [], prefilled: prefilled(1) });
    expect(listPrefilled(write, 1)).toEqual([...prefilled(1), ...prefilled(2)]);
    expect(listLog(write).at(-2)).toMatchObject({
      what: 'issue-forms',
      subject: '1 biểu mẫu, kỳ 2025',
      canUndo: false,
    });
  });
});
