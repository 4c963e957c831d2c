import { z } from 'zod';
import type { Consolidation, ConsolidatedCell } from '../../consolidate/consolidation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { WorkbookPlan } from '../../layout/sheet-plan.ts';
import type { Value } from '../../value/value.ts';
import { command, query } from '../operation.ts';
import { CaptionStyle, PrintMode } from './official.ts';
import { FileTicket, Reason, inBook } from './inputs.ts';

/** Where one official cell comes from, down to file, sheet, cell and original text. */
export type Trace = ConsolidatedCell & {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly header: string;
  /** the rule in words */
  readonly how: string;
};

export type ReadValue = { readonly value: Value; readonly findings: readonly Finding[]; readonly shown: string };

const cell = { table: z.string().optional(), row: z.string().min(1), column: z.string().min(1) };

/** Excel, or the same pages as PDF or Word. */
export const ExportFormat = z.enum(['xlsx', 'pdf', 'docx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportKind = z.enum(['official', 'by-unit', 'missing', 'lineage', 'findings']);
export type ExportKind = z.infer<typeof ExportKind>;

/** what is exported, and how it looks this once; where it is left out as set for the period */
const exported = {
  kind: ExportKind.optional(),
  captionStyle: CaptionStyle.optional(),
  mode: PrintMode.optional(),
};

export const results = {
  'consolidation.get': query<Consolidation>()(z.object({ ...inBook })),
  'consolidation.trace': query<Trace>()(z.object({ ...inBook, ...cell })),
  'consolidation.adjust': command<Trace>()(z.object({ ...inBook, ...cell, value: z.string(), reason: Reason })),
  /** several cells by one decision, all or nothing; `value` null takes an adjustment away. Gives the log's entries */
  'consolidation.adjustCells': command<{ readonly entries: readonly number[] }>()(
    z.object({
      ...inBook,
      cells: z.array(z.object({ ...cell, value: z.string().nullable() })).min(1),
      reason: Reason,
    }),
  ),
  'consolidation.unadjust': command<Trace>()(z.object({ ...inBook, ...cell, reason: Reason })),
  'forms.issue': command<{ readonly files: readonly { readonly unit: string; readonly file: string }[] }>()(
    z.object({ ...inBook, out: FileTicket, units: z.array(z.string()).optional() }),
  ),
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
  }>()(
    z.object({
      ...inBook,
      out: FileTicket,
      draft: z.boolean().optional(),
      captionStyle: CaptionStyle.optional(),
      mode: PrintMode.optional(),
    }),
  ),
  'exports.preview': query<WorkbookPlan>()(z.object({ ...inBook, draft: z.boolean().optional(), ...exported })),
  'values.read': query<ReadValue>()(z.object({ text: z.string(), measure: z.string().optional() })),
} as const;
