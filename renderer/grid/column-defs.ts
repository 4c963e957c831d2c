import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { foldWords } from '#shared/text/fold.ts';
import type { CellName, GridCell, GridColumn, GridRow } from './grid-types.ts';
import { gridKey } from './keys.ts';
import type { ColumnSetting } from './column-memory.ts';
import { compareTexts } from './sort-texts.ts';

/** What the column definitions look up while cells are drawn. */
export type CellLooks = {
  readonly isOpen: (cell: CellName) => boolean;
  readonly isSelected: (rowIndex: number, column: string) => boolean;
  readonly isHit: (cell: CellName) => boolean;
};

type Definition = ColDef<GridRow> | ColGroupDef<GridRow>;

/** AG Grid's definitions of our columns, in the order, widths and visibility that were kept; neighbours with one upper header are joined. */
export function columnDefs(
  columns: readonly GridColumn[],
  looks: CellLooks,
  kept: readonly ColumnSetting[] | null,
): Definition[] {
  const defs: Definition[] = [];
  for (const column of columns) {
    const def = columnDef(
      column,
      looks,
      kept?.find((one) => one.key === column.key),
    );
    const last = defs.at(-1);
    if (column.group === undefined) defs.push(def);
    else if (last && 'children' in last && last.headerName === column.group) last.children.push(def);
    else defs.push({ headerName: column.group, marryChildren: true, children: [def] });
  }
  return defs;
}

const NO_CELL: GridCell = { text: '' };

/** The cell of a row in a column; an empty one where the row has none. */
export function cellOf(row: GridRow | undefined, column: string): GridCell {
  return row?.cells[column] ?? NO_CELL;
}

function columnDef(column: GridColumn, looks: CellLooks, kept: ColumnSetting | undefined): ColDef<GridRow> {
  const { key } = column;
  const name = (row: GridRow): CellName => ({ row: row.id, column: key });
  const frozen = kept?.frozen ?? column.frozen ?? false;
  return {
    colId: key,
    headerName: column.header,
    width: kept?.width ?? column.width,
    ...(column.grows && kept?.width === undefined ? { flex: 1, minWidth: column.width } : {}),
    hide: kept?.hidden ?? false,
    pinned: frozen ? 'left' : null,
    wrapText: column.wrap ?? false,
    valueGetter: ({ data }) => cellOf(data, key).text,
    tooltipValueGetter: ({ data }) => cellOf(data, key).tooltip,
    editable: ({ data }) => data !== undefined && data.heading === undefined && looks.isOpen(name(data)),
    // an input of one line would swallow the line breaks of a value per level
    cellEditorSelector: ({ value }) =>
      String(value ?? '').includes('\n')
        ? { component: 'agLargeTextCellEditor', popup: true, params: { maxLength: 4000 } }
        : { component: 'agTextCellEditor' },
    suppressKeyboardEvent: ({ event, editing }) => !editing && gridKey(event) !== null,
    comparator: (a: string, b: string, _nodeA, _nodeB, isDescending) => compareTexts(a, b, isDescending),
    filter: 'agTextColumnFilter',
    filterParams: {
      filterOptions: ['contains', 'notContains', 'equals', 'blank', 'notBlank'],
      maxNumConditions: 1,
      textFormatter: (text: string | null) => foldWords(text ?? ''),
    },
    cellClass: ({ data }) => cellClass(column, data),
    cellClassRules: {
      'is-selected': ({ rowIndex }) => looks.isSelected(rowIndex, key),
      'is-hit': ({ data }) => data !== undefined && looks.isHit(name(data)),
      'is-open': ({ data }) => data !== undefined && data.heading === undefined && looks.isOpen(name(data)),
    },
  };
}

function cellClass(column: GridColumn, row: GridRow | undefined): string[] {
  const marks = cellOf(row, column.key).marks ?? [];
  return [
    `align-${column.align ?? 'left'}`,
    ...(column.wrap ? ['wraps'] : []),
    ...(row?.strong ? ['strong'] : []),
    ...marks.map((mark) => `mark-${mark}`),
  ];
}
