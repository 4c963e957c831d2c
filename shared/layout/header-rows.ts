import type { Line, LineCell } from './lines.ts';
import type { StylePlan } from './sheet-plan.ts';
import type { PrintedColumn } from './table-columns.ts';

/**
 * The header of a table as one line, or two where columns stand under a common header: a group's header lies over its
 * columns, the others lie over both lines. `first` is the sheet column of the first.
 */
export function headerLines(columns: readonly HeaderText[], style: StylePlan, first = 1): readonly Line[] {
  const grouped = columns.some((column) => column.group !== undefined);
  if (!grouped) return [{ keep: true, cells: columns.map((column, i) => headerCell(column.header, first + i, style)) }];
  const upper: LineCell[] = [];
  const lower: LineCell[] = [];
  columns.forEach((column, i) => {
    if (column.group === undefined) {
      upper.push({ ...headerCell(column.header, first + i, style), down: 2 });
      return;
    }
    lower.push(headerCell(column.header, first + i, style));
    if (i > 0 && !beginsGroup(columns, i)) return;
    const rest = columns.slice(i + 1).findIndex((_, k) => beginsGroup(columns, i + 1 + k)) + 1;
    upper.push({ ...headerCell(column.group, first + i, style), across: rest === 0 ? columns.length - i : rest });
  });
  return [
    { keep: true, cells: upper },
    { keep: true, cells: lower },
  ];
}

/** A column's header; `apart`: its group's header begins anew here though it is the same (on a new page). */
export type HeaderText = Pick<PrintedColumn, 'header' | 'group'> & { readonly apart?: boolean };

function beginsGroup(columns: readonly HeaderText[], i: number): boolean {
  return columns[i]?.apart === true || columns[i]?.group !== columns[i - 1]?.group;
}

function headerCell(text: string, column: number, style: StylePlan): LineCell {
  return { column, style, content: { kind: 'text', text } };
}
