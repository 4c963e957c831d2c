import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Adjustment, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { dateKey } from '#shared/consolidate/rules/date-key.ts';
import type { Table } from '#shared/family/family.ts';
import type { SubmittedListRow } from '#shared/submission/submission.ts';
import { column, directory, districts, familyOf, plainTable, rowOf, sent } from '../../../helpers/merge-family.ts';
import { periodOf } from '../../../helpers/merge-scenarios.ts';

const [d1, d2] = districts;
const list: Table = {
  id: 'ds',
  kind: 'list',
  ...plainTable,
  columns: [
    { ...column('tt'), role: 'number', fill: { plan: 'printed' } },
    { ...column('ky_hieu'), role: 'label' },
    { ...column('ngay'), role: 'date' },
    { ...column('trich_yeu'), role: 'text' },
  ],
  rows: [],
  identity: ['ky_hieu', 'ngay'],
};
const row = rowOf({ rule: 'none', authority: 'lead-only' });

describe('joining the rows of a list', () => {
  it('joins in the units’ order, drops the same document, renumbers and names all senders', () => {
    const rows = join([
      from(d2, 1, [doc('B7', '196/KH-UBND', '24/03/2022', 'Kế hoạch năm 2022'), doc('B8', '61/KH-UBND', '08/3/2022')]),
      from(d1, 2, [doc('B7', '45/BC-SNV', '20/01/2022'), doc('B8', '196/kh-ubnd', '24/3/2022')]),
    ]);
    expect(rows.map(({ number, label, unit, units }) => [number, label, unit, units])).toEqual([
      ['1', '45/BC-SNV', d1, [d1]],
      ['2', '196/kh-ubnd', d1, [d1, d2]],
      ['3', '61/KH-UBND', d2, [d2]],
    ]);
    expect(rows[1]?.code).toBe('ds/196-kh-ubnd/2022-03-24');
  });

  it('lets a blank of the first sender not erase what the second wrote', () => {
    const rows = join([
      from(d1, 1, [doc('B7', '196/KH-UBND', '24/3/2022')]),
      from(d2, 2, [doc('B9', '196/KH-UBND', '24/3/2022', 'Kế hoạch năm 2022')]),
    ]);
    const cell = rows[0]?.cells['trich_yeu'];
    expect(cell?.text).toBe('Kế hoạch năm 2022');
    expect(cell?.sources).toMatchObject([{ unit: d2, at: 'B9', part: 'component' }]);
  });

  it('knows a date cell and a typed date for the same day', () => {
    const typed = doc('B7', '1/KH', '05/9/2022');
    const cell: SubmittedListRow = {
      ...typed,
      cells: { ...typed.cells, ngay: { at: 'C7', text: '44809', date: '2022-09-05' } },
    };
    expect(join([from(d1, 1, [typed]), from(d2, 2, [cell])])).toHaveLength(1);
  });

  it('keeps rows without identity apart, and rows of another day', () => {
    const rows = join([
      from(d1, 1, [doc('B7', '', '', 'Văn bản A'), doc('B8', '', '', 'Văn bản B'), doc('B9', '1/KH', '01/2/2022')]),
      from(d2, 2, [doc('B7', '', '', 'Văn bản A'), doc('B8', '1/KH', '02/2/2022')]),
    ]);
    expect(rows.map((one) => one.number)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('keeps documents apart that share only the part of the identity that was filled', () => {
    const rows = join([
      from(d1, 1, [
        doc('B7', '', '01/2/2022', 'Kế hoạch A'),
        doc('B8', '', '01/2/2022', 'Kế hoạch B'),
        doc('B9', '5/KH', ''),
      ]),
      from(d2, 2, [doc('B7', '', '1/2/2022', 'Kế hoạch A'), doc('B8', '5/KH', '', 'Kế hoạch C')]),
    ]);
    expect(rows.map(({ cells, units }) => [cells['trich_yeu']?.text, units])).toEqual([
      ['Kế hoạch A', [d1, d2]],
      ['Kế hoạch B', [d1]],
      ['', [d1]],
      ['Kế hoạch C', [d2]],
    ]);
  });

  it('leaves out held rows', () => {
    expect(join([from(d1, 1, [{ ...doc('B7', '1/KH', '01/2/2022'), held: true }])])).toEqual([]);
  });
});

describe('the day a text names', () => {
  it.each([
    ['24/3/2022', '2022-03-24'],
    ['24/03/2022', '2022-03-24'],
    ['24 - 3 - 2022', '2022-03-24'],
    ['ngày 5.9.2022', '2022-09-05'],
    ['31/2/2022', null],
    ['3/2022', null],
    ['quý I năm 2022', null],
  ])('%s is %s', (text, day) => {
    expect(dateKey(text)).toBe(day);
  });
});

describe('a later file of the same unit', () => {
  it('names the list rows that it does not bring any more', () => {
    const both = [doc('DS!A5', '10/KH', '24/3/2022', 'kế hoạch năm'), doc('DS!A6', '11/KH', '25/3/2022')];
    const found = consolidation([from(d1, 1, both), from(d1, 2, [doc('DS!A9', '11/KH', '25/03/2022')])]).findings;
    const note = found.find((one) => one.code === 'superseded');
    expect(note?.message).toContain('không còn 1 dòng, mục đã có: 10/KH, 24/3/2022, kế hoạch năm');
  });

  it('and leaves an adjustment of such a row without a cell, which is said', () => {
    const first = from(d1, 1, [doc('DS!A5', '10/KH', '24/3/2022', 'kế hoạch')]);
    const place = { table: 'ds', row: consolidation([first]).tables[1]?.rows[0]?.code ?? '', column: 'trich_yeu' };
    const value = { kind: 'text', text: 'kế hoạch năm' } as const;
    const over = { label: '10/KH', text: 'kế hoạch', said: [] };
    const adjusted = { ...place, text: value.text, value, reason: 'ghi thiếu', who: 'Hà', when: '2025-03-01', over };
    const homeless = (submissions: readonly MergeSubmission[]) =>
      consolidation(submissions, [adjusted]).findings.filter((one) => one.code === 'adjustment-outdated');
    expect(homeless([first])).toEqual([]);
    const second = from(d1, 2, [doc('DS!A5', '12/KH', '24/3/2022')]);
    expect(homeless([first, second])).toMatchObject([{ ...place, expected: 'kế hoạch năm', severity: 'warning' }]);
  });
});

function doc(at: string, symbol: string, day: string, about = ''): SubmittedListRow {
  const cells = { ky_hieu: { at, text: symbol }, ngay: { at, text: day }, trich_yeu: { at, text: about } };
  return { table: 'ds', at, cells, held: false };
}

function from(unit: string, sequence: number, listRows: readonly SubmittedListRow[]): MergeSubmission {
  return sent(row, unit, { sequence, listRows, tables: ['ds'] });
}

function join(submissions: readonly MergeSubmission[]) {
  return consolidation(submissions).tables.find((table) => table.id === 'ds')?.rows ?? [];
}

function consolidation(submissions: readonly MergeSubmission[], adjustments: readonly Adjustment[] = []) {
  const family = familyOf([row], [list]);
  const period = periodOf(family, 2025, 'plan', districts);
  return consolidate({ family, period, directory, submissions, adjustments });
}
