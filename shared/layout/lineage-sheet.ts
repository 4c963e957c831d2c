import type { ConsolidatedCell, ConsolidatedRow, Consolidation, Source } from '../consolidate/consolidation.ts';
import type { Family, MergeRule, Table } from '../family/family.ts';
import { fillYears, type Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import { mailText, type MailOrigin } from '../submission/mail.ts';
import { listSheet, type ListRow } from './list-sheet.ts';
import type { WorkbookPlan } from './sheet-plan.ts';

export type LineageInput = {
  readonly consolidation: Consolidation;
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
};

/**
 * Nguồn số liệu: every official cell with its rule and each value that took part, down to unit, file, sheet, cell and the
 * original text; list rows and narrative too. A cell without a source is not listed; an adjusted one says who and why.
 */
export function lineageSheet({ consolidation, family, period, directory }: LineageInput): WorkbookPlan {
  const nameOf = (id: string) => directory.units.find((unit) => unit.id === id)?.name ?? id;
  const rows = consolidation.tables.flatMap((merged): ListRow[] => {
    const table = family.tables.find((one) => one.id === merged.id);
    const own = table ? merged.rows.flatMap((row) => rowLines(row, table, period, nameOf)) : [];
    return own.length === 0 ? [] : [{ kind: 'heading', text: table?.appendix || 'Báo cáo' }, ...own];
  });
  const sheet = listSheet({
    name: 'Nguồn số liệu',
    title: 'NGUỒN GỐC SỐ LIỆU TỪNG Ô CỦA PHỤ LỤC CHÍNH THỨC',
    subtitle: '',
    columns: [
      { header: 'Chỉ tiêu' },
      { header: 'Cột' },
      { header: 'Số chính thức', centred: true },
      { header: 'Cách tổng hợp' },
      { header: 'Đơn vị' },
      { header: 'File' },
      { header: 'Ô', centred: true },
      { header: 'Nguyên văn', centred: true },
      { header: 'Vai trò', centred: true },
    ],
    rows,
    landscape: true,
    draft: false,
  });
  return { title: sheet.name, sheets: [sheet], names: [] };
}

type NameOf = (unit: string) => string;

const ruleWords: Readonly<Record<MergeRule, string>> = {
  lead: 'Lấy số của đơn vị chủ trì',
  'ratio-of-sums': 'Cộng tử số, cộng mẫu số rồi chia',
  'share-of-units': 'Tỷ lệ đơn vị đạt trong số đơn vị báo cáo',
  sum: 'Cộng',
  min: 'Lấy số nhỏ nhất',
  max: 'Lấy số lớn nhất',
  append: 'Nối danh mục, bỏ dòng trùng',
  'cell-sum': 'Cộng từng ô',
  gather: 'Tập hợp lời văn',
  none: 'In sẵn',
};

const partWords: Readonly<Record<Source['part'], string>> = {
  lead: 'Số được lấy',
  component: 'Thành phần',
  compared: 'Đối chiếu',
  held: 'Đang giữ lại',
};

function rowLines(row: ConsolidatedRow, table: Table, period: Period, nameOf: NameOf): readonly ListRow[] {
  const cells = Object.entries(row.cells).flatMap(([key, cell]) => {
    const header = table.columns.find((column) => column.key === key)?.header ?? key;
    return cellLines(`${row.number} ${row.label}`.trim(), fillYears(header, period.year), cell, nameOf);
  });
  const paragraphs = (row.paragraphs ?? []).map((one): ListRow => ({
    kind: 'row',
    texts: [row.label, '', '', ruleWords.gather, nameOf(one.unit), fileOf(one), one.at, one.text, partWords.component],
  }));
  return [...cells, ...paragraphs];
}

/** A corrected value says what the officer put in its place, and why. */
function roleOf({ part, correction }: Source): string {
  if (!correction) return partWords[part];
  return `${partWords[part]}; ${correction.who} sửa thành ${correction.text}, lý do: ${correction.reason}`;
}

/** The file, and the mail that it was attached to. */
function fileOf({ file, mail }: { readonly file: string; readonly mail?: MailOrigin }): string {
  return mail ? `${file} (${mailText(mail)})` : file;
}

/** One line a source; what belongs to the cell itself stands on the first only. */
function cellLines(label: string, header: string, cell: ConsolidatedCell, nameOf: NameOf): readonly ListRow[] {
  const adjusted = cell.adjusted?.adjustment;
  const lines = cell.sources.map((source) => [
    nameOf(source.unit),
    fileOf(source),
    source.at,
    source.text,
    roleOf(source),
  ]);
  const all = adjusted
    ? [[adjusted.who, '', '', adjusted.reason, `Điều chỉnh từ ${cell.adjusted?.from.text || 'ô trống'}`], ...lines]
    : lines;
  return all.map((line, i) => {
    const own = i === 0 ? [label, header, cell.text, ruleWords[cell.rule]] : ['', header, '', ''];
    return { kind: 'row', texts: [...own, ...line] };
  });
}
