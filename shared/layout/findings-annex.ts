import { periodName, type Period } from '../family/period.ts';
import type { Family } from '../family/family.ts';
import type { Severity } from '../finding/codes.ts';
import type { Finding } from '../finding/finding.ts';
import { listSheet, type ListRow } from './list-sheet.ts';
import type { WorkbookPlan } from './sheet-plan.ts';

/** A finding with the unit's name and the file it is about; both empty where it speaks of the consolidation. */
export type ListedFinding = { readonly finding: Finding; readonly unit: string; readonly file: string };

export type FindingsInput = {
  readonly family: Family;
  readonly period: Period;
  readonly findings: readonly ListedFinding[];
};

/** Danh sách lỗi và cảnh báo, unit by unit, errors first: what was found where, and what is to be done. */
export function findingsAnnex({ family, period, findings }: FindingsInput): WorkbookPlan {
  const count = (severity: Severity) => findings.filter((one) => one.finding.severity === severity).length;
  const sheet = listSheet({
    name: 'Lỗi và cảnh báo',
    title: 'DANH SÁCH LỖI VÀ CẢNH BÁO',
    subtitle: `(Kỳ ${periodName(family, period.year)}: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} ghi chú)`,
    columns: [
      { header: 'TT', centred: true },
      { header: 'Mức độ', centred: true },
      { header: 'File' },
      { header: 'Ô', centred: true },
      { header: 'Đã ghi' },
      { header: 'Nội dung và cách xử lý' },
    ],
    rows: rowsOf(findings),
    landscape: true,
    draft: false,
  });
  return { title: sheet.name, sheets: [sheet], names: [] };
}

const words: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Ghi chú' };
const severities: readonly string[] = ['error', 'warning', 'info'] satisfies readonly Severity[];

function rowsOf(findings: readonly ListedFinding[]): readonly ListRow[] {
  const units = [...new Set(findings.map((one) => one.unit))];
  const rank = ({ unit, finding }: ListedFinding) =>
    units.indexOf(unit) * severities.length + severities.indexOf(finding.severity);
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
  return sorted.flatMap(({ finding, unit, file }, i): ListRow[] => {
    const texts = [`${i + 1}`, words[finding.severity], file, finding.at ?? '', finding.found ?? '', finding.message];
    const heading: ListRow[] = sorted[i - 1]?.unit === unit ? [] : [{ kind: 'heading', text: unit || 'Bảng tổng hợp' }];
    return [...heading, { kind: 'row', texts }];
  });
}
