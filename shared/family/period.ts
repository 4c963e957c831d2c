import type { Family, FamilyId, PeriodKind, Phase, UnitId } from './family.ts';

/** Kỳ báo cáo: a family in a year and phase, with the units it waits for. */
export type Period = {
  readonly family: FamilyId;
  readonly familyVersion: number;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  /** YYYY-MM-DD; per period, never derived from another */
  readonly dueDate: string | null;
  /** results up to this day are asked for */
  readonly cutOffDate: string | null;
  readonly expectedUnits: readonly UnitId[];
  readonly locked: boolean;
};

/** The period's short name in lists, findings and JSON: "2025", "2016-2020". */
export function periodName(family: Pick<Family, 'years'>, year: number): string {
  return family.years.span > 1 ? `${year}-${year + family.years.span - 1}` : String(year);
}

/** Puts the years into a printed text: {year}, {year-1}, {year+4}. */
export function fillYears(text: string, year: number): string {
  return !text.includes('{year')
    ? text
    : text.replace(/\{year([+-]\d+)?\}/g, (_, offset: string | undefined) => String(year + Number(offset ?? 0)));
}

/** The other way round: a text typed in a year, with what depends on it left open; "KQ 2024" typed for 2025 is "KQ {year-1}". */
export function openYears(text: string, year: number): string {
  return text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (typed) => {
    const offset = Number(typed) - year;
    return offset === 0 ? '{year}' : `{year${offset > 0 ? '+' : ''}${offset}}`;
  });
}
