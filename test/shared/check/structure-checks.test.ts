import { describe, expect, it } from 'vitest';
import { runChecks } from '#shared/check/run-checks.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import { cleanLines, relocated, returned, type Line } from '../../helpers/small-family.ts';
import type { CheckInput } from '#shared/check/check.ts';
import type { UnknownRow } from '#shared/locate/located.ts';

function said(input: CheckInput): string[] {
  return asRows(runChecks(input));
}

function changed(...lines: readonly Line[]): readonly Line[] {
  return cleanLines.map((line) => lines.find((one) => one.row === line.row) ?? line);
}

const strange: UnknownRow = {
  sheet: 'S',
  sheetRow: 9,
  at: 'S!A9',
  label: 'Tổng cộng',
  values: [{ at: 'S!C9', text: '98,6' }],
  hidden: false,
};

describe('missing-row', () => {
  it('names a row of the unit that is gone, at the row above the gap', () => {
    expect(said(returned(cleanLines.filter((line) => line.row !== 'down')))).toEqual(['missing-row S!A6 down']);
  });

  it('is one finding where the whole block of the unit is gone', () => {
    const lines: readonly Line[] = [{ row: 'o2' }, { row: 'rate', baseline: '5', target: '6' }];
    expect(said(returned(lines))).toEqual(['missing-row S!A5 up', 'not-assigned S!C6 rate.baseline']);
  });

  it('says nothing of rows of others', () => {
    expect(said(returned(cleanLines, { unit: 's:a' }))).toEqual([]);
  });

  it('names the one strange line in the gap, and does not say it twice', () => {
    const input = returned(cleanLines.filter((line) => line.row !== 'down'));
    const line = { ...strange, label: 'Chỉ tiêu khác', sheetRow: 6.5 };
    const findings = runChecks(relocated(input, { unknownRows: [line] }));
    expect(asRows(findings)).toEqual(['missing-row S!A9 down']);
    expect(findings[0]?.message).toContain('ở đó chỉ thấy “Chỉ tiêu khác (S!C9 = 98,6)”');
  });
});

describe('thousands of unknown rows', () => {
  it('are told with the values of some hundred and the places of the rest', () => {
    const unknownRows = Array.from({ length: 5000 }, (_, i) => ({
      at: `PL!A${i + 100}`,
      sheet: 'PL',
      sheetRow: i + 100,
      label: `Dòng ${i}`,
      values: [{ at: `PL!D${i + 100}`, text: String(i) }],
      hidden: false,
    }));
    const said = runChecks(relocated(returned(cleanLines), { unknownRows })).filter(
      (one) => one.code === 'unknown-row',
    );
    expect(said).toHaveLength(21);
    expect(said.at(-1)?.found?.length).toBeLessThan(10_000);
    expect(said.at(-1)?.found).toMatch(/và 4780 dòng nữa, từ PL!A320 đến PL!A5099$/);
  });
});

describe('unknown-row', () => {
  it('keeps the values of a strange line, and what is stray beside it is the same cause', () => {
    const input = { ...returned(cleanLines), strays: [{ at: 'S!F9', text: '1', near: 't' }] };
    const findings = runChecks(relocated(input, { unknownRows: [strange] }));
    expect(asRows(findings)).toEqual(['unknown-row S!A9']);
    expect(findings[0]?.found).toBe('Tổng cộng (S!C9 = 98,6)');
  });

  it('says nothing of a line without values, or of a hidden one', () => {
    const unknownRows = [
      { ...strange, values: [] },
      { ...strange, hidden: true },
    ];
    expect(said(relocated(returned(cleanLines), { unknownRows }))).toEqual([]);
  });
});

describe('duplicate-row', () => {
  it('holds a row that stands twice with values, whatever else is wrong in it', () => {
    const lines: readonly Line[] = [...cleanLines, { row: 'down', baseline: '305', target: '36', repeats: true }];
    const findings = runChecks(returned(lines));
    expect(asRows(findings)).toEqual(['duplicate-row S!A9 down']);
    expect(findings[0]?.found).toBe('S!A7 = 36,5 | 36; S!A9 = 305 | 36');
  });

  it('does not mind a label printed again without values', () => {
    expect(said(returned([...cleanLines, { row: 'down', repeats: true }]))).toEqual([]);
  });
});

describe('label-changed', () => {
  it.each([
    ['spelling', 'Chi tiêu 1: Tăng tỉ lệ nử giám đóc doanh ngiệp, hợp tác xã'],
    ['no accents, upper case', 'CHI TIEU 1: TANG TY LE NU GIAM DOC DOANH NGHIEP HOP TAC XA'],
    ['abbreviation', '2.1 Tăng tỷ lệ nữ giám đốc DN, HTX'],
    ['a word more', 'Tăng tỷ lệ nữ làm giám đốc doanh nghiệp, hợp tác xã'],
  ])('does not mind %s', (_, label) => {
    expect(said(returned(changed({ row: 'up', label, baseline: '30,5', target: '31' })))).toEqual([]);
  });

  it.each([
    ['a turned word', 'Tăng tỷ lệ nam giám đốc doanh nghiệp, hợp tác xã'],
    ['the other direction', 'Giảm tỷ lệ nữ giám đốc doanh nghiệp, hợp tác xã'],
    ['another number', 'Tăng tỷ lệ nữ giám đốc 50 doanh nghiệp, hợp tác xã'],
    ['other words', 'Tăng tỷ lệ nữ chủ hộ kinh doanh cá thể'],
  ])('says %s', (_, label) => {
    expect(said(returned(changed({ row: 'up', label, baseline: '30,5', target: '31' })))).toEqual([
      'label-changed S!A6 up',
    ]);
  });

  it('says nothing of a label that is certain, or of a row without values', () => {
    const label = 'Lời khác hẳn của đơn vị';
    expect(said(returned(changed({ row: 'up', label, match: 'learned', baseline: '30,5', target: '31' })))).toEqual([]);
    expect(said(returned([...cleanLines, { row: 'rate', label }]))).toEqual([]);
  });
});

