import { describe, expect, it } from 'vitest';
import { builtInFamilies } from '#shared/family/families/index.ts';
import type { Family, Row } from '#shared/family/family.ts';
import { cleanCell } from '#shared/family/labels.ts';
import { fillYears } from '#shared/family/period.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { defaultSettings, type OfficialSettings } from '#shared/layout/official-input.ts';
import { officialTable } from '#shared/layout/official-table.ts';
import type { SheetPlan } from '#shared/layout/sheet-plan.ts';
import { documentConsolidation, documentPeriod } from '../../helpers/document-consolidation.ts';
import { textsOf } from '../../helpers/texts-of.ts';
import { emptySheet } from '../../helpers/plans.ts';

const phaseOf = (family: Family) => (family.tables[0]?.phases.includes('plan') ? 'plan' : 'report');
const cases = builtInFamilies.flatMap((family) =>
  family.tables
    .filter((table) => table.kind === 'indicators' || table.kind === 'assignments')
    .map((table) => ({ family, table, name: `${family.id} ${table.id}` })),
);

describe('the official table', () => {
  it.each(cases)(
    '$name prints every label, number and value of the document, in its order and columns',
    ({ family, table }) => {
      const period = documentPeriod(family, phaseOf(family));
      const sheet = draw(family, phaseOf(family)).find((one) => one.name === (table.appendix || 'Báo cáo'));
      const texts = textsOf(sheet ?? { ...emptySheet });
      const columns = table.columns.filter((column) => column.fill[period.phase]);
      const header = texts.findIndex((row) => row.includes(fillYears(columns.at(-1)?.header ?? '', period.year)));
      const levels = columns.some((column) => column.group !== undefined) ? 2 : 1;
      const body = texts.slice(header + levels, header + levels + table.rows.length);
      const drawn = columns.map(
        (column) => texts[header + levels - 1]?.indexOf(fillYears(column.header, period.year)) ?? -1,
      );
      expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
      expect(drawn).not.toContain(-1);
      const printed = (row: Row, i: number) =>
        columns.map((column, c) => ({
          key: column.key,
          text: body[i]?.[drawn[c] ?? -1] ?? null,
          role: column.role,
          row,
        }));
      const wrong = table.rows.flatMap((row, i): readonly unknown[] => {
        if (row.level !== 'objective' || !table.objectivesAcross)
          return printed(row, i).filter(({ text, key, role }) => !sameAsDocument(text, key, role, row));
        return body[i]?.includes(tidy(row.label)) ? [] : [row.label];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('prints the header in two levels where the document has two', () => {
    const [sheet] = draw(find('dakto-2016-2020'), 'plan');
    const texts = textsOf(sheet ?? emptySheet);
    const lower = texts.findIndex((row) => row.includes('TỈNH'));
    expect(texts[lower - 1]?.slice(3, 5)).toEqual(Array(2).fill('KẾ HOẠCH\nGIAI ĐOẠN 2016 - 2020'));
    expect(texts[lower]?.slice(0, 2)).toEqual(['MỤC TIÊU/CHỈ TIÊU', 'ĐƠN VỊ TÍNH']);
    expect(sheet?.page.titleRows).toEqual({ from: lower, to: lower + 1 });
  });

  it.each([
    [
      'decree-30',
      [
        'Phụ lục',
        'PHÂN CÔNG THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU BÌNH ĐẲNG GIỚI NĂM 2025',
        '(Kèm theo Kế hoạch số 956/KH-UBND ngày 24 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Kon Tum)',
      ],
    ],
    [
      'source',
      [
        'Phụ lục',
        'PHÂN CÔNG THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU BÌNH ĐẲNG GIỚI NĂM 2025',
        '(Kèm theo Kế hoạch số: 956 /KH-UBND ngày 24 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Kon Tum)',
      ],
    ],
  ] as const)('has its caption in the style %s', (captionStyle, lines) => {
    const [sheet] = draw(find('kontum-2025'), 'plan', { captionStyle });
    expect(
      textsOf(sheet ?? emptySheet)
        .slice(0, 3)
        .map((row) => row[0]),
    ).toEqual(lines);
  });

  it('leaves number and date of another year open', () => {
    const [sheet] = draw(find('kontum-2025'), 'plan', { captionStyle: 'source' }, 2026);
    expect(textsOf(sheet ?? emptySheet)[2]?.[0]).toBe(
      '(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2026 của Ủy ban nhân dân tỉnh Kon Tum)',
    );
  });

  it('numbers several appendices in Roman figures under the decree', () => {
    const captions = draw(find('nghean-2022'), 'plan').map((sheet) => textsOf(sheet)[0]?.[0]);
    expect(captions).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III']);
  });

  it('marks a draft above the title and in the page header', () => {
    const [sheet] = draw(find('kontum-2017'), 'plan', {}, 2017, true);
    expect(textsOf(sheet ?? emptySheet)[0]?.[0]).toBe('DỰ THẢO');
    expect(sheet?.page.draft).toBe(true);
  });

  it('merges a lead cell over the rows that the document merges, within an objective', () => {
    const [sheet] = draw(find('kontum-2025'), 'plan');
    const texts = textsOf(sheet ?? emptySheet);
    const lead = (label: string) => texts.find((row) => row[1]?.includes(label))?.[5];
    expect(lead('Các phòng ban thuộc 10 huyện')).toMatch(/^Sở Nội vụ chủ trì/);
    expect(lead('Cấp huyện')).toMatch(/^Sở Nội vụ chủ trì/);
    expect(lead('- Chỉ tiêu 2: Giảm tỷ trọng')).toMatch(/^Sở Nội vụ chủ trì/);
    expect(lead('Mục tiêu 2')).toBe('');
    expect(lead('- Chỉ tiêu 3: Tỷ lệ nữ giám đốc')).toMatch(/^Sở Tài chính/);
  });

  it('keeps real numbers in mode "số thật", and texts where no format prints the same', () => {
    const [sheet] = draw(find('kontum-2025'), 'plan', { mode: 'numbers' });
    const contents = sheet?.rows.flatMap((row) => row.cells.map((cell) => cell.content)) ?? [];
    expect(contents).toContainEqual({ kind: 'number', number: 30.54, format: '#,##0.00' });
    expect(contents).toContainEqual({ kind: 'number', number: 60, format: '#,##0"%"' });
    expect(contents).toContainEqual({ kind: 'text', text: '46,5% (59/127 đơn vị)' });
    expect(contents).toContainEqual({ kind: 'text', text: '31,6/100.000 trẻ' });
  });
});

function draw(
  family: Family,
  phase: 'plan' | 'report',
  settings: Partial<OfficialSettings> = {},
  year = family.years.document,
  draft = false,
): readonly SheetPlan[] {
  const period = documentPeriod(family, phase, year);
  const consolidation = documentConsolidation(family, period);
  return officialTable({
    family,
    period,
    consolidation,
    directory: builtInDirectory,
    settings: { ...defaultSettings, ...settings },
    draft,
  });
}

function sameAsDocument(text: string | null, key: string, role: string, row: Row): boolean {
  if (role === 'label') return text === tidy(row.label);
  if (role === 'number') return text === (row.number ?? '');
  if (role === 'value') return text === cleanCell(row, key);
  // a merged lead cell shows its text on rows where the document prints none
  return text === (row.cells[key] ?? '') || (role === 'lead' && row.cells[key] === undefined);
}

function tidy(label: string): string {
  return label.replace(/[ \t]*\n\s*/g, '\n').trim();
}

function find(id: string): Family {
  const family = builtInFamilies.find((one) => one.id === id);
  if (!family) throw new Error(`no family ${id}`);
  return family;
}
