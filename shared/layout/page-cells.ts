import { rememberFor } from '../text/remember.ts';
import { rowPoints, shownPart, type PrintedPage } from './printed-pages.ts';
import type { CellPlan, SheetPlan } from './sheet-plan.ts';

/** One cell of a printed page: over how many of the page's rows and columns it lies, and what stands in it. */
export type PageCell = {
  readonly column: number;
  readonly down: number;
  readonly across: number;
  /** undefined where nothing is planned: an empty place without borders */
  readonly plan: CellPlan | undefined;
};

/** A row of a printed page; `height` in points before scaling. */
export type PageRow = { readonly row: number; readonly height: number; readonly cells: readonly PageCell[] };

/**
 * What is drawn on a printed page, row by row: the same for the preview and for PDF. A merged cell is one cell; where it began on the
 * page before, or in columns to the left, its text stands there and an empty rest is drawn here.
 */
export function pageRows(sheet: SheetPlan, page: PrintedPage): readonly PageRow[] {
  const { spans, covered } = mergedOn(sheet, page);
  return page.rows.map((row, r) => {
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
    const cells = page.columns.flatMap((column, c): PageCell[] => {
      const place = `${r}:${c}`;
      if (covered.has(place)) return [];
      const own = byColumn.get(column);
      const span = spans.get(place);
      if (!span) return [{ column, down: 1, across: 1, plan: own }];
      const { down, across, first, begins } = span;
      const plan = begins ? (own ?? first) : (first ?? own);
      return [{ column, down, across, plan: begins || !plan ? plan : emptied(plan) }];
    });
    return { row: row.row, height: rowPoints(row), cells };
  });
}

type Span = {
  readonly down: number;
  readonly across: number;
  readonly first: CellPlan | undefined;
  /** the merged cell begins here, and says here what it says */
  readonly begins: boolean;
};

/** The merged cells of a page by the place of their first cell on it, and the places that they cover. */
function mergedOn(
  sheet: SheetPlan,
  page: PrintedPage,
): { readonly spans: ReadonlyMap<string, Span>; readonly covered: ReadonlySet<string> } {
  const spans = new Map<string, Span>();
  const covered = new Set<string>();
  for (const area of sheet.merges) {
    const part = shownPart(area, page);
    if (!part) continue;
    const { row, column, down, across } = part;
    const begins = page.rows[row]?.row === area.top && page.columns[column] === area.left;
    const first = firstCells(sheet).get(`${area.top}:${area.left}`);
    spans.set(`${row}:${column}`, { down, across, first, begins });
    for (let r = row; r < row + down; r += 1)
      for (let c = column; c < column + across; c += 1) if (r !== row || c !== column) covered.add(`${r}:${c}`);
  }
  return { spans, covered };
}

/** The first cells of merged areas, by row and column: found once for all pages of a sheet. */
const firstCells: (sheet: SheetPlan) => ReadonlyMap<string, CellPlan> = rememberFor((sheet: SheetPlan) => {
  const wanted = new Set(sheet.merges.map(({ top, left }) => `${top}:${left}`));
  const found = new Map<string, CellPlan>();
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) if (wanted.has(`${row}:${cell.column}`)) found.set(`${row}:${cell.column}`, cell);
  return found;
});

function emptied(plan: CellPlan): CellPlan {
  return { ...plan, content: { kind: 'empty' } };
}
