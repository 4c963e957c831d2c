import { describe, expect, it } from 'vitest';
import type { Source } from '#shared/consolidate/consolidation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import type { UnitDirectory, UnitLevel } from '#shared/family/unit.ts';
import { makeFinding } from '#shared/finding/finding.ts';
import { byUnitAnnex } from '#shared/layout/by-unit-annex.ts';
import { findingsAnnex } from '#shared/layout/findings-annex.ts';
import { lineageSheet } from '#shared/layout/lineage-sheet.ts';
import { missingList } from '#shared/layout/missing-list.ts';
import { printable } from '#shared/layout/page-setup.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { documentConsolidation, documentPeriod } from '../../helpers/document-consolidation.ts';
import { textsOf } from '../../helpers/texts-of.ts';
import { emptySheet } from '../../helpers/plans.ts';

const family = builtInFamily('kontum-2025');
if (!family) throw new Error('no family kontum-2025');
const levels: readonly UnitLevel[] = ['commune', 'province', 'district'];
const units = Array.from({ length: 150 }, (_, i) => {
  const level = levels[i % 3] ?? 'other';
  return { id: `kontum:u${i}`, scope: 'kontum', name: `Đơn vị ${i}`, level, kind: '', aliases: [] };
});
const directory: UnitDirectory = { ...builtInDirectory, units: [...builtInDirectory.units, ...units] };
const period = {
  ...documentPeriod(family, 'plan'),
  expectedUnits: units.map((unit) => unit.id),
  dueDate: '2025-12-15',
};
const consolidation = documentConsolidation(family, period, (row) => ({
  sources: row.code === 's2021.o1.t1.d' ? units.map((unit, i) => sourceOf(unit.id, i)) : [],
}));

describe('the by-unit annex', () => {
  const [sheet, target] = byUnitAnnex({ consolidation, family, period, directory, draft: true }).sheets;

  it('has a sheet for each reported value column', () => {
    expect([sheet?.name, target?.name]).toEqual(['Kết quả thực hiện năm 2024', 'Kế hoạch thực hiện năm 2025']);
  });

  it('sets all 150 units across, level by level', () => {
    const texts = textsOf(sheet ?? emptySheet);
    const header = texts.findIndex((row) => row[0] === 'TT');
    expect([...new Set(texts[header]?.slice(4))]).toEqual([
      'Sở, ban, ngành cấp tỉnh',
      'Huyện, thành phố, thị xã',
      'Xã, phường, thị trấn',
    ]);
    expect(texts[header + 1]?.slice(4, 7)).toEqual(['Đơn vị 1', 'Đơn vị 4', 'Đơn vị 7']);
    expect(texts[header + 1]).toHaveLength(154);
  });

  it('shows the official value beside each unit’s own, what is held back as it was written', () => {
    const row = textsOf(sheet ?? emptySheet).find((texts) => texts[1]?.startsWith('Các phòng ban thuộc')) ?? [];
    expect(row.slice(3, 8)).toEqual(['46,5% (59/127 đơn vị)', '50% (6/12)', 'chưa rõ', '50% (6/12)', '50% (6/12)']);
  });

  it('keeps labels in sight and breaks pages between units, none wider than its paper', () => {
    const page = sheet?.page;
    expect(sheet?.frozen?.columns).toBe(4);
    expect(page?.titleColumns).toEqual({ from: 1, to: 4 });
    const starts = [4, ...(page?.breaksAfterColumns ?? []), 154];
    const points = (from: number, to: number) =>
      (sheet?.widths.slice(from, to) ?? []).reduce((sum, width) => sum + width * 6 + 3.75, 0);
    const widest = Math.max(...starts.slice(1).map((end, i) => points(0, 4) + points(starts[i] ?? 0, end)));
    expect(widest).toBeLessThanOrEqual(page ? printable(page).width : 0);
    expect(starts.length).toBeGreaterThan(10);
  });
});

