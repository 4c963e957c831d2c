/** What a cell is marked with; the worst one is drawn, all are told to a screen reader. */
export type GridMark = 'error' | 'held' | 'warning' | 'info' | 'adjusted' | 'incomplete' | 'good' | 'bad';

/** One cell as the grid shows it. */
export type GridCell = {
  readonly text: string;
  /** a plain number that may be added to others; rates and pairs have none, since their sum means nothing */
  readonly number?: number;
  readonly marks?: readonly GridMark[];
  /** why it is marked, for the pointer and for screen readers */
  readonly tooltip?: string;
};

/** A line: cells by column, or a heading over the whole width. */
export type GridRow = {
  readonly id: string;
  readonly heading?: string;
  /** 1: an objective, 2 and more: what stands below it */
  readonly headingLevel?: number;
  readonly strong?: boolean;
  readonly cells: Readonly<Record<string, GridCell>>;
};

export type GridColumn = {
  readonly key: string;
  readonly header: string;
  /** the header above; neighbours with the same text share it */
  readonly group?: string;
  /** pixels */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** stays in sight at the left */
  readonly frozen?: boolean;
  /** takes the room that is left over at the right, until the user sets a width */
  readonly grows?: boolean;
  /** the text may take several lines */
  readonly wrap?: boolean;
};

/** A cell by the names of its row and column: stays true through sorting and filtering. */
export type CellName = { readonly row: string; readonly column: string };

/** What a user wants a cell to hold. */
export type CellEdit = CellName & { readonly text: string };
