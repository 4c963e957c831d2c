import type { UnitId } from './family.ts';

export type UnitLevel = 'province' | 'district' | 'commune' | 'party' | 'mass-organisation' | 'enterprise' | 'other';

/** Đơn vị báo cáo: a reporting office. Official codes are re-used over time, so they are attributes, never keys. */
export type Unit = {
  readonly id: UnitId;
  readonly scope: string;
  readonly name: string;
  /** place name alone, where it has one: "Đăk Glei" */
  readonly shortName?: string;
  readonly unitType?: string;
  readonly level: UnitLevel;
  readonly kind: string;
  /** other ways it is written; accents, case, spaces and hyphens are folded when matching, so they need no alias of their own */
  readonly aliases: readonly string[];
  readonly parent?: UnitId;
  /** YYYY-MM-DD, both days included */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successors?: readonly { readonly to: UnitId; readonly what: string }[];
  readonly officialCode?: string;
  /** whom to ring or write to when the unit has not reported; the officer's own notes */
  readonly contactPerson?: string;
  readonly phone?: string;
  readonly email?: string;
};

/** A named set of units ("UBND các huyện, thành phố"). */
export type UnitGroup = { readonly id: string; readonly name: string; readonly members: readonly UnitId[] };

/** A text that may mean several units; never resolved by guessing. `means` names them where they are units of the directory. */
export type AmbiguousText = { readonly text: string; readonly rule: string; readonly means?: readonly UnitId[] };

export type UnitDirectory = {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly ambiguous: readonly AmbiguousText[];
};
