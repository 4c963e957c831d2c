import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { writeWorkbook } from '#electron/excel/write-workbook.ts';
import { possibleUnits } from '#shared/family/expected-units.ts';
import { builtInFamilies } from '#shared/family/families/index.ts';
import type { Family, Phase } from '#shared/family/family.ts';
import { markerOf } from '#shared/family/marker.ts';
import { builtInDirectory as directory } from '#shared/family/units/index.ts';
import type { KnownValue } from '#shared/check/known-value.ts';
import { issuedForm } from '#shared/layout/issued-form.ts';
import type { CellPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import { documentPeriod } from '../../helpers/document-consolidation.ts';
import { textsOf } from '../../helpers/texts-of.ts';
import { emptySheet } from '../../helpers/plans.ts';

/** some hundred workbooks are written, on a busy machine slowly */
const everyForm = { timeout: 180_000 };

describe('the form of one unit', () => {
  it('shows a district only its own rows and the headings above them', () => {
    expect(
      columnOf(formOf('kontum-2025', 'kontum:huyen-dak-to')[0], 2, 'Mục tiêu/chỉ tiêu').map((text) =>
        text.slice(0, 40),
      ),
    ).toEqual([
      'Mục tiêu 1: Trong lĩnh vực chính trị',
      'Chỉ tiêu: Các cơ quan quản lý nhà nước, ',
      'Cấp huyện',
      'Chính quyền địa phương cấp huyện có lãnh',
      'Các phòng ban thuộc 10 huyện, thành phố',
      'Cấp xã',
      'Cấp xã có lãnh đạo chủ chốt là nữ trong ',
      'UBND cấp xã có lãnh đạo chủ chốt là nữ',
      'Mục tiêu 3: Trong đời sống gia đình và p',
      '- Chỉ tiêu 2: Người bị bạo lực gia đình ',
      '- Người gây bạo lực gia đình, bạo lực tr',
      '- Chỉ tiêu 3: Số nạn nhân bị mua bán trở',
      'Mục tiêu 6: Trong lĩnh vực thông tin, tr',
      '- Chỉ tiêu 2: Các tổ chức Đảng, chính qu',
      '- Chỉ tiêu 3: Phấn đấu hằng quý, mỗi xã ',
    ]);
  });

  it('opens the input cells and emptySheet else of the table, and is protected', () => {
    const [sheet] = formOf('kontum-2025', 'kontum:so-tai-chinh');
    const texts = textsOf(sheet ?? emptySheet);
    const open = openCells(sheet).map(({ row, cell }) => `${texts[row - 1]?.[0] ?? ''} ${cell.column}`);
    expect(sheet?.protected).toBe(true);
    expect(open.filter((one) => /^\d/.test(one))).toEqual(['2.3 4', '2.3 5']);
  });

  it('keeps what is typed as text in every input cell, but for formulas and counts', () => {
    const inputs = openCells(formOf('kontum-2025', 'kontum:so-noi-vu')[0]).filter(({ cell }) => cell.style.fill);
    expect(inputs.length).toBeGreaterThan(10);
    for (const { cell } of inputs)
      expect([cell.content.kind, cell.style.format]).toEqual(
        cell.content.kind === 'formula' ? ['formula', undefined] : ['empty', cell.column > 6 ? '0' : '@'],
      );
  });

  it('has helper cells behind an empty column, named after the value column, and a formula with a cached result', () => {
    const [sheet] = formOf('kontum-2025', 'kontum:huyen-dak-to');
    const texts = textsOf(sheet ?? emptySheet);
    const header = texts.findIndex((row) => row[1] === 'Mục tiêu/chỉ tiêu');
    expect(texts[header]?.slice(6)).toEqual([
      '',
      ...Array(2).fill('Số liệu tính: Kết quả thực hiện năm 2024'),
      ...Array(2).fill('Số liệu tính: Kế hoạch thực hiện năm 2025'),
    ]);
    expect(texts[header + 1]?.slice(6)).toEqual(['', 'Tử số', 'Mẫu số', 'Tử số', 'Mẫu số']);
    const at = texts.findIndex((row) => row[1]?.startsWith('Các phòng ban')) + 1;
    const cell = sheet?.rows[at - 1]?.cells.find((one) => one.column === 5);
    expect(cell?.content).toEqual({
      kind: 'formula',
      result: '',
      formula:
        `IF(AND(J${at}="",K${at}=""),"",IF(AND(ISNUMBER(J${at}),ISNUMBER(K${at})),IF(K${at}=0,J${at}&"/"&K${at},` +
        `SUBSTITUTE(ROUND(J${at}/K${at}*100,1)&"",".",",")&"% ("&SUBSTITUTE(J${at}&"",".",",")&"/"&SUBSTITUTE(K${at}&"",".",",")&" đơn vị)"),J${at}&"/"&K${at}))`,
    });
  });

  it('prints what the book knows and locks it', () => {
    const known: KnownValue = {
      table: '002.pl',
      row: 's2021.o4.t2',
      column: 'baseline',
      text: '31,6/100.000 trẻ',
      value: { kind: 'ratio', numerator: 31.6, denominator: 100_000 },
    };
    const [sheet] = formOf('kontum-2025', 'kontum:so-y-te', 'plan', [known]);
    const cell = sheet?.rows
      .flatMap((row) => row.cells)
      .find(({ content }) => content.kind === 'text' && content.text === known.text);
    expect(cell?.style.open).toBeUndefined();
  });

  it('prints the target and asks for the result in the report phase', () => {
    const [sheet] = formOf('kontum-2025', 'kontum:so-y-te', 'report');
    const texts = textsOf(sheet ?? emptySheet);
    const header = texts.find((row) => row[1] === 'Mục tiêu/chỉ tiêu') ?? [];
    const input = openCells(sheet).filter(({ row }) => /^4\.\d/.test(texts[row - 1]?.[0] ?? ''));
    expect(new Set(input.map(({ cell }) => header[cell.column - 1]))).toEqual(
      new Set(['Kết quả thực hiện năm 2025', 'Ghi chú']),
    );
  });

  it('gives list, matrix and outline of a unit each a sheet', () => {
    expect(formOf('nghean-2022', 'nghean:so-y-te').map((sheet) => `${sheet.name} ${sheet.state}`)).toEqual([
      'Phụ lục 2 visible',
      'Phụ lục 3 visible',
      'Phụ lục 3 - danh mục visible',
      'Phụ lục 3 - số liệu visible',
      '_phuluc very-hidden',
    ]);
  });

  it('can be written for every unit of every family and phase, and carries its identity twice', everyForm, async () => {
    let forms = 0;
    for (const { family, phase, unit } of allForms()) {
      const plan = issuedForm({ family, period: documentPeriod(family, phase), unit, directory, prefilled: [] });
      const opened = openWorkbook(await writeWorkbook(plan), 'a.xlsx');
      if (!opened.ok) throw new Error(opened.finding.message);
      const { workbook } = opened;
      const expected = {
        family: family.id,
        familyVersion: 1,
        year: family.years.document,
        kind: family.years.kind,
        phase,
        unit,
      };
      expect(markerOf({ ...workbook, names: [] })).toEqual(expected);
      expect(markerOf({ ...workbook, sheets: [] })).toEqual(expected);
      forms += 1;
    }
    expect(forms).toBeGreaterThan(80);
  });

  it('is refused for a unit that fills emptySheet', () => {
    expect(() => formOf('kontum-2025', 'kontum:ubnd-tinh')).toThrow(RangeError);
  });
});

function find(id: string): Family {
  const family = builtInFamilies.find((one) => one.id === id);
  if (!family) throw new Error(`no family ${id}`);
  return family;
}

function formOf(
  id: string,
  unit: string,
  phase: Phase = 'plan',
  prefilled: readonly KnownValue[] = [],
): readonly SheetPlan[] {
  const family = find(id);
  return issuedForm({ family, period: documentPeriod(family, phase), unit, directory, prefilled }).sheets;
}

function* allForms(): Generator<{ family: Family; phase: Phase; unit: string }> {
  for (const family of builtInFamilies)
    for (const phase of ['plan', 'report'] as const)
      for (const unit of possibleUnits(family, phase, directory)) yield { family, phase, unit };
}

/** The texts of a column below a header, down to the signature. */
function columnOf(sheet: SheetPlan | undefined, column: number, header: string): string[] {
  const texts = textsOf(sheet ?? emptySheet).map((row) => row[column - 1] ?? '');
  const from = texts.lastIndexOf(header) + 1;
  return texts.slice(from, texts.indexOf('', from));
}

function openCells(sheet: SheetPlan | undefined): { readonly row: number; readonly cell: CellPlan }[] {
  return (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    cells.filter((cell) => cell.style.open).map((cell) => ({ row, cell })),
  );
}
