import { isRequired } from '../../family/required-cells.ts';
import type { Row, UnitId } from '../../family/family.ts';
import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { LocatedRow } from '../../locate/located.ts';
import type { Check, CheckInput } from '../check.ts';
import { namesOf, tableViews, type TableView } from '../view.ts';

/**
 * A row that this unit must report is not in the table although others of its block (the rows below one objective) are: one
 * finding a row. Where the whole block is gone it is one cause, and one finding, at its first required row. Rows of others that
 * are absent are no fault: a unit may send its own part alone.
 */
export const missingRow: Check = {
  id: 'missing-row',
  run: (input) => {
    const { unit } = input;
    if (unit === null) return [];
    return tableViews(input)
      .filter(({ table }) => table.kind === 'indicators')
      .flatMap((view) => blocksOf(view.table.rows).flatMap((block) => missingIn(block, view, input, unit)));
  },
};

function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row.level !== 'objective') last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function missingIn(block: readonly Row[], view: TableView, input: CheckInput, unit: UnitId): readonly Finding[] {
  const { family, period, directory } = input;
  const there = new Map(view.parsed.located.rows.map((row) => [row.row, row]));
  const missing = block.filter(
    (row) =>
      !there.has(row.code) &&
      view.columns.some((column) => isRequired(unit, row, column, family, period.phase, directory)),
  );
  const [first] = missing;
  if (!first) return [];
  const blockGone = !block.some((row) => there.has(row.code));
  return (blockGone ? [first] : missing).map((row) => say(row, missing, view, input, there));
}

/** Placed at the row above the gap; a single strange line in the gap is most likely the row with another label, and is named. */
function say(
  row: Row,
  missing: readonly Row[],
  view: TableView,
  input: CheckInput,
  there: ReadonlyMap<string, LocatedRow>,
): Finding {
  const above = neighbour(row, view.table.rows, there, -1);
  const below = neighbour(row, view.table.rows, there, 1);
  const strange = view.parsed.located.unknownRows.filter(
    ({ sheet, sheetRow, hidden, values }) =>
      !hidden &&
      values.length > 0 &&
      sheet === above?.sheet &&
      sheetRow > above.sheetRow &&
      (below?.sheet !== sheet || sheetRow < below.sheetRow),
  );
  const [line] = missing.length === 1 && strange.length === 1 ? strange : [];
  const at = line?.at ?? above?.labelAt ?? below?.labelAt;
  const found = line && `${line.label} (${line.values.map(({ at, text }) => `${at} = ${text}`).join('; ')})`;
  return makeFinding(
    'missing-row',
    { table: view.table.id, row: row.code, ...(at === undefined ? {} : { at }) },
    {
      ...(found === undefined ? {} : { found }),
      wordings: line?.label ? [{ text: line.label, at: line.at }] : [],
      parts: namesOf(input, view.table, row),
    },
  );
}

function neighbour(
  row: Row,
  rows: readonly Row[],
  there: ReadonlyMap<string, LocatedRow>,
  step: 1 | -1,
): LocatedRow | undefined {
  for (let i = rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
    const found = there.get(rows[i]?.code ?? '');
    if (found) return found;
  }
  return undefined;
}
