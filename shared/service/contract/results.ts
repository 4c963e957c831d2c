import { z } from 'zod';
import type { Consolidation, ConsolidatedCell } from '../../consolidate/consolidation.ts';
import type { Finding } from '../../finding/finding.ts';
import type { PlacedWording } from '../../submission/submission.ts';
import type { Value } from '../../value/value.ts';
import { command, query } from '../operation.ts';
import { Reason, inBook } from './inputs.ts';

/** Where one official cell comes from, down to file, sheet, cell and original text. */
export type Trace = ConsolidatedCell & {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly header: string;
  /** the rule in words */
  readonly how: string;
  /** where a source's row or column was told by a wording that an officer confirmed: what stands there */
  readonly wordings: readonly PlacedWording[];
};

export type ReadValue = { readonly value: Value; readonly findings: readonly Finding[]; readonly shown: string };

const cell = { table: z.string().optional(), row: z.string().min(1), column: z.string().min(1) };

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
  'values.read': query<ReadValue>()(z.object({ text: z.string(), measure: z.string().optional() })),
} as const;
