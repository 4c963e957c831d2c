import { z } from 'zod';
import type { WorkbookPlan } from '../../layout/sheet-plan.ts';
import { command, query } from '../operation.ts';
import { FileTicket, inBook } from './inputs.ts';
import { CaptionStyle, PrintMode } from './official.ts';

/** Excel, or the same pages as PDF or Word. */
export const ExportFormat = z.enum(['xlsx', 'pdf', 'docx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The official table, and what goes with it; `issued` is the register of forms. */
export const ExportKind = z.enum(['official', 'by-unit', 'missing', 'lineage', 'findings', 'issued']);
export type ExportKind = z.infer<typeof ExportKind>;

/** how it looks this once; where it is left out as set for the period */
const look = { captionStyle: CaptionStyle.optional(), mode: PrintMode.optional() };
const exported = { kind: ExportKind.optional(), ...look };

export const exports = {
  'exports.write': command<{ readonly out: string; readonly draft: boolean; readonly open: number }>()(
    z.object({
      ...inBook,
      out: FileTicket,
      draft: z.boolean().optional(),
      /** by the ending of the file's name where it is left out */
      format: ExportFormat.optional(),
      /** the province's own layout (.xlsx) to be filled instead: official tables only */
      skeleton: FileTicket.optional(),
      ...exported,
    }),
  ),
  /** gói bàn giao: one zip; `left` says what could not be made on this machine */
  'exports.bundle': command<{
    readonly out: string;
    readonly draft: boolean;
    readonly open: number;
    readonly files: number;
    readonly received: number;
    readonly left: readonly string[];
  }>()(z.object({ ...inBook, out: FileTicket, draft: z.boolean().optional(), ...look })),
  'exports.preview': query<WorkbookPlan>()(z.object({ ...inBook, draft: z.boolean().optional(), ...exported })),
  /** a layout to begin one's own from: every table of the period with its placeholders, and a list of all placeholders */
  'exports.sampleSkeleton': command<{ readonly out: string }>()(z.object({ ...inBook, out: FileTicket })),
  /** stops what is being exported; nothing is written then */
  'exports.cancel': command<{ readonly stopped: number }>()(z.object({})),
} as const;
