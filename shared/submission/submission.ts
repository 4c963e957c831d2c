import type { ColumnKey, FamilyId, RowCode, TableId, UnitId } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import type { ParsedListRow, ParsedParagraph } from '../parse/parsed.ts';
import type { Value } from '../value/value.ts';

/**
 * Số đã sửa: an officer's value over one of a returned file; what the unit wrote stays beside it. It belongs to that file: a later file
 * of the unit begins without it.
 */
export type Correction = {
  readonly text: string;
  readonly value: Value;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
};

/**
 * One value of a returned file with its origin. `held`: an open error finding points to it, so it is not merged; a corrected one is
 * never held.
 */
export type SubmittedCell = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  /** `Sheet!D31` in the file as it was sent */
  readonly at: string;
  /** the original text: for a number cell what a Vietnamese Excel shows */
  readonly text: string;
  readonly value: Value;
  readonly held: boolean;
  /** takes the value's place in merging; where the file has no such cell `text` is empty, and `at` where one was missed */
  readonly correction?: Correction;
};

/** A row of a list table, as parsed; `held` as for cells. */
export type SubmittedListRow = ParsedListRow & { readonly held: boolean };

export type SubmittedParagraph = ParsedParagraph;

export type Outcome = 'accepted' | 'needs-review' | 'refused' | 'duplicate';

/** A column or row that was told by a confirmed wording: what stands there, and where. */
export type UsedWording = {
  readonly kind: 'header' | 'label';
  readonly table: TableId;
  /** the column's key or the row's code */
  readonly target: string;
  readonly text: string;
  readonly at: string;
};

/** The same with the submission in which it stands. */
export type PlacedWording = UsedWording & { readonly submission: string };

/** What reading one file gave. Where family, unit or period could not be told they are null, with a finding that says why. */
export type ReadFile = {
  readonly family: FamilyId | null;
  readonly familyVersion: number | null;
  readonly unit: UnitId | null;
  readonly period: string | null;
  readonly recognisedBy: 'marker' | 'content' | null;
  /** tables found in the file: these supersede the unit's earlier ones, others stand */
  readonly tables: readonly TableId[];
  readonly cells: readonly SubmittedCell[];
  readonly listRows: readonly SubmittedListRow[];
  readonly paragraphs: readonly SubmittedParagraph[];
  readonly findings: readonly Finding[];
  /** the columns and rows that were told by a wording an officer confirmed; absent where none was */
  readonly wordings?: readonly UsedWording[];
  /** `duplicate` is told later, by the book */
  readonly outcome: Exclude<Outcome, 'duplicate'>;
};
