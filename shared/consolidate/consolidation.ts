import type { ColumnKey, FamilyId, MergeRule, Phase, RowCode, TableId, TableKind, UnitId } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import type { MailOrigin } from '../submission/mail.ts';
import type { Correction, SubmittedCell, SubmittedListRow, SubmittedParagraph } from '../submission/submission.ts';
import type { Value } from '../value/value.ts';

/** A submission as merging sees it: after acceptance and assignment, so `held` is what still holds. */
export type MergeSubmission = {
  readonly id: string;
  readonly unit: UnitId;
  readonly file: string;
  /** order of import: the later supersedes the earlier, table by table */
  readonly sequence: number;
  readonly tables: readonly TableId[];
  readonly cells: readonly SubmittedCell[];
  readonly listRows: readonly SubmittedListRow[];
  readonly paragraphs: readonly SubmittedParagraph[];
};

/** Điều chỉnh: an officer's value over a consolidated one; the reported value stays beside it. */
export type Adjustment = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  readonly text: string;
  readonly value: Value;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  /** what the officer saw when adjusting; an older program did not keep it */
  readonly over?: Adjusted;
};

/** A consolidated cell as it was when an officer adjusted it: its row's label, its text, what merging said of it (`settledKey`). */
export type Adjusted = { readonly label: string; readonly text: string; readonly said: readonly string[] };

/** Where a consolidated value came from. */
export type Source = {
  readonly unit: UnitId;
  readonly submission: string;
  readonly file: string;
  readonly at: string;
  /** as the unit wrote it */
  readonly text: string;
  /** what counts: the corrected value where there is one */
  readonly value: Value;
  readonly correction?: Correction;
  /** how it took part: the printed value, a part of the computed one, only compared, or held back */
  readonly part: 'lead' | 'component' | 'compared' | 'held';
  /** the mail that the file was attached to; merging itself does not tell it */
  readonly mail?: MailOrigin;
};

export type Coverage = { readonly reported: number; readonly expected: number; readonly missing: readonly UnitId[] };

export type ConsolidatedCell = {
  /** as printed in the official table */
  readonly text: string;
  readonly value: Value;
  readonly rule: MergeRule;
  readonly coverage: Coverage;
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** the value before the officer's adjustment, and the adjustment */
  readonly adjusted?: {
    readonly from: { readonly text: string; readonly value: Value };
    readonly adjustment: Adjustment;
  };
};

export type ConsolidatedRow = {
  readonly code: RowCode;
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  readonly cells: Readonly<Record<ColumnKey, ConsolidatedCell>>;
  /** list rows: the first unit that sent the row, and all of them */
  readonly unit?: UnitId;
  readonly units?: readonly UnitId[];
  /** outline rows: what the units wrote, each paragraph with its unit and origin */
  readonly paragraphs?: readonly GatheredParagraph[];
};

export type GatheredParagraph = {
  readonly unit: UnitId;
  readonly submission: string;
  readonly file: string;
  readonly at: string;
  readonly text: string;
  readonly mail?: MailOrigin;
};

export type ConsolidatedTable = {
  readonly id: TableId;
  readonly kind: TableKind;
  readonly rows: readonly ConsolidatedRow[];
};

/** Tổng hợp: the merged tables. The same input gives the same output, in any order of import but for superseding. */
export type Consolidation = {
  readonly family: FamilyId;
  readonly period: string;
  readonly phase: Phase;
  readonly missingUnits: readonly UnitId[];
  readonly tables: readonly ConsolidatedTable[];
  /** findings that belong to no single cell: superseded, missing-unit */
  readonly findings: readonly Finding[];
};
