import type { Family, UnitId } from '../family/family.ts';
import type { Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { FindingCode } from '../finding/codes.ts';
import type { Finding } from '../finding/finding.ts';
import type { HiddenPart, StrayCell } from '../locate/located.ts';
import type { ParsedTable } from '../parse/parsed.ts';
import type { WorkbookNote } from '../workbook/sheet.ts';
import type { KnownValue } from './known-value.ts';

/** All that a check may look at: one returned file, read and parsed, and what is known about the unit from before. */
export type CheckInput = {
  readonly family: Family;
  readonly period: Period;
  /** null: the unit could not be told; checks that need it say nothing then */
  readonly unit: UnitId | null;
  readonly directory: UnitDirectory;
  readonly tables: readonly ParsedTable[];
  readonly strays: readonly StrayCell[];
  readonly hidden: readonly HiddenPart[];
  readonly notes: readonly WorkbookNote[];
  readonly unitSeen: UnitSeen;
  /** what `issue` printed into prefilled columns */
  readonly prefilled: readonly KnownValue[];
  /** this unit's values of the previous period */
  readonly previous: readonly KnownValue[];
  /** previous-period values of all units, for comparing with peers */
  readonly peers: readonly (KnownValue & { readonly unit: UnitId })[];
};

/** What the marker, the letterhead and the file's name each said of the unit. */
export type UnitSeen = {
  readonly marker: UnitId | null;
  readonly letterhead: { readonly unit: UnitId | null; readonly text: string; readonly at: string } | null;
  readonly fileName: { readonly unit: UnitId | null; readonly text: string } | null;
  /** units that a text may equally mean */
  readonly candidates: readonly UnitId[];
};

/**
 * One rule. `id` is the finding code it reports (a family lists its checks by id, with options). It gives all its findings;
 * that one cause gives one finding across checks is seen to by run-checks.
 */
export type Check = {
  readonly id: FindingCode;
  readonly run: (input: CheckInput, options: Readonly<Record<string, unknown>>) => readonly Finding[];
};
