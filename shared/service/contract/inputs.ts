import { z } from 'zod';

/** An opaque name for a file or folder that the user picked, dropped or typed; only the service knows the path behind it. */
export const FileTicket = z.string().min(1).max(200);
export type FileTicket = z.infer<typeof FileTicket>;

export const PhaseInput = z.enum(['plan', 'report']);
export const PeriodKindInput = z.enum(['annual', '6-month', 'period', 'adhoc']);
export const SeverityInput = z.enum(['error', 'warning', 'info']);
export const Reason = z.string().trim().min(1).max(2000);
export const Year = z.number().int().min(1990).max(2100);
/** A day of the calendar: 2025-02-30 has the shape of one and is none. */
export const IsoDate = z.iso.date();

/** Every operation on a book names it; `period` is a period's id, the newest period where it is left out. */
export const inBook = { book: FileTicket, period: z.number().int().positive().optional() };
