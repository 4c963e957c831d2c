import type { ConsolidatedCell, ConsolidatedRow, Consolidation } from '#shared/consolidate/consolidation.ts';
import type { MailOrigin } from '#shared/submission/mail.ts';

/** A consolidation in which each source also tells the mail that its file was attached to; merging itself knows of none. */
export function withMails(merged: Consolidation, mails: ReadonlyMap<string, MailOrigin>): Consolidation {
  if (mails.size === 0) return merged;
  const tell = <T extends { readonly submission: string }>(one: T): T & { readonly mail?: MailOrigin } => {
    const mail = mails.get(one.submission);
    return mail ? { ...one, mail } : one;
  };
  const cellOf = (cell: ConsolidatedCell): ConsolidatedCell => ({ ...cell, sources: cell.sources.map(tell) });
  const rowOf = (row: ConsolidatedRow): ConsolidatedRow => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, cellOf(cell)])),
    ...(row.paragraphs ? { paragraphs: row.paragraphs.map(tell) } : {}),
  });
  return {
    ...merged,
    tables: merged.tables.map((table) => ({ ...table, rows: table.rows.map(rowOf) })),
  };
}
