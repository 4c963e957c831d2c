import { subLabels } from '../family/labels.ts';
import { atOf } from '../workbook/address.ts';
import type { Decided } from './decided.ts';
import { labelWords } from './label-words.ts';
import type { LevelPart, LocatedRow } from './located.ts';
import type { TableLine } from './table-lines.ts';

/**
 * The levels of a row that were typed on lines of their own ("+ Huyện." and "+ Xã, thị trấn." below the label, each with its
 * values) instead of on several lines of one cell. They are the row's only where each label is, word for word, one that the
 * form prints in the row's label, they follow it directly, and the row's own line holds no values.
 */
export type LevelLines = { readonly line: TableLine; readonly levels: readonly { label: string; line: TableLine }[] };

/** Takes such lines out of the lines left over; `left` is what remains. */
export function takeLevelLines(
  kept: readonly Decided<TableLine>[],
  left: readonly TableLine[],
): { readonly levels: readonly LevelLines[]; readonly left: readonly TableLine[] } {
  const levels = kept.flatMap((one): LevelLines[] => {
    if (one.line.filled.length > 0 || one.repeats) return [];
    const found = levelsBelow(one, left);
    return found.length === 0 ? [] : [{ line: one.line, levels: found }];
  });
  const taken = new Set(levels.flatMap((one) => one.levels.map((level) => level.line)));
  return { levels, left: left.filter((line) => !taken.has(line)) };
}

/** A located row with the cells of its level lines put in. */
export function withLevels(row: LocatedRow, { levels }: LevelLines): LocatedRow {
  const cells = row.cells.map((one) => {
    const parts = levels.flatMap(({ label, line }): LevelPart[] => {
      const { grid, columns } = line.piece;
      const index = columns.get(one.column);
      const cell =
        index === undefined ? null : line.rows.map((at) => grid.cellAt(at, index)).find((found) => found !== null);
      return cell && line.filled.includes(cell.column) ? [{ label, at: atOf(grid.sheet.name, cell), cell }] : [];
    });
    const [first] = parts;
    return first ? { ...one, at: first.at, cell: first.cell, underMerge: false, levels: parts } : one;
  });
  return { ...row, cells };
}

function levelsBelow(
  one: Decided<TableLine>,
  left: readonly TableLine[],
): readonly { label: string; line: TableLine }[] {
  const row = one.line.piece.table.rows[one.row];
  const printed = row ? subLabels(row).map((label) => ({ label, words: labelWords(label).join(' ') })) : [];
  const found: { label: string; line: TableLine }[] = [];
  let above = one.line.rows.at(-1) ?? 0;
  for (;;) {
    const line = left.find((next) => next.piece === one.line.piece && next.rows[0] === above + 1);
    const level = printed.find((each) => each.words === line?.label.words.join(' '));
    if (!line || !level || found.some((each) => each.label === level.label)) return found;
    found.push({ label: level.label, line });
    above = line.rows.at(-1) ?? above;
  }
}
