import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Table } from '#shared/family/family.ts';
import {
  column,
  directory,
  districts,
  familyOf,
  leadUnit,
  plainTable,
  rowOf,
  sent,
} from '../../helpers/merge-family.ts';
import { periodOf } from '../../helpers/merge-scenarios.ts';

const [d1, d2] = districts;
const heading = rowOf(
  { rule: 'none', authority: 'lead-only' },
  { code: 'h', level: 'objective', label: 'Mục tiêu năm {year}', leads: [], reporters: [] },
);
const led = rowOf(
  { rule: 'lead', authority: 'lead-only' },
  { cells: { target: '≥ 60', lead: 'Sở A' }, clean: { lead: 'Sở A chủ trì' } },
);

describe('a table by who fills its columns', () => {
  const table: Table = {
    id: 't',
    kind: 'indicators',
    ...plainTable,
    phases: ['plan', 'report'],
    columns: [
      { ...column('label'), role: 'label', fill: { plan: 'printed', report: 'printed' } },
      { ...column('baseline'), fill: { plan: 'reported', report: 'prefilled' } },
      { ...column('target'), fill: { plan: 'printed', report: 'printed' } },
      { ...column('lead'), role: 'lead', fill: { plan: 'printed', report: 'printed' } },
      { ...column('notes'), role: 'notes', fill: { plan: 'free' } },
    ],
    rows: [heading, led],
  };

  it('prints headings without cells and with the period’s years', () => {
    const [row] = rowsOf(table, []);
    expect(row).toMatchObject({ code: 'h', label: 'Mục tiêu năm 2025', cells: {} });
  });

  it('reads a printed target as a value, and leaves the lead to the row', () => {
    const cells = rowsOf(table, [])[1]?.cells;
    expect(cells?.['target']).toMatchObject({ rule: 'none', text: '≥ 60', value: { kind: 'bound', op: '>=' } });
    expect(cells?.['lead']).toBeUndefined();
  });

  it('prints what the book prefilled, as its row prints it', () => {
    const prefilled = [
      { table: 't', row: 'r1', column: 'baseline', text: '46,51', value: { kind: 'number', number: 46.51 } },
    ] as const;
    const family = { ...familyOf([]), tables: [table] };
    const period = periodOf(family, 2025, 'report', [leadUnit]);
    const result = consolidate({ family, period, directory, submissions: [], adjustments: [], prefilled });
    expect(result.tables[0]?.rows[1]?.cells['baseline']).toMatchObject({ text: '46,5', rule: 'none', sources: [] });
  });

  it('gathers remarks of whoever wrote one', () => {
    const note = (unit: string, text: string) => {
      const one = sent(led, unit, { says: '1' });
      return {
        ...one,
        cells: one.cells.map((cell) => ({ ...cell, column: 'notes', text, value: { kind: 'text', text } as const })),
      };
    };
    const cells = rowsOf(table, [note(d2, 'số ước'), note(d1, 'theo báo cáo quý IV')])[1]?.cells;
    expect(cells?.['notes']?.text).toBe('Huyện 1: theo báo cáo quý IV\nHuyện 2: số ước');
    expect(rowsOf(table, [note(d2, 'số ước')])[1]?.cells['notes']?.text).toBe('số ước');
  });

  it('prints all columns of an assignments table, misprints mended', () => {
    const assignments: Table = {
      ...table,
      kind: 'assignments',
      columns: table.columns.filter((one) => one.key !== 'baseline'),
    };
    expect(rowsOf(assignments, [])[1]?.cells['lead']).toMatchObject({ text: 'Sở A chủ trì', rule: 'none' });
  });

  it('leaves out tables that are not in use in the phase', () => {
    const family = { ...familyOf([]), tables: [table, { ...table, id: 'other', phases: ['report'] as const }] };
    const period = periodOf(family, 2025, 'plan', []);
    const result = consolidate({ family, period, directory, submissions: [], adjustments: [] });
    expect(result.tables.map((one) => one.id)).toEqual(['t']);
  });
});

describe('a matrix', () => {
  const summed = rowOf(
    { rule: 'cell-sum', authority: 'computed-first' },
    { leads: [leadUnit], measure: { code: 'n', text: 'người', kind: 'count' }, shown: { form: 'number', decimals: 0 } },
  );
  const matrix: Table = {
    id: 't',
    kind: 'matrix',
    ...plainTable,
    columns: [column('baseline'), column('target')],
    rows: [summed],
  };

  it('is added cell by cell, the lead’s own cells too', () => {
    const submissions = [
      sent(summed, leadUnit, { says: '11', target: '1' }),
      sent(summed, d1, { says: '1.000', target: '0' }),
      sent(summed, d2, { says: '0' }),
    ];
    const cells = rowsOf(matrix, submissions)[0]?.cells;
    expect(cells?.['baseline']).toMatchObject({ text: '1.011', rule: 'cell-sum', findings: [] });
    expect(cells?.['target']).toMatchObject({ text: '1' });
  });
});

function rowsOf(table: Table, submissions: Parameters<typeof consolidate>[0]['submissions']) {
  const family = { ...familyOf([]), tables: [table] };
  const period = periodOf(family, 2025, 'plan', [leadUnit, ...districts]);
  return consolidate({ family, period, directory, submissions, adjustments: [] }).tables[0]?.rows ?? [];
}
