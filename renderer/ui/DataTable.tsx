import { useMemo, useState, type ReactNode } from 'react';
import { nextSort, sortRows, type Sort } from './sort-rows.ts';

export type TableColumn<Row> = {
  readonly key: string;
  readonly header: string;
  /** CSS width; the columns without one share the rest */
  readonly width?: string;
  readonly align?: 'right';
  readonly cell: (row: Row) => ReactNode;
  /** what the column is sorted by; not sortable where it is left out */
  readonly sortBy?: (row: Row) => string | number;
};

export type DataTableProps<Row> = {
  /** what the table is, for screen readers */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** how many rows are drawn, the first of the order that all of them are in; all where it is left out */
  readonly limit?: number;
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  readonly testId?: string;
};

/**
 * A table of plain rows with sorting by its headers. Arrow keys go up and down between the rows' first buttons, so that a long list
 * needs no Tab for each row.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  limit,
  rowKey,
  rowClass,
  testId,
}: DataTableProps<Row>): ReactNode {
  const [sort, setSort] = useState<Sort | null>(null);
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  const sorted = useMemo(() => (sort && by ? sortRows(rows, by, sort.down) : rows), [rows, sort, by]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list without buttons scrolls by keyboard only if it takes the focus
    <section className="table-box" aria-label={label} tabIndex={0}>
      <table className="table" aria-label={label} data-testid={testId}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={sortWord(sort, column.key)} className={column.align}>
                {column.sortBy ? (
                  <button type="button" className="sorter" onClick={() => setSort(nextSort(sort, column.key))}>
                    {column.header}
                    <span aria-hidden="true">{sort?.key === column.key ? (sort.down ? '▾' : '▴') : ''}</span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={listenForArrows}>
          {sorted.slice(0, limit).map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)} data-row={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.align}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sortWord(sort: Sort | null, key: string): 'ascending' | 'descending' | undefined {
  if (sort?.key !== key) return undefined;
  return sort.down ? 'descending' : 'ascending';
}

/** A table body is nothing to press; it only hears the keys of the buttons inside it. */
function listenForArrows(body: HTMLTableSectionElement | null): (() => void) | undefined {
  body?.addEventListener('keydown', stepBetweenRows);
  return () => body?.removeEventListener('keydown', stepBetweenRows);
}

function stepBetweenRows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
  const row = target.closest('tr');
  let next = row;
  do next = siblingOf(next, event.key);
  while (next && !next.querySelector('button:not(:disabled)'));
  const button = next?.querySelector('button:not(:disabled)');
  if (button instanceof HTMLElement) {
    event.preventDefault();
    button.focus();
  }
}

function siblingOf(row: HTMLTableRowElement | null, key: string): HTMLTableRowElement | null {
  const sibling = key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  return sibling instanceof HTMLTableRowElement ? sibling : null;
}