describe('measure-changed', () => {
  it.each(['%', '(%)', 'phần trăm', 'Tỷ lệ %', ''])('does not mind “%s” for %%', (measure) => {
    expect(said(returned(changed({ row: 'up', measure, baseline: '30,5', target: '31' })))).toEqual([]);
  });

  it.each(['ca/100000 trẻ', 'Tỷ số', 'trẻ'])('does not mind “%s” for ca/100.000 trẻ', (measure) => {
    expect(said(returned(changed({ row: 'deaths', measure, baseline: '31,6', target: '31,5' })))).toEqual([]);
  });

  it.each([
    ['up', 'người'],
    ['up', 'lần'],
    ['deaths', 'ca/1.000 trẻ'],
    ['deaths', '%'],
    ['up', '% giảm'],
    ['up', '% tăng thêm'],
  ])('holds the row where %s is said in %s', (row, measure) => {
    const at = row === 'up' ? 'S!B6' : 'S!B8';
    const values = row === 'up' ? { baseline: '305', target: '31' } : { baseline: '31,6', target: '31,5' };
    expect(said(returned(changed({ row, measure, ...values })))).toEqual([`measure-changed ${at} ${row}`]);
  });

  it('takes another noun of a count for another measure', () => {
    const lines: readonly Line[] = [{ row: 'o2' }, { row: 'all', measure: 'cơ quan', baseline: '5', target: '6' }];
    const input = returned(lines, {
      unit: 's:b',
      family: { ...returned(lines).family, checks: [{ id: 'measure-changed' }] },
    });
    expect(said(input)).toEqual(['measure-changed S!B6 all']);
  });
});

describe('missing-column', () => {
  it('is one finding at the header, not one for each cell', () => {
    const input = returned(cleanLines.map(({ row, target }) => ({ row, ...(target === undefined ? {} : { target }) })));
    expect(said(relocated(input, { missingColumns: ['baseline', 'unit'] }))).toEqual(['missing-column S!A4 baseline']);
  });
});

describe('missing-value', () => {
  it('is one finding for a form that came back blank', () => {
    const findings = runChecks(returned(cleanLines.map(({ row }) => ({ row }))));
    expect(asRows(findings)).toEqual(['missing-value']);
    expect(findings[0]?.message).toContain('Sở A gửi biểu còn trống, không có số liệu nào ở 3 dòng phải báo cáo');
  });

  it('asks for one blank cell, and for none where the unit is not known', () => {
    const lines = cleanLines.map((line) => (line.row === 'up' ? { row: 'up', baseline: '30,5' } : line));
    expect(said(returned(lines))).toEqual(['missing-value S!D6 up.target']);
    expect(said(returned(lines, { unit: null }))).toEqual(['unknown-unit']);
  });

  it('does not ask for a cell that the document itself prints blank', () => {
    const input = returned(cleanLines);
    const tables = input.family.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => (row.code === 'up' ? { ...row, cells: { baseline: '1' } } : row)),
    }));
    const lines = cleanLines.map((line) => (line.row === 'up' ? { row: 'up', baseline: '30,5' } : line));
    expect(said(returned(lines, { family: { ...input.family, tables } }))).toEqual([]);
  });
});

describe('prefilled-changed', () => {
  const period = { ...returned(cleanLines).period, phase: 'report' as const };
  const prefilled = [
    { table: 't', row: 'up', column: 'target', text: '31', value: { kind: 'number', number: 31 } },
  ] as const;
  const lines = (target?: string): readonly Line[] => [
    { row: 'o1' },
    { row: 'up', result: '32', ...(target === undefined ? {} : { target }) },
    { row: 'down', result: '36' },
    { row: 'deaths', result: '31' },
  ];

  it('says that what we printed reads otherwise, and nothing else of that cell', () => {
    expect(said(returned(lines('305'), { period, prefilled }))).toEqual(['prefilled-changed S!C6 up.target']);
  });

  it.each(['31', '31,0', undefined])('does not mind %s for 31', (target) => {
    expect(said(returned(lines(target), { period, prefilled }))).toEqual([]);
  });

  it('asks a lead to explain another number where we filled in what it said last', () => {
    const known = [{ ...prefilled[0], column: 'baseline', text: '29', value: { kind: 'number', number: 29 } }] as const;
    const findings = runChecks(returned(cleanLines, { prefilled: known }));
    expect(asRows(findings)).toEqual(['prefilled-changed S!C6 up.baseline']);
    expect(findings[0]?.message).toContain('là số in sẵn 29 nhưng đã bị sửa thành 30,5; hãy kiểm tra lại');
  });
});
