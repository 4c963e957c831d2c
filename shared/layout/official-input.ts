import type { Consolidation } from '../consolidate/consolidation.ts';
import type { Family, Table } from '../family/family.ts';
import type { Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';

/** What an officer may set for the official document of a period; what is unknown stays open as "…". */
export type OfficialSettings = {
  /** by Nghị định 30/2020/NĐ-CP, or as the source document prints it */
  readonly captionStyle: 'decree-30' | 'source';
  /** "bản in": texts exactly as printed; "số thật": real numbers with formats, wherever those print the same */
  readonly mode: 'printed' | 'numbers';
  /** a cell that not all units reported carries a footnote that says so */
  readonly coverageNotes: boolean;
  /** the document stands alone: with letterhead, signature and recipients */
  readonly standsAlone?: boolean;
  /** the document that the appendix goes with */
  readonly documentKind?: string;
  readonly number?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly place?: string;
  /** cơ quan chủ quản, above the issuer */
  readonly superior?: string;
  readonly issuer?: string;
  /** lines of authority above the signature, top to bottom */
  readonly authority?: readonly string[];
  readonly signer?: string;
  readonly recipients?: readonly string[];
  /** where units send their files to; stands in the cover letters */
  readonly replyTo?: string;
};

export const defaultSettings: OfficialSettings = { captionStyle: 'decree-30', mode: 'printed', coverageNotes: true };

/** All that an official document is drawn from. */
export type OfficialInput = {
  readonly consolidation: Consolidation;
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly settings: OfficialSettings;
  /** not complete and not signed off: marked DỰ THẢO */
  readonly draft: boolean;
};

/** The tables of a phase that have a sheet of their own (those inside an outline stand there). */
export function tablesOf({ family, period }: Pick<OfficialInput, 'family' | 'period'>): readonly Table[] {
  return family.tables.filter((table) => table.phases.includes(period.phase) && !table.inside);
}
