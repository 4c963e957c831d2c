import type { LabelParts } from './label-words.ts';
import type { LabelMatch } from './located.ts';
import type { RowFit, RowIndex } from './row-index.ts';

/** What deciding needs to know of a line. */
export type LabelledLine = {
  readonly label: LabelParts;
  /** its number stands in a cell of its own: one that was typed into the label goes wherever the label goes */
  readonly numberApart: boolean;
  readonly hidden: boolean;
  /** sheet columns that hold something beside the label */
  readonly filled: readonly number[];
};

/** A line with the rows it may be, best first. */
export type Candidate<L extends LabelledLine> = { readonly line: L; readonly fits: readonly RowFit[] };

/** A line and the row it is taken for. */
export type Decided<L extends LabelledLine> = {
  readonly line: L;
  readonly row: number;
  readonly match: LabelMatch;
  readonly score: number;
  /** the line is a further copy of a row that another line is */
  readonly repeats: boolean;
  /** it stands out of the table's order and no number beside it speaks for it */
  readonly moved: boolean;
};

/** The same words. */
export const EXACT = 0.985;
/** A label this close is the row by itself. */
export const SURE = 0.9;
/** Two rows that a label fits this equally are two candidates: neither is taken silently. */
export const TWIN = 0.02;

/** Whether a line's number is the row's; null where either has none. */
export function numberAgrees(line: LabelledLine, row: number, index: RowIndex): boolean | null {
  const printed = index.wordings[row]?.[0]?.number ?? '';
  return line.label.number === '' || printed === '' ? null : line.label.number === printed;
}

/** How a line was matched, from how well its label fits. */
export function matchOf(fit: RowFit, byLabel: boolean): LabelMatch {
  if (fit.kind === 'learned' && fit.score >= EXACT) return 'learned';
  if (fit.score >= EXACT) return fit.kind === 'alias' ? 'alias' : 'exact';
  return byLabel ? 'similar' : 'sequence';
}
