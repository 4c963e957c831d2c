import { z } from 'zod';
import type { Finding } from '../../finding/finding.ts';
import type { UnitId } from '../../family/family.ts';
import type { Outcome, SubmittedCell, SubmittedListRow, SubmittedParagraph } from '../../submission/submission.ts';
import type { MailOrigin } from '../../submission/mail.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { command, query } from '../operation.ts';
import { FileTicket, Reason, SeverityInput, inBook } from './inputs.ts';

/** A finding as the book keeps it: with its id, and how it was settled. */
export type StoredFinding = Finding & {
  readonly id: string;
  readonly submission: string | null;
  readonly unit: UnitId | null;
  readonly state: 'open' | 'accepted' | 'fixed' | 'adjusted';
  readonly reason?: string;
};

/** One file of an import, as the public contract prints it. */
export type ImportedFile = {
  readonly file: string;
  readonly sha256: string;
  /** null where nothing was kept of it but the refusal */
  readonly submission: string | null;
  readonly outcome: Outcome;
  readonly family: string | null;
  readonly unit: UnitId | null;
  readonly period: string | null;
  readonly recognisedBy: 'marker' | 'content' | null;
  readonly cells: readonly SubmittedCell[];
  readonly lists: readonly SubmittedListRow[];
  readonly narrative: readonly SubmittedParagraph[];
  readonly findings: readonly StoredFinding[];
  /** the mail that the file was attached to; absent where it came as a file */
  readonly mail?: MailOrigin;
};

export type ImportReport = {
  /** what is in the book now, in the order of the queue; when stopped, fewer than were given */
  readonly files: readonly ImportedFile[];
  readonly seconds: number;
  /** the import was stopped by `submissions.cancel` */
  readonly stopped?: true;
};

export type SubmissionSummary = {
  readonly submission: string;
  readonly file: string;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly unit: UnitId | null;
  readonly outcome: Outcome;
  readonly state: 'current' | 'superseded' | 'reverted';
  readonly tables: readonly string[];
  readonly openFindings: { readonly error: number; readonly warning: number; readonly info: number };
  readonly supersedes: string | null;
  readonly recognisedBy: 'marker' | 'content' | null;
  /** the mail that the file was attached to; absent where it came as a file */
  readonly mail?: MailOrigin;
};

export type UnitStatus = {
  readonly unit: UnitId;
  readonly name: string;
  readonly level: string;
  readonly state: 'not-received' | 'needs-review' | 'accepted';
  readonly late: boolean;
  readonly expected: boolean;
  readonly submissions: readonly SubmissionSummary[];
};

export type Status = {
  readonly period: string;
  readonly phase: 'plan' | 'report';
  readonly dueDate: string | null;
  readonly coverage: { readonly received: number; readonly accepted: number; readonly expected: number };
  readonly units: readonly UnitStatus[];
  /** files whose unit is not known yet, and refused ones */
  readonly unplaced: readonly SubmissionSummary[];
};

/** A cell of a returned file in which an officer's correction would be merged. */
export type CorrectablePlace = { readonly table: string; readonly row: string; readonly column: string };

export const submissions = {
  'submissions.import': command<ImportReport>()(
    z.object({ ...inBook, files: z.array(FileTicket).min(1), unit: z.string().optional() }),
  ),
  'submissions.cancel': command<{ readonly cancelled: boolean }>()(z.object({})),
  'submissions.list': query<readonly SubmissionSummary[]>()(z.object({ ...inBook })),
  'submissions.get': query<ImportedFile>()(z.object({ book: FileTicket, submission: z.string() })),
  /** the sender's sheets as they are, for showing beside the read table */
  'submissions.sheets': query<readonly Sheet[]>()(z.object({ book: FileTicket, submission: z.string() })),
  /** `learn`: keep the text by which the sender could not be told as a name of the unit, for the files to come */
  'submissions.assign': command<ImportedFile>()(
    z.object({
      ...inBook,
      submission: z.string(),
      unit: z.string(),
      reason: Reason.optional(),
      learn: z.boolean().optional(),
    }),
  ),
  'submissions.revert': command<SubmissionSummary>()(z.object({ ...inBook, submission: z.string(), reason: Reason })),
  'submissions.restore': command<SubmissionSummary>()(z.object({ ...inBook, submission: z.string(), reason: Reason })),
  /** the cells that the file's unit reports; none while it is not known whose file it is */
  'submissions.correctable': query<readonly CorrectablePlace[]>()(
    z.object({ book: FileTicket, submission: z.string() }),
  ),
  /** sửa số: values of one file by one decision, all or nothing; `value` null goes back to what the unit wrote. Gives the log's entries */
  'submissions.correct': command<{ readonly entries: readonly number[] }>()(
    z.object({
      ...inBook,
      submission: z.string(),
      cells: z
        .array(
          z.object({
            table: z.string().optional(),
            row: z.string().min(1),
            column: z.string().min(1),
            value: z.string().nullable(),
          }),
        )
        .min(1),
      reason: Reason,
    }),
  ),
  'submissions.returnCopy': command<{ readonly out: string; readonly kind: 'marked-copy' | 'findings-workbook' }>()(
    z.object({ ...inBook, submission: z.string(), out: FileTicket }),
  ),
  'status.get': query<Status>()(z.object({ ...inBook })),
  'findings.list': query<readonly StoredFinding[]>()(
    z.object({
      ...inBook,
      unit: z.string().optional(),
      severity: SeverityInput.optional(),
      all: z.boolean().optional(),
    }),
  ),
  'findings.accept': command<StoredFinding>()(z.object({ ...inBook, finding: z.string(), reason: Reason })),
  'findings.reopen': command<StoredFinding>()(z.object({ ...inBook, finding: z.string(), reason: Reason })),
} as const;
