import { columnsIn } from '../family/columns.ts';
import type { Row } from '../family/family.ts';
import { isFigure } from '../locate/figure.ts';
import type { LocatedCell, LocatedRow } from '../locate/located.ts';
import { cleanSpaces } from '../text/fold.ts';
import { placeOf } from '../workbook/address.ts';
import type { CheckInput } from './check.ts';
import { reportedCells, tableViews, type CellView } from './view.ts';

/** A filled cell whose value seems to belong to the column beside it. */
export type SidewaysCell = { readonly view: CellView; readonly towards: 'left' | 'right' };

/**
 * Cells of a line that was filled one column too far to the right or left: its first value column is blank and a figure stands in
 * the column of words that follows the last one (who leads, when …), or its last is blank and a figure stands in the column of words
 * before the first (the measure). Each value of the line then seems to be its neighbour's.
 */
export function sidewaysCells(input: CheckInput): readonly SidewaysCell[] {
  return tableViews(input).flatMap(({ parsed, table, rows }) => {
    const { phase } = input.period;
    const columns = columnsIn(table, phase);
    const ofWords = columns.filter((column) => column.role !== 'value' && column.fill[phase] === 'printed');
    const words = new Set(ofWords.map((column) => column.key));
    const measureKey = columns.find((column) => column.role === 'measure')?.key ?? '';
    const views = Map.groupBy(
      reportedCells(input).filter((one) => one.table === table),
      (one) => one.row.code,
    );
    return parsed.located.rows.flatMap((line) => {
      const row = rows.get(line.row);
      const ofLine = (views.get(line.row) ?? []).filter((view) => line.cells.some((cell) => cell.at === view.cell.at));
      if (!row || line.repeats || ofLine.length < 2) return [];
      const figures = line.cells.filter((cell) => words.has(cell.column) && holdsFigure(cell, row));
      return sidewaysIn(
        placesOf(line),
        ofLine,
        new Set([...figures.map((cell) => cell.at), ...measuredBy(line, row.cells[measureKey] ?? row.measure?.text)]),
      );
    });
  });
}

function sidewaysIn(
  places: readonly string[],
  views: readonly CellView[],
  figures: ReadonlySet<string>,
): readonly SidewaysCell[] {
  const inOrder = views.toSorted((a, b) => columnOf(a.cell.at) - columnOf(b.cell.at));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || figures.size === 0) return [];
  const filled = inOrder.filter((one) => one.cell.value.kind !== 'blank');
  if (first.cell.value.kind === 'blank' && figures.has(nextTo(places, last.cell.at, 1)))
    return filled.map((view) => ({ view, towards: 'left' }));
  if (last.cell.value.kind === 'blank' && figures.has(nextTo(places, first.cell.at, -1)))
    return filled.map((view) => ({ view, towards: 'right' }));
  return [];
}

function placesOf({ cells, measure }: LocatedRow): readonly string[] {
  return [...cells.map((one) => one.at), ...(measure ? [measure.at] : [])];
}

/** The place that stands nearest on one side of another; '' where there is none. */
function nextTo(places: readonly string[], at: string, step: 1 | -1): string {
  const beside = places.filter((one) => (columnOf(one) - columnOf(at)) * step > 0);
  return beside.toSorted((a, b) => (columnOf(a) - columnOf(b)) * step)[0] ?? '';
}

/** Where a figure stands in the place of the measure. */
function measuredBy({ measure }: LocatedRow, own: string = ''): readonly string[] {
  return measure && /^\W*\d/u.test(measure.text) && cleanSpaces(measure.text) !== cleanSpaces(own) ? [measure.at] : [];
}

/** A figure where the family prints words, or nothing. */
function holdsFigure({ cell, column }: LocatedCell, row: Row): boolean {
  return cell !== null && isFigure(cell) && cleanSpaces(cell.shown) !== cleanSpaces(row.cells[column] ?? '');
}

function columnOf(at: string): number {
  return placeOf(at.slice(at.lastIndexOf('!') + 1))?.column ?? 0;
}
