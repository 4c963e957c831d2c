import type { Row } from '../family/family.ts';

/** A lead cell as the document merges it: from one row over several. */
export type LeadBlock = { readonly from: number; readonly rows: number; readonly text: string };

/**
 * Which rows share one lead cell. The documents print a lead unit once and merge its cell over the rows below (sometimes
 * over rows above it too, the text standing in the middle); in the family those rows have the same lead and no text. Rows
 * without a lead (a group heading) belong to a block only between two rows that do.
 */
export function leadBlocks(rows: readonly Row[], key: string): readonly LeadBlock[] {
  const blocks: LeadBlock[] = [];
  let open: { from: number; to: number; text: string; lead: string } | null = null;
  const close = () => {
    if (open) blocks.push({ from: open.from, rows: open.to - open.from + 1, text: open.text });
    open = null;
  };
  rows.forEach((row, i) => {
    const text = row.cells[key] ?? '';
    const lead = row.leads[0];
    if (row.level === 'objective' || row.level === 'task-group') close();
    if (lead === undefined) return;
    const joins = open !== null && lead === open.lead && (text === '' || open.text === '');
    if (open && joins) {
      open.to = i;
      if (text !== '') open.text = text;
      return;
    }
    close();
    open = { from: i, to: i, text, lead };
  });
  close();
  return blocks;
}
