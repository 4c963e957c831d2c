import type { Check } from '../check.ts';
import { badDate } from './bad-date.ts';
import { doubtChecks } from './doubts.ts';
import { duplicateRow } from './duplicate-row.ts';
import { fractionForPercent } from './fraction-for-percent.ts';
import { hiddenContent } from './hidden-content.ts';
import { labelChanged } from './label-changed.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { measureChanged } from './measure-changed.ts';
import { missingColumn } from './missing-column.ts';
import { missingRow } from './missing-row.ts';
import { missingTable } from './missing-table.ts';
import { missingValue } from './missing-value.ts';
import { notAssigned } from './not-assigned.ts';
import { externalLinks, macro } from './notes.ts';
import { noticedChecks } from './noticed.ts';
import { outlier } from './outlier.ts';
import { parentMismatch } from './parent-mismatch.ts';
import { precision } from './precision.ts';
import { prefilledChanged } from './prefilled-changed.ts';
import { strayValue } from './stray-value.ts';
import { targetAlreadyMet } from './target-already-met.ts';
import { targetDirection } from './target-direction.ts';
import { unchanged } from './unchanged.ts';
import { unitDisagrees } from './unit-disagrees.ts';
import { unknownRow } from './unknown-row.ts';
import { unknownUnit } from './unknown-unit.ts';

/** Checks of the file as such: they run for every family, because what a file hides or who sent it is no matter of its form. */
export const fileChecks: readonly Check[] = [unknownUnit, unitDisagrees, hiddenContent, macro, externalLinks];

/** Checks that a family chooses by id, with options. */
export const chosenChecks: readonly Check[] = [
  missingTable,
  missingColumn,
  missingRow,
  unknownRow,
  duplicateRow,
  labelChanged,
  measureChanged,
  prefilledChanged,
  strayValue,
  ...noticedChecks,
  legacyEncoding,
  ...doubtChecks,
  fractionForPercent,
  missingValue,
  precision,
  notAssigned,
  parentMismatch,
  targetDirection,
  targetAlreadyMet,
  badDate,
  outlier,
  unchanged,
];
