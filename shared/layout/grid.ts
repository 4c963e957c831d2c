import { CELL_PADDING, POINTS_PER_CHARACTER, widthOf } from './page-setup.ts';

/** Where a column of a table lies on the sheet's columns. */
export type Span = { readonly column: number; readonly across: number };

/** One set of sheet columns for several tables that stand below one another with different widths. */
export type Grid = {
  /** in characters */
  readonly widths: readonly number[];
  /** spans of the columns of each table, in the order in which the tables were given */
  readonly spans: readonly (readonly Span[])[];
};

/**
 * The fewest sheet columns on which every table finds its column edges: edges closer than a digit become one. Widths are in
 * characters; all tables are equally wide.
 */
export function makeGrid(tables: readonly (readonly number[])[]): Grid {
  const edgesOf = tables.map((widths) => widths.map((_, i) => widthOf(widths.slice(0, i + 1))));
  const edges = joinEdges(edgesOf.flat());
  const place = (edge: number) => edges.findIndex((one) => Math.abs(one - edge) <= SAME_EDGE);
  const spans = edgesOf.map((own) =>
    own.map((edge, i) => {
      const from = i === 0 ? 0 : place(own[i - 1] ?? 0) + 1;
      return { column: from + 1, across: place(edge) - from + 1 };
    }),
  );
  const widths = edges.map((edge, i) => (edge - (edges[i - 1] ?? 0) - CELL_PADDING) / POINTS_PER_CHARACTER);
  return { widths: widths.map((width) => Math.max(0.1, Math.round(width * 100) / 100)), spans };
}

/** points */
const SAME_EDGE = 6;

function joinEdges(edges: readonly number[]): number[] {
  const joined: number[] = [];
  for (const edge of edges.toSorted((a, b) => a - b))
    if (joined.length === 0 || edge - (joined.at(-1) ?? 0) > SAME_EDGE) joined.push(edge);
  return joined;
}
