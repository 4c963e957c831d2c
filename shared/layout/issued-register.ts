import type { Family } from '../family/family.ts';
import { periodName, type Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import { listSheet, type ListRow } from './list-sheet.ts';
import type { WorkbookPlan } from './sheet-plan.ts';

/** One form that was issued; `when` ISO 8601. */
export type IssuedForm = { readonly unit: string; readonly file: string; readonly when: string; readonly who: string };

export type RegisterInput = {
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly forms: readonly IssuedForm[];
};

/** Sổ theo dõi biểu mẫu đã phát hành: to whom, which file, when, by whom, oldest first; the last column is for signing by hand. */
export function issuedRegister({ family, period, directory, forms }: RegisterInput): WorkbookPlan {
  const units = new Set(forms.map((form) => form.unit)).size;
  const sheet = listSheet({
    name: 'Sổ phát hành biểu',
    title: 'SỔ THEO DÕI BIỂU MẪU ĐÃ PHÁT HÀNH',
    subtitle: `(Kỳ ${periodName(family, period.year)}: ${forms.length} lần phát hành cho ${units} đơn vị)`,
    columns: [
      { header: 'TT', centred: true },
      { header: 'Đơn vị nhận' },
      { header: 'File biểu mẫu' },
      { header: 'Ngày giờ phát hành', centred: true },
      { header: 'Người phát hành' },
      { header: 'Ký nhận', centred: true },
    ],
    rows: forms.map((form, i): ListRow => {
      const name = directory.units.find((unit) => unit.id === form.unit)?.name ?? form.unit;
      return { kind: 'row', texts: [`${i + 1}`, name, form.file, dayAndTime(form.when), form.who, ''] };
    }),
    landscape: true,
    draft: false,
  });
  return { title: sheet.name, sheets: [sheet], names: [] };
}

/** 2025-11-24T09:05:00+07:00 → 24/11/2025 09:05 */
function dayAndTime(when: string): string {
  return `${when.slice(0, 10).split('-').toReversed().join('/')} ${when.slice(11, 16)}`.trim();
}
