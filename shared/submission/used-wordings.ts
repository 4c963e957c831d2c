import { columnsIn } from '../family/columns.ts';
import type { Family, Table } from '../family/family.ts';
import { columnPatterns } from '../locate/header-patterns.ts';
import type { LocatedTable } from '../locate/located.ts';
import { learnedFor, type LearnedWordings, type ReadingContext } from './reading-context.ts';
import type { ReadFile, UsedWording } from './submission.ts';

/**
 * Which columns and rows of a file were told by a wording that an officer confirmed, and would not have been by the form's own words.
 * Nothing (no key at all) where none was.
 */
export function usedWordings(
  located: readonly LocatedTable[],
  family: Family,
  context: ReadingContext,
): Pick<ReadFile, 'wordings'> {
  if (context.learned.length === 0) return {};
  const learned = learnedFor(context);
  const used = located.flatMap((one) => {
    const table = family.tables.find((each) => each.id === one.table);
    return table ? [...usedHeaders(one, table, learned, context), ...usedLabels(one, learned)] : [];
  });
  return used.length === 0 ? {} : { wordings: used };
}

function usedHeaders(
  located: LocatedTable,
  table: Table,
  { headers }: LearnedWordings,
  { period }: ReadingContext,
): readonly UsedWording[] {
  const mine = new Set(headers.filter((one) => one.table === table.id).map((one) => one.column));
  if (mine.size === 0) return [];
  const own = columnPatterns(table, period);
  const taught = columnPatterns(table, period, headers);
  const better = (key: string, text: string): boolean => {
    const at = columnsIn(table, period.phase).findIndex((column) => column.key === key);
    return (taught[at]?.fit(text) ?? 0) > (own[at]?.fit(text) ?? 0);
  };
  return located.pieces.flatMap((piece) =>
    piece.columns
      .filter(({ column, header }) => mine.has(column) && better(column, header))
      .map(({ column, header, at }) => ({ kind: 'header', table: table.id, target: column, text: header, at })),
  );
}

/** Rows whose label is a confirmed one, or is like one where it is not like the printed. */
function usedLabels(located: LocatedTable, { labels }: LearnedWordings): readonly UsedWording[] {
  const mine = new Set((labels.get(located.table) ?? []).map((one) => one.row));
  return located.rows
    .filter(({ row, match }) => mine.has(row) && match !== 'exact' && match !== 'alias')
    .map(({ row, label, labelAt }) => ({
      kind: 'label',
      table: located.table,
      target: row,
      text: label,
      at: labelAt,
    }));
}
