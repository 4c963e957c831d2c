import type { FindingCode } from '#shared/finding/codes.ts';
import type { FindingPage } from './finding-page.ts';
import { filePages } from './findings-file.vi.ts';
import { meaningPages } from './findings-meaning.vi.ts';
import { mergingPages } from './findings-merging.vi.ts';
import { structurePages } from './findings-structure.vi.ts';
import { valuePages } from './findings-value.vi.ts';

/** The page of each finding code; a code without one does not compile. */
export const findingPages: Readonly<Record<FindingCode, FindingPage>> = {
  ...filePages,
  ...structurePages,
  ...valuePages,
  ...meaningPages,
  ...mergingPages,
};
