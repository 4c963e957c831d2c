import { describe, expect, it } from 'vitest';
import type { Adjustment } from '#shared/consolidate/consolidation.ts';
import { adjustedOver } from '#shared/consolidate/adjust.ts';
import { traceCell } from '#shared/consolidate/trace.ts';
import {
  cellOf,
  directory,
  districts,
  familyOf,
  leadUnit,
  merge,
  mergeRow,
  read,
  rowOf,
  sent,
} from '../../helpers/merge-family.ts';

const [d1, d2] = districts;
const ratio = rowOf({ rule: 'ratio-of-sums', authority: 'computed-first', base: 100 });
const says = { [leadUnit]: '60%', [d1]: '6/12', [d2]: '3/12' };

describe('the officer’s decisions', () => {
  it('puts an adjusted value over the merged one and keeps that beside it', () => {
    const cell = cellOf(mergeRow(ratio, says, { adjustments: [adjustment('40,04%', '2025-03-01T08:00:00Z')] }));
    expect(cell.text).toBe('40');
    expect(cell.value).toEqual({ kind: 'number', number: 40.04, measure: '%' });
    expect(cell.adjusted?.from).toMatchObject({ text: '37,5% (9/24)', value: { number: 37.5 } });
    expect(cell.sources).toHaveLength(3);
    expect(cell.findings).toEqual([]);
  });

  it('lets the latest of several adjustments hold', () => {
    const adjustments = [adjustment('41', '2025-03-02T08:00:00Z'), adjustment('40', '2025-03-01T08:00:00Z')];
    expect(cellOf(mergeRow(ratio, says, { adjustments })).text).toBe('41');
  });

  it('says what came after an adjustment: another merged value, and what merging says of the cell anew', () => {
    const before = cellOf(mergeRow(ratio, says));
    const given = { ...adjustment('40', '2025-03-01T08:00:00Z'), over: adjustedOver(before, 'Chỉ tiêu 1') };
    const codes = (units: Readonly<Record<string, string>>) =>
      cellOf(mergeRow(ratio, units, { adjustments: [given] })).findings.map((one) => one.code);
    expect(codes(says)).toEqual([]);
    expect(codes({ ...says, [d2]: '4/12' })).toEqual(['lead-differs', 'adjustment-outdated']);
    // the unit sends what the officer had put there
    const lead = rowOf({ rule: 'lead', authority: 'lead-only' });
    const one = { ...given, over: { label: '', text: '60', said: [] } };
    expect(cellOf(mergeRow(lead, { [leadUnit]: '40%' }, { adjustments: [one] })).findings).toEqual([]);
  });

  it('does not say again what was accepted, until it is another thing', () => {
    const [finding] = cellOf(mergeRow(ratio, says)).findings;
    expect(finding?.code).toBe('lead-differs');
    const resolved = finding ? [finding] : [];
    expect(cellOf(mergeRow(ratio, says, { resolved })).findings).toEqual([]);
    const changed = cellOf(mergeRow(ratio, { ...says, [d2]: '4/12' }, { resolved }));
    expect(changed.findings.map((one) => one.code)).toEqual(['lead-differs']);
  });

  it('can accept one missing unit without the others', () => {
    const all = merge([ratio], []);
    const resolved = all.findings.filter((finding) => finding.found === 'Huyện 2');
    const left = merge([ratio], [], { resolved }).findings.map((finding) => finding.found);
    expect(left).toEqual(['Sở A', 'Huyện 1', 'Huyện 3', 'Huyện 4']);
  });
});

describe('tracing one official cell', () => {
  it('ends at file, sheet, cell and original text, and tells the rule', () => {
    const traced = traceOf(mergeRow(ratio, says));
    expect(traced).toMatchObject({
      table: 't',
      row: 'r1',
      column: 'baseline',
      label: 'Chỉ tiêu 1',
      header: 'baseline',
    });
    expect(traced?.sources[1]).toMatchObject({
      unit: d1,
      file: 'x:huyen-1.xlsx',
      at: 'PL!D9',
      text: '6/12',
      part: 'component',
    });
  });

  const sum = rowOf({ rule: 'sum', authority: 'computed-first' }, { shown: { form: 'number', decimals: 0 } });
  it.each([
    [
      'Cộng tử số, cộng mẫu số của 2 đơn vị rồi chia: 9/24; được 37,5% (9/24). 1 số khác đơn vị gửi chỉ để đối chiếu. Mới có 2/4 đơn vị; còn thiếu Huyện 3, Huyện 4.',
      ratio,
      says,
    ],
    ['Lấy số của đơn vị chủ trì (Sở A).', ratio, { [leadUnit]: '60%' }],
    [
      'Lấy số của đơn vị chủ trì (Sở A); không cộng thêm số của đơn vị khác. 1 số khác đơn vị gửi chỉ để đối chiếu.',
      ratio,
      { [leadUnit]: '60%', [d1]: '50%' },
    ],
    [
      'Chưa có số để tổng hợp nên để trống. Mới có 0/4 đơn vị; còn thiếu Huyện 1, Huyện 2, Huyện 3, Huyện 4.',
      ratio,
      {},
    ],
    [
      'Chưa có số của đơn vị chủ trì (Sở A) nên để trống. 1 số khác đơn vị gửi chỉ để đối chiếu. Mới có 0/1 đơn vị; còn thiếu Sở A.',
      rowOf({ rule: 'ratio-of-sums', authority: 'lead-first' }),
      { [d1]: '6/12' },
    ],
    [
      '1 trong 2 đơn vị trả lời Có; được 50% (1/2). Mới có 2/4 đơn vị; còn thiếu Huyện 3, Huyện 4.',
      rowOf({ rule: 'share-of-units', authority: 'computed-first' }),
      { [d1]: 'Có', [d2]: 'Không' },
    ],
    ['Cộng số của 2 đơn vị; được 7. Mới có 2/4 đơn vị; còn thiếu Huyện 3, Huyện 4.', sum, { [d1]: '3', [d2]: '4' }],
  ])('%s', (how, row, units) => {
    expect(traceOf(mergeRow(row, units), row)?.how).toBe(how);
  });

  it('tells what is held and what was adjusted', () => {
    const submissions = [sent(ratio, d1, { says: '6/12' }), sent(ratio, d2, { says: '3/12', held: true })];
    const adjustments = [adjustment('40', '2025-03-01T08:00:00Z')];
    const how = traceOf(merge([ratio], submissions, { adjustments }))?.how;
    expect(how).toContain('1 số đang giữ lại vì còn lỗi, chưa đưa vào.');
    expect(how).toContain('Chị Hà điều chỉnh ngày 01/03/2025 từ “50% (6/12)” thành “40”, lý do: theo báo cáo bổ sung');
  });

  it('finds nothing where there is no such cell', () => {
    expect(traceOf(mergeRow(ratio, says), ratio, 'no-such')).toBeNull();
  });
});

function adjustment(text: string, when: string): Adjustment {
  const place = { table: 't', row: 'r1', column: 'baseline' };
  return { ...place, text, value: read(text, ratio), reason: 'theo báo cáo bổ sung', who: 'Chị Hà', when };
}

function traceOf(consolidation: ReturnType<typeof merge>, row = ratio, code = 'r1') {
  return traceCell({ consolidation, family: familyOf([row]), directory, year: 2025, row: code, column: 'baseline' });
}
