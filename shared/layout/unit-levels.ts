import type { UnitLevel } from '../family/unit.ts';

/** Levels in the order in which documents list offices, with the words they are listed under. */
export const levelWords: Readonly<Record<UnitLevel, string>> = {
  province: 'Sở, ban, ngành cấp tỉnh',
  party: 'Cơ quan Đảng',
  'mass-organisation': 'Mặt trận Tổ quốc và đoàn thể',
  enterprise: 'Doanh nghiệp',
  other: 'Đơn vị khác',
  district: 'Huyện, thành phố, thị xã',
  commune: 'Xã, phường, thị trấn',
};

const order = Object.keys(levelWords);

/** Puts units level by level, within a level in the order given. */
export function byLevel<T extends { readonly level: UnitLevel }>(units: readonly T[]): readonly T[] {
  return units.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
