import type { UnitId } from '../family/family.ts';
import { isRequired } from '../family/required-cells.ts';
import { placeOf, type Place } from '../workbook/address.ts';
import type { CheckInput } from './check.ts';
import { reportedCells, type CellView } from './view.ts';

/** A filled cell whose value seems to belong to the row before or after it. */
export type ShiftedCell = { readonly view: CellView; readonly towards: 'above' | 'below' };

/**
 * Cells of a column that was filled one line too low or too high: of a run of rows that the unit must fill, one below the
 * other, the first is blank, all others are filled, and so is the line after the last, which is not the unit's (and the same
 * upside down). Each value of the run then seems to be its neighbour's; a single row alone shows nothing.
 */
export function shiftedCells(input: CheckInput, unit: UnitId): readonly ShiftedCell[] {
  const views = reportedCells(input);
  const foreign = foreignPlaces(input, views, unit);
  return runsOf(input, views, unit).flatMap((run): readonly ShiftedCell[] => {
    const down = shiftedIn(run, foreign, 1);
    const up = shiftedIn([...run].reverse(), foreign, -1);
    return [
      ...down.map((view) => ({ view, towards: 'above' as const })),
      ...up.map((view) => ({ view, towards: 'below' as const })),
    ];
  });
}

/** Of a run in the direction of the shift: all but the first where the first is blank and a foreign line goes on behind it. */
function shiftedIn(run: readonly CellView[], foreign: ReadonlySet<string>, step: 1 | -1): readonly CellView[] {
  const [first, ...rest] = run;
  const last = rest.at(-1);
  const place = last ? placeIn(last.cell.at) : null;
  if (!first || !place || isFilled(first) || !rest.every(isFilled)) return [];
  return foreign.has(`${place.sheet}!${place.row + step}!${place.column}`) ? rest : [];
}

/** Required cells of one column on lines that follow one another on a sheet, without a line between them. */
function runsOf(input: CheckInput, views: readonly CellView[], unit: UnitId): readonly (readonly CellView[])[] {
  const { family, period, directory } = input;
  const required = views.filter((one) => isRequired(unit, one.row, one.column, family, period.phase, directory));
  const byColumn = Map.groupBy(required, ({ cell }) => {
    const place = placeIn(cell.at);
    return `${cell.table}\n${place?.sheet ?? ''}\n${place?.column ?? 0}`;
  });
  return [...byColumn.values()].flatMap((column) => {
    const runs: CellView[][] = [];
    const sorted = [...column].sort((a, b) => rowIn(a.cell.at) - rowIn(b.cell.at));
    for (const view of sorted) {
      const run = runs.at(-1);
      const above = run?.at(-1);
      if (run && above && rowIn(above.cell.at) + 1 === rowIn(view.cell.at)) run.push(view);
      else runs.push([view]);
    }
    return runs;
  });
}

/** Places with content that are not the unit's to fill: other units' rows, headings, unknown rows, below the table. */
function foreignPlaces(input: CheckInput, views: readonly CellView[], unit: UnitId): ReadonlySet<string> {
  const { family, period, directory } = input;
  const others = views.filter(
    (one) => isFilled(one) && !isRequired(unit, one.row, one.column, family, period.phase, directory),
  );
  const unknown = input.tables.flatMap((one) => one.located.unknownRows).flatMap((row) => row.values);
  const places = [
    ...others.map((one) => one.cell.at),
    ...unknown.map((one) => one.at),
    ...input.strays.map((one) => one.at),
  ];
  return new Set(
    places.flatMap((at) => {
      const place = placeIn(at);
      return place ? [`${place.sheet}!${place.row}!${place.column}`] : [];
    }),
  );
}

function isFilled({ cell }: CellView): boolean {
  return cell.value.kind !== 'blank';
}

function rowIn(at: string): number {
  return placeIn(at)?.row ?? 0;
}

function placeIn(at: string): (Place & { readonly sheet: string }) | null {
  const cut = at.lastIndexOf('!');
  const place = placeOf(at.slice(cut + 1));
  return place ? { ...place, sheet: at.slice(0, cut) } : null;
}
