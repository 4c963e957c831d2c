import { z } from 'zod';
import type { UnitId } from '../../family/family.ts';
import { query } from '../operation.ts';
import { inBook } from './inputs.ts';

/** The letter that goes with a unit's form, as text to copy. */
export type CoverLetter = { readonly unit: UnitId; readonly name: string; readonly text: string };

/** One line of the register: what was issued to whom, when and by whom. */
export type IssuedLine = {
  readonly unit: UnitId;
  readonly name: string;
  readonly file: string;
  readonly when: string;
  readonly who: string;
};

export const forms = {
  /** the units named, or all that are waited for and have something to fill */
  'forms.letter': query<readonly CoverLetter[]>()(z.object({ ...inBook, units: z.array(z.string()).optional() })),
  /** oldest first; a unit that was sent a form twice stands there twice */
  'forms.register': query<readonly IssuedLine[]>()(z.object({ ...inBook })),
} as const;