describe('the list of units', () => {
  it('gives state and dates, level by level, those that have not reported first', () => {
    const plan = missingList({
      family,
      period,
      units: [
        {
          name: 'Sở A',
          level: 'province',
          state: 'accepted',
          late: true,
          received: '2025-12-16T09:30',
          file: 'a.xlsx',
        },
        {
          name: 'Huyện C',
          level: 'district',
          state: 'needs-review',
          late: false,
          received: '2025-12-01',
          file: 'c.xlsx',
        },
        { name: 'Sở B', level: 'province', state: 'not-received', late: true },
      ],
    });
    expect(linesOf(plan).slice(1)).toEqual([
      '(Kỳ 2025; hạn nộp 15/12/2025: 3 đơn vị, đã nhận 1, cần xem 1, chưa nộp 1)',
      'TT|Đơn vị|Tình trạng|Ngày nhận|Hạn nộp|File nhận được',
      'Sở, ban, ngành cấp tỉnh',
      '1|Sở B|Chưa nộp, quá hạn||15/12/2025|',
      '2|Sở A|Đã nhận, nộp muộn|16/12/2025|15/12/2025|a.xlsx',
      'Huyện, thành phố, thị xã',
      '3|Huyện C|Cần xem lại|01/12/2025|15/12/2025|c.xlsx',
    ]);
  });
});

describe('the findings annex', () => {
  it('lists errors before warnings within a unit', () => {
    const finding = (code: 'precision' | 'out-of-range') => makeFinding(code, { at: 'PL!D9' }, { found: '305' });
    const plan = findingsAnnex({
      family,
      period,
      findings: [
        { unit: 'Sở A', file: 'a.xlsx', finding: finding('precision') },
        { unit: '', file: '', finding: finding('out-of-range') },
        { unit: 'Sở A', file: 'a.xlsx', finding: finding('out-of-range') },
      ],
    });
    expect(
      linesOf(plan)
        .slice(3)
        .map((line) => line.split('|').slice(0, 5).join('|')),
    ).toEqual(['Sở A', '1|Lỗi|a.xlsx|PL!D9|305', '2|Ghi chú|a.xlsx|PL!D9|305', 'Bảng tổng hợp', '3|Lỗi||PL!D9|305']);
  });
});

describe('the lineage sheet', () => {
  it('names rule, unit, file, sheet, cell and original text of every source of every official cell', () => {
    const lines = linesOf(lineageSheet({ consolidation, family, period, directory }));
    const own = lines.filter((line) => line.includes('|Đơn vị '));
    expect(own).toHaveLength(300);
    expect(own[0]).toBe(
      'Các phòng ban thuộc 10 huyện, thành phố|Kết quả thực hiện năm 2024|46,5% (59/127 đơn vị)|' +
        'Cộng tử số, cộng mẫu số rồi chia|Đơn vị 0|u0.xlsx|PL!D9|7|Thành phần',
    );
    expect(own[1]).toContain('|Đơn vị 1|u1.xlsx|PL!D9|6/12 = 50 %|Thành phần');
  });
});

/** Every third unit states a rate with its counts, of those every third something that is held back; the others a number. */
function sourceOf(unit: string, i: number): Source {
  const common = { unit, submission: `s${i}`, file: `u${i}.xlsx`, at: 'PL!D9' };
  if (i % 9 === 4) return { ...common, text: 'chưa rõ', value: { kind: 'text', text: 'chưa rõ' }, part: 'held' };
  if (i % 3 !== 1) return { ...common, text: '7', value: { kind: 'number', number: 7 }, part: 'component' };
  const count = { numerator: 6, denominator: 12 };
  return {
    ...common,
    text: '6/12 = 50 %',
    value: { kind: 'number', number: 50, measure: '%', count },
    part: 'component',
  };
}

/** The rows of the only sheet, texts joined by "|"; a text over all columns once. */
function linesOf(plan: WorkbookPlan): string[] {
  return textsOf(plan.sheets[0] ?? emptySheet)
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => (row.every((text) => text === row[0]) ? (row[0] ?? '') : row.join('|')));
}
