import { describe, expect, it } from 'vitest';
import { findEffective } from '#shared/consolidate/effective.ts';
import { cellOf, districts, leadUnit, merge, rowOf, sent } from '../../helpers/merge-family.ts';

const [d1] = districts;
const row = rowOf({ rule: 'lead', authority: 'lead-only' });

describe('which submission counts', () => {
  it('is the later by sequence, whatever order they come in', () => {
    const [first, second] = [
      sent(row, leadUnit, { says: '31,6', sequence: 3 }),
      sent(row, leadUnit, { says: '30,9', sequence: 7 }),
    ];
    expect(cellOf(merge([row], [second, first])).text).toBe('30,9');
    expect(cellOf(merge([row], [first, second])).text).toBe('30,9');
  });

  it('is told table by table: files with different tables add up', () => {
    const one = sent(row, leadUnit, { says: '1', sequence: 1 });
    const two = { ...sent(row, leadUnit, { says: '2', sequence: 2 }), tables: ['other'], cells: [] };
    const { counting, replaced } = findEffective([one, two]);
    expect(counting.get(leadUnit)?.get('t')?.sequence).toBe(1);
    expect(replaced).toEqual([]);
  });

  it('is the earlier where the later came back wholly blank: blank never erases', () => {
    const submissions = [sent(row, leadUnit, { says: '31,6', sequence: 1 }), sent(row, leadUnit, { sequence: 2 })];
    const result = merge([row], submissions);
    expect(cellOf(result).text).toBe('31,6');
    expect(result.findings.filter((finding) => finding.code === 'superseded')).toEqual([]);
  });

  it('says what was replaced and which values came back blank', () => {
    const submissions = [
      sent(row, leadUnit, { says: '31,6', target: '40', sequence: 1 }),
      sent(row, leadUnit, { target: '41', sequence: 2 }),
    ];
    const result = merge([row], submissions);
    const note = result.findings.find((finding) => finding.code === 'superseded');
    expect(note).toMatchObject({ severity: 'info', table: 't', found: 'x:so-a.xlsx' });
    expect(note?.message).toContain('để trống 1 số đã có: 1 Chỉ tiêu 1 (31,6)');
    expect(cellOf(result).text).toBe('');
  });
});

describe('units that have sent nothing', () => {
  it('are listed in the order of the period, one warning each', () => {
    const result = merge([row], [sent(row, d1, { says: '1' })]);
    expect(result.missingUnits).toEqual([leadUnit, ...districts.slice(1)]);
    const missing = result.findings.filter((finding) => finding.code === 'missing-unit');
    expect(missing.map((finding) => finding.found)).toEqual(['Sở A', 'Huyện 2', 'Huyện 3', 'Huyện 4']);
    expect(missing[0]?.message).toContain('mới có 1/5, còn thiếu Sở A');
  });
});
