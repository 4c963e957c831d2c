import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import type { FindingCode } from '#shared/finding/codes.ts';
import type { StoredFinding, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { MailOrigin } from '#shared/submission/mail.ts';
import type { Outcome } from '#shared/submission/submission.ts';
import { inboxVi } from '../../text/inbox.vi.ts';
import type { QueuedFile } from '../../service/import-queue.ts';

/** One line of either list: of the batch, or of the whole period. */
export type InboxRow = {
  readonly key: string;
  readonly file: string;
  /** null where nothing of it is in the book (yet) */
  readonly submission: string | null;
  readonly unit: UnitId | null;
  readonly unitName: string | null;
  /** what came of it, or how far it is */
  readonly state: Outcome | 'waiting' | 'read' | 'dropped';
  readonly errors: number;
  readonly warnings: number;
  /** a sentence on why it was refused, is a duplicate, or needs a unit; null where nothing needs saying */
  readonly said: Said | null;
  readonly recognisedBy: 'marker' | 'content' | null;
  readonly receivedAt: string | null;
  readonly use: SubmissionSummary['state'] | null;
  /** the mail that the file was attached to */
  readonly mail: MailOrigin | null;
};

/** A finding's sentence; its code has a page of help. */
export type Said = { readonly message: string; readonly code: FindingCode };

export type RowFilter = 'all' | 'accepted' | 'needs-review' | 'refused' | 'unknown-unit' | 'duplicate';

type Book = {
  readonly summaries: readonly SubmissionSummary[];
  readonly findings: readonly StoredFinding[];
  readonly units: readonly Unit[];
};

/** The batch's files as rows. What the book knows of a stored file goes before what was said while it was read. */
export function batchRows(files: readonly QueuedFile[], book: Book): readonly InboxRow[] {
  return files.map((queued, index) => {
    const summary = summaryOf(queued, book.summaries);
    const state = queued.state === 'stored' ? (queued.outcome ?? 'read') : queued.state;
    const key = `batch-${index}`;
    if (!summary) return { ...bareRow(queued, state), key };
    // a duplicate has no line of its own in the book: it shows the one it repeats
    const said = state === 'duplicate' ? saidOf(queued.file?.findings ?? [], state) : saidFor(summary, book);
    return {
      ...rowOf(summary, book),
      key,
      file: queued.name,
      mail: queued.file?.mail ?? summary.mail ?? null,
      said,
      ...(state === 'duplicate' ? { state } : {}),
    };
  });
}

/** Every submission of the period as rows, the latest first. */
export function periodRows(book: Book): readonly InboxRow[] {
  return book.summaries.map((summary) => rowOf(summary, book)).reverse();
}

/** Whether a row passes a filter. */
export function passes(row: InboxRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unknown-unit':
      return needsUnit(row);
    case 'accepted':
    case 'needs-review':
    case 'refused':
    case 'duplicate':
      return row.state === filter;
  }
}

/** Whether the officer has to say whose file this is. */
export function needsUnit(row: InboxRow): boolean {
  return row.submission !== null && row.unit === null && row.state === 'needs-review' && row.use === 'current';
}

function rowOf(summary: SubmissionSummary, book: Book): InboxRow {
  const { submission, file, unit, outcome, openFindings, recognisedBy, receivedAt, state, mail } = summary;
  return {
    key: submission,
    file,
    submission,
    unit,
    unitName: book.units.find((one) => one.id === unit)?.name ?? unit,
    state: outcome,
    errors: openFindings.error,
    warnings: openFindings.warning,
    said: saidFor(summary, book),
    recognisedBy,
    receivedAt,
    use: state,
    mail: mail ?? null,
  };
}

function bareRow({ name, file }: QueuedFile, state: InboxRow['state']): Omit<InboxRow, 'key'> {
  const open = (severity: string): number => file?.findings.filter((one) => one.severity === severity).length ?? 0;
  return {
    file: name,
    submission: file?.submission ?? null,
    unit: file?.unit ?? null,
    unitName: file?.unit ?? null,
    state,
    errors: open('error'),
    warnings: open('warning'),
    said: saidOf(file?.findings ?? [], state),
    recognisedBy: file?.recognisedBy ?? null,
    receivedAt: null,
    use: null,
    mail: file?.mail ?? null,
  };
}

/** A queued file's own line in the book: by its number once the batch is done, before that by its name, the newest first. */
function summaryOf(
  { name, file, state }: QueuedFile,
  summaries: readonly SubmissionSummary[],
): SubmissionSummary | undefined {
  if (file) return summaries.find((one) => one.submission === file.submission);
  return state === 'stored' ? summaries.findLast((one) => one.file === name) : undefined;
}

function saidFor(summary: SubmissionSummary, book: Book): Said | null {
  const own = book.findings.filter((finding) => finding.submission === summary.submission && finding.state === 'open');
  const { unit, outcome, state } = summary;
  if (state === 'superseded') return { message: inboxVi.superseded, code: 'superseded' };
  return saidOf(own, unit === null && outcome === 'needs-review' ? 'unknown-unit' : outcome);
}

function saidOf(
  findings: readonly Pick<StoredFinding, 'code' | 'severity' | 'message'>[],
  state: InboxRow['state'] | 'unknown-unit',
): Said | null {
  switch (state) {
    case 'refused':
      return pick(findings.find((finding) => finding.severity === 'error'));
    case 'duplicate':
      return pick(findings.findLast((finding) => finding.code === 'duplicate-file'));
    case 'unknown-unit':
      return pick(findings.find((finding) => finding.code === 'unknown-unit'));
    case 'accepted':
    case 'needs-review':
    case 'waiting':
    case 'read':
    case 'dropped':
      return null;
  }
}

function pick(finding: Said | undefined): Said | null {
  return finding ? { message: finding.message, code: finding.code } : null;
}
