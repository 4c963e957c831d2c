import { describe, expect, it } from 'vitest';
import type { ConsolidatedCell } from '#shared/consolidate/consolidation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family } from '#shared/family/family.ts';
import { makeFinding } from '#shared/finding/finding.ts';
import { candidatesFor } from '../../../../renderer/screens/consolidation/candidates.ts';
import { pairRows } from '../../../../renderer/screens/consolidation/cell-places.ts';
import {
  assessmentColumn,
  previousColumns,
  unitColumns,
} from '../../../../renderer/screens/consolidation/extra-columns.ts';
import { needsMe, rowState } from '../../../../renderer/screens/consolidation/row-state.ts';
import { STATE_COLUMN, tableGrid } from '../../../../renderer/screens/consolidation/table-grid.ts';
import { documentConsolidation, documentPeriod } from '../../../helpers/document-consolidation.ts';

function known(id: string): Family {
  const found = builtInFamily(id);
  if (!found) throw new Error(`no family ${id}`);
  return found;
}

const family = known('kontum-2025');
const period = documentPeriod(family, 'plan');
const consolidation = documentConsolidation(family, period);
const [merged] = consolidation.tables;
const [table] = family.tables;
if (!merged || !table) throw new Error('the family has no table');
const grid = tableGrid(merged, table, { phase: 'plan', year: 2025, extras: [] });

const cell: ConsolidatedCell = {
  text: '46,5% (59/127 đơn vị)',
  value: { kind: 'number', number: 46.5, measure: '%', count: { numerator: 59, denominator: 127, noun: 'đơn vị' } },
  rule: 'ratio-of-sums',
  coverage: { reported: 10, expected: 10, missing: [] },
  sources: [],
  findings: [],
};
const row = (given: Partial<ConsolidatedCell>) => ({
  code: 'r',
  number: '',
  label: '',
  measure: '',
  cells: { baseline: { ...cell, ...given } },
});

describe('the official table as a grid', () => {
  it('has the rows of the document in their order, objectives over the whole width', () => {
    expect(grid.rows.map((one) => one.id)).toEqual(table.rows.map((one) => one.code));
    const headings = grid.rows.filter((one) => one.heading !== undefined && one.headingLevel === 1);
    expect(headings.map((one) => one.heading?.slice(0, 10))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `Mục tiêu ${n}`.slice(0, 10)),
    );
  });

  it('prints in every cell what the document prints', () => {
    const made = grid.rows.find((one) => one.id === 's2021.o1.t1.d');
    expect(made?.cells['baseline']?.text).toBe('46,5% (59/127 đơn vị)');
    expect(made?.cells['unit']?.text).toBe('%');
    expect(grid.rows.find((one) => one.id === 's2021.o1.t1')?.cells['tt']?.text).toBe('1.1');
  });

  it('adds up no rates: a percentage has no number for the status line', () => {
    const numbers = grid.rows.flatMap((one) => Object.values(one.cells).map((each) => each.number));
    expect(numbers.filter((one) => one !== undefined)).toEqual([]);
  });

  it('adds up the cells of a matrix', () => {
    const nghean = known('nghean-2022');
    const matrix = nghean.tables.find((one) => one.kind === 'matrix');
    if (!matrix) throw new Error('no matrix');
    const value = { kind: 'number', number: 77 } as const;
    const rows = [
      {
        ...row({}),
        code: matrix.rows[0]?.code ?? '',
        cells: { thanh_vien_ban: { ...cell, rule: 'cell-sum' as const, text: '77', value } },
      },
    ];
    const made = tableGrid({ id: matrix.id, kind: 'matrix', rows }, matrix, { phase: 'plan', year: 2022, extras: [] });
    expect(made.rows[0]?.cells['thanh_vien_ban']?.number).toBe(77);
  });

  it('puts the state behind the values, before what is only printed', () => {
    const keys = grid.columns.map((column) => column.key);
    expect(keys.indexOf(STATE_COLUMN)).toBeGreaterThan(keys.indexOf('target'));
    expect(keys.indexOf(STATE_COLUMN)).toBeLessThan(keys.indexOf('lead'));
  });
});

describe('the state of a row', () => {
  const missing = { reported: 8, expected: 10, missing: ['kontum:a', 'kontum:b'] };
  const held = {
    unit: 'kontum:a',
    submission: 's1',
    file: 'a.xlsx',
    at: 'PL!D1',
    text: '5/12',
    value: cell.value,
    part: 'held',
  } as const;
  it.each([
    ['all is there', {}, 'Đủ', false],
    ['units are missing', { coverage: missing }, 'Thiếu 2 đơn vị', false],
    ['an error is open', { findings: [makeFinding('conflict', {})] }, 'Phải xử lý', true],
    ['a doubt is open', { findings: [makeFinding('lead-differs', {})] }, 'Nên xem', true],
    ['a value is held back', { sources: [held] }, 'Có số giữ lại', true],
    ['nothing came in', { text: '', value: { kind: 'blank' } as const }, 'Chưa có số', false],
  ])('%s', (_what, given, text, mine) => {
    expect(rowState(row(given)).text).toBe(text);
    expect(needsMe(row(given))).toBe(mine);
  });
});

