import { z } from 'zod';
import type { Unit } from '../../family/unit.ts';
import type { Family, PeriodKind, Phase, TableKind, UnitId } from '../../family/family.ts';
import type { LogKind } from '../log-words.vi.ts';
import { command, query } from '../operation.ts';
import { FileTicket, IsoDate, PeriodKindInput, PhaseInput, Reason, Year, inBook } from './inputs.ts';

export type FamilySummary = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly tables: readonly {
    readonly id: string;
    readonly kind: TableKind;
    readonly title: string;
    readonly rows: number;
  }[];
};

export type PeriodSummary = {
  readonly id: number;
  readonly family: string;
  readonly familyVersion: number;
  readonly name: string;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  readonly dueDate: string | null;
  readonly cutOffDate: string | null;
  readonly expectedUnits: readonly UnitId[];
  readonly locked: boolean;
};

export type BookSummary = { readonly book: string; readonly title: string; readonly periods: readonly PeriodSummary[] };

export type LogEntry = {
  readonly id: number;
  readonly when: string;
  readonly who: string;
  readonly what: LogKind;
  readonly subject: string;
  readonly why: string | null;
  readonly undoes?: number;
  readonly canUndo: boolean;
};

export type BookCheck = { readonly whole: boolean; readonly problems: readonly string[]; readonly files: number };

const newPeriod = {
  family: z.string().min(1),
  year: Year,
  kind: PeriodKindInput.optional(),
  phase: PhaseInput.optional(),
  dueDate: IsoDate.nullable().optional(),
  /** which units are waited for; the family's own list where it is left out */
  expectedUnits: z.array(z.string()).optional(),
};

/** A unit as a province's own list gives it. What is left out stays as it is known; null takes it away. */
export const UnitInput = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  level: z.enum(['province', 'district', 'commune', 'party', 'mass-organisation', 'enterprise', 'other']).optional(),
  kind: z.string().optional(),
  shortName: z.string().nullable().optional(),
  aliases: z.array(z.string()).optional(),
  parent: z.string().nullable().optional(),
  validFrom: IsoDate.nullable().optional(),
  validTo: IsoDate.nullable().optional(),
  contactPerson: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
});
export type UnitInput = z.infer<typeof UnitInput>;

export const books = {
  'families.list': query<readonly FamilySummary[]>()(z.object({ book: FileTicket.optional() })),
  'families.get': query<Family>()(
    z.object({
      book: FileTicket.optional(),
      family: z.string().min(1),
      version: z.number().int().positive().optional(),
    }),
  ),
  'books.create': command<BookSummary>()(
    z.object({ book: FileTicket, ...newPeriod, units: z.array(z.union([z.string(), UnitInput])).optional() }),
  ),
  'books.open': query<BookSummary>()(z.object({ book: FileTicket })),
  'books.backup': command<{ readonly out: string }>()(z.object({ book: FileTicket, out: FileTicket })),
  'books.check': query<BookCheck>()(z.object({ book: FileTicket })),
  'periods.add': command<PeriodSummary>()(z.object({ book: FileTicket, ...newPeriod })),
  'periods.change': command<PeriodSummary>()(
    z.object({
      ...inBook,
      dueDate: IsoDate.nullable().optional(),
      cutOffDate: IsoDate.nullable().optional(),
      expectedUnits: z.array(z.string()).optional(),
      reason: Reason.optional(),
    }),
  ),
  'periods.lock': command<PeriodSummary>()(z.object({ ...inBook, reason: Reason.optional() })),
  'periods.unlock': command<PeriodSummary>()(z.object({ ...inBook, reason: Reason })),
  'units.list': query<readonly Unit[]>()(z.object({ book: FileTicket })),
  'units.change': command<Unit>()(z.object({ book: FileTicket, unit: UnitInput, reason: Reason.optional() })),
  'log.list': query<readonly LogEntry[]>()(z.object({ book: FileTicket })),
  'log.undo': command<LogEntry>()(z.object({ book: FileTicket, entry: z.number().int(), reason: Reason })),
  /** several entries, the newest first, all or nothing: what was decided in one go is undone in one go */
  'log.undoAll': command<readonly LogEntry[]>()(
    z.object({ book: FileTicket, entries: z.array(z.number().int()).min(1), reason: Reason }),
  ),
} as const;
