import { periodName, type Period } from '../family/period.ts';
import type { Family } from '../family/family.ts';
import type { UnitLevel } from '../family/unit.ts';
import { listSheet, type ListRow } from './list-sheet.ts';
import type { WorkbookPlan } from './sheet-plan.ts';
import { byLevel, levelWords } from './unit-levels.ts';

/** How far one unit is; dates YYYY-MM-DD (a time behind it is left out). */
export type UnitState = {
  readonly name: string;
  readonly level: UnitLevel;
  readonly state: 'not-received' | 'needs-review' | 'accepted';
  readonly late: boolean;
  readonly received?: string;
  readonly file?: string;
};

export type MissingListInput = {
  readonly family: Family;
  readonly period: Period;
  readonly units: readonly UnitState[];
};

/** Danh sách đơn vị: every unit with its state and dates, level by level; those that have not reported first in each. */
export function missingList({ family, period, units }: MissingListInput): WorkbookPlan {
  const count = (state: UnitState['state']) => units.filter((unit) => unit.state === state).length;
  const due = period.dueDate ? `; hạn nộp ${vietnameseDate(period.dueDate)}` : '';
  const sheet = listSheet({
    name: 'Tình hình nộp',
    title: 'DANH SÁCH ĐƠN VỊ VÀ TÌNH HÌNH NỘP BÁO CÁO',
    subtitle: `(Kỳ ${periodName(family, period.year)}${due}: ${units.length} đơn vị, đã nhận ${count('accepted')}, cần xem ${count('needs-review')}, chưa nộp ${count('not-received')})`,
    columns: [
      { header: 'TT', centred: true },
      { header: 'Đơn vị' },
      { header: 'Tình trạng', centred: true },
      { header: 'Ngày nhận', centred: true },
      { header: 'Hạn nộp', centred: true },
      { header: 'File nhận được' },
    ],
    rows: rowsOf(units, period),
    landscape: false,
    draft: false,
  });
  return { title: sheet.name, sheets: [sheet], names: [] };
}

const words: Readonly<Record<UnitState['state'], string>> = {
  'not-received': 'Chưa nộp',
  'needs-review': 'Cần xem lại',
  accepted: 'Đã nhận',
};
const states: readonly string[] = ['not-received', 'needs-review', 'accepted'] satisfies readonly UnitState['state'][];

function rowsOf(units: readonly UnitState[], period: Period): readonly ListRow[] {
  const sorted = byLevel(units.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state)));
  const due = period.dueDate ? vietnameseDate(period.dueDate) : '';
  return sorted.flatMap((unit, i): ListRow[] => {
    const late = unit.late ? (unit.state === 'not-received' ? ', quá hạn' : ', nộp muộn') : '';
    const received = unit.received ? vietnameseDate(unit.received) : '';
    const texts = [`${i + 1}`, unit.name, words[unit.state] + late, received, due, unit.file ?? ''];
    const heading: ListRow[] =
      sorted[i - 1]?.level === unit.level ? [] : [{ kind: 'heading', text: levelWords[unit.level] }];
    return [...heading, { kind: 'row', texts }];
  });
}

function vietnameseDate(date: string): string {
  return date.slice(0, 10).split('-').toReversed().join('/');
}