describe('further columns', () => {
  const report = documentPeriod(family, 'report');
  const baseline = pairRows(merged, table);

  it("judge a result against its target by the row's direction", () => {
    const [column] = assessmentColumn(table, 'report');
    const rising = table.rows.find(
      (one) => one.direction === 'up' && one.measure?.kind === 'percent' && one.leads.length > 0,
    );
    if (!column || !rising) throw new Error('nothing to judge');
    const given = (target: number, result: number) => ({
      merged: {
        ...row({}),
        cells: {
          target: { ...cell, value: { kind: 'number', number: target } as const },
          result: { ...cell, value: { kind: 'number', number: result } as const },
        },
      },
      row: rising,
    });
    expect(column.cellOf(given(50, 49)).text).toBe('Chưa đạt');
    expect(column.cellOf(given(50, 50)).text).toBe('Đạt');
    expect(column.cellOf(given(50, 51)).text).toBe('Vượt');
    expect(assessmentColumn(table, 'plan')).toEqual([]);
    expect(report.phase).toBe('report');
  });

  it('set another period beside this one, and say how it moved', () => {
    const main = table.columns.find((one) => one.key === 'target');
    const other = { name: '2024', family, consolidation, phase: 'plan' as const };
    const [previous, change] = previousColumns(main, other);
    const paired = baseline.find((one) => one.merged.code === 's2021.o1.t1.d');
    if (!previous || !change || !paired) throw new Error('nothing to compare');
    expect(previous.cellOf(paired).text).toBe('48,8% (62/127 đơn vị)');
    expect(change.cellOf(paired).text).toBe('không đổi');
    const better = {
      ...paired,
      merged: { ...paired.merged, cells: { target: { ...cell, value: { kind: 'number', number: 50 } as const } } },
    };
    expect(change.cellOf(better)).toEqual({ text: '▲ 1,2', marks: ['good'] });
  });

  it('give each unit that answered a column, held answers marked', () => {
    const source = { submission: 's1', file: 'a.xlsx', at: 'PL!D1', value: cell.value };
    const sources = [
      { ...source, unit: 'kontum:b', text: '7/13', part: 'component' as const },
      { ...source, unit: 'kontum:a', text: '5-Thg12', part: 'held' as const },
    ];
    const column = table.columns.find((one) => one.key === 'baseline');
    const paired = { merged: row({ sources }), row: undefined };
    if (!column) throw new Error('no column');
    const made = unitColumns([paired], column, { order: ['kontum:a', 'kontum:b'], nameOf: (unit) => unit, year: 2025 });
    expect(made.map((one) => one.column.key)).toEqual(['@kontum:a', '@kontum:b']);
    expect(made.map((one) => one.cellOf(paired).marks)).toEqual([['held'], undefined]);
    expect(made.map((one) => one.cellOf(paired).text)).toEqual(['5-Thg12', '7/13']);
  });
});

describe('the values to choose between', () => {
  const source = { submission: 's1', file: 'a.xlsx', at: 'PL!D1', value: cell.value };
  const given = { leads: ['kontum:x', 'kontum:y'], nameOf: (unit: string) => unit.slice(7) };

  it("are each lead's own where leads contradict one another; the same value stands once", () => {
    const sources = [
      { ...source, unit: 'kontum:x', text: '41', part: 'lead' as const },
      { ...source, unit: 'kontum:y', text: '42', part: 'compared' as const },
    ];
    expect(candidatesFor({ ...cell, text: '41', sources }, makeFinding('conflict', {}), given)).toEqual([
      { text: '41', from: 'Số của đơn vị chủ trì: x', current: true },
      { text: '42', from: 'Số của đơn vị chủ trì: y', current: false },
    ]);
  });

  it("are the lead's and the computed one where they differ, whichever is printed", () => {
    const sources = [{ ...source, unit: 'kontum:x', text: '47,2% (60/127)', part: 'compared' as const }];
    const finding = makeFinding('lead-differs', {}, { expected: '46,5% (59/127 đơn vị) (từ 10 đơn vị)' });
    expect(candidatesFor({ ...cell, sources }, finding, given).map((one) => [one.text, one.current])).toEqual([
      ['47,2% (60/127)', false],
      ['46,5% (59/127 đơn vị)', true],
    ]);
    const leads = [{ ...source, unit: 'kontum:x', text: '47,2% (60/127)', part: 'lead' as const }];
    expect(candidatesFor({ ...cell, sources: leads }, finding, given).map((one) => [one.text, one.current])).toEqual([
      ['47,2% (60/127)', true],
      ['46,5% (59/127 đơn vị)', false],
    ]);
  });
});
