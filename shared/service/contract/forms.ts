import { z } from 'zod';
import type { UnitId } from '../../family/family.ts';
import { command, query } from '../operation.ts';
import { FileTicket, inBook } from './inputs.ts';

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

/** `stopped`: the officer stopped it; what was written until then is in `files` and in the register. */
export type IssueReport = {
  readonly files: readonly { readonly unit: UnitId; readonly file: string }[];
  readonly stopped?: boolean;
};

export const forms = {
  'forms.issue': command<IssueReport>()(
    z.object({ ...inBook, out: FileTicket, units: z.array(z.string()).optional() }),
  ),
  /** stops issuing after the forms that are being written */
  'forms.cancel': command<{ readonly stopped: number }>()(z.object({})),
  /** the units named, or all that are waited for and have something to fill */
  'forms.letter': query<readonly CoverLetter[]>()(z.object({ ...inBook, units: z.array(z.string()).optional() })),
  /** oldest first; a unit that was sent a form twice stands there twice */
  'forms.register': query<readonly IssuedLine[]>()(z.object({ ...inBook })),
} as const;
