import { z } from 'zod';
import type { OfficialSettings } from '../../layout/official-input.ts';
import { command, query } from '../operation.ts';
import { IsoDate, Reason, inBook } from './inputs.ts';

export const CaptionStyle = z.enum(['decree-30', 'source']);
export const PrintMode = z.enum(['printed', 'numbers']);

const Words = z.string().trim().min(1).max(300);
const Lines = z.array(Words).max(30);

/** What may be set for the official document of a period: what is left out stays, null goes back to the default. */
export const OfficialChange = z.object({
  captionStyle: CaptionStyle.nullable().optional(),
  mode: PrintMode.nullable().optional(),
  coverageNotes: z.boolean().nullable().optional(),
  standsAlone: z.boolean().nullable().optional(),
  /** "Kế hoạch", "Báo cáo" */
  documentKind: Words.nullable().optional(),
  number: Words.nullable().optional(),
  date: IsoDate.nullable().optional(),
  place: Words.nullable().optional(),
  superior: Words.nullable().optional(),
  issuer: Words.nullable().optional(),
  authority: Lines.nullable().optional(),
  signer: Words.nullable().optional(),
  recipients: Lines.nullable().optional(),
  /** the mailbox that units send their files to */
  replyTo: Words.nullable().optional(),
});
export type OfficialChange = z.infer<typeof OfficialChange>;

/** `given`: the names of what was set for this period; the rest is the program's default or the source document's own. */
export type OfficialState = { readonly settings: OfficialSettings; readonly given: readonly string[] };

export const official = {
  'official.settings': query<OfficialState>()(z.object({ ...inBook })),
  'official.change': command<OfficialState>()(
    z.object({ ...inBook, change: OfficialChange, reason: Reason.optional() }),
  ),
} as const;
