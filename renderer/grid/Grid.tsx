import type { ColDef } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ColumnChooser } from './ColumnChooser.tsx';
import { cellOf, columnDefs, type CellLooks } from './column-defs.ts';
import { forgetColumns, keepColumns, recallColumns, type ColumnSetting } from './column-memory.ts';
import { FindBar } from './FindBar.tsx';
import type { CellEdit, CellName, GridColumn, GridRow } from './grid-types.ts';
import { bringIntoSight, goToCell, settingsOf, spotOf, type Api } from './grid-view.ts';
import { GridTools } from './GridTools.tsx';
import { gridKey } from './keys.ts';
import { useLatest } from './latest.ts';
import { gridLocale, gridTheme } from './register.ts';
import { useKeys } from '../ui/use-keys.ts';
import { StatusLine } from './StatusLine.tsx';
import { useFind } from './use-find.ts';
import { useGridEvents } from './use-grid-events.ts';
import { useRowHeights } from './use-row-heights.ts';
import { useSelection } from './use-selection.ts';
import './grid.css';

export type GridProps = {
  /** under this name the set-up of the columns is kept on this machine */
  readonly id: string;
  /** what a screen reader calls the table */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** which cells take text; none where it is left out. Must stay the same function while the answer does */
  readonly isOpen?: (cell: CellName) => boolean;
  /** typed or pasted; `left`: pasted cells that found no place. The grid shows the new text only when it comes back in `rows` */
  readonly onEdit?: (edits: readonly CellEdit[], left: number) => void;
  readonly onClear?: (cells: readonly CellName[]) => void;
  readonly onUndo?: (() => void) | undefined;
  readonly onRedo?: (() => void) | undefined;
  readonly canUndo?: boolean;
  readonly canRedo?: boolean;
  readonly onFocus?: (cell: CellName | null) => void;
  /** a cell to go to; a new object goes there again. `quiet`: it is shown, and the keys stay where they are */
  readonly goTo?: (CellName & { readonly quiet?: boolean }) | null;
  /** the screen's own tools, at the left of the grid's */
  readonly tools?: ReactNode;
  /** there is little room above the grid: undo and redo show only their signs */
  readonly compact?: boolean;
};

const nothingOpen = (): boolean => false;

/** Our one table: what an officer knows from a spreadsheet, over AG Grid Community. Edits are requests; the data stays the screen's. */
export function Grid(props: GridProps): ReactNode {
  const { id, label, columns, rows, goTo, onFocus, isOpen = nothingOpen } = props;
  const api = useRef<Api | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState<Api | null>(null);
  const [settings, setSettings] = useState<readonly ColumnSetting[] | null>(null);
  const [note, setNote] = useState('');
  const focusListener = useLatest((cell: CellName | null) => {
    const row = cell ? rows.find((one) => one.id === cell.row) : undefined;
    setNote(cell ? (cellOf(row, cell.column).tooltip ?? '') : '');
    onFocus?.(cell);
  });
  const selection = useSelection(api, focusListener);
  const { isSelected, show } = selection;
  const showCell = useCallback(
    (cell: CellName) => {
      const spot = api.current ? spotOf(api.current, cell) : null;
      if (spot) show(spot);
    },
    [show],
  );
  const find = useFind(api, showCell);
  const open = useLatest(find.open);
  const reveal = useLatest((cell: CellName) => {
    if (api.current && bringIntoSight(api.current, cell)) showCell(cell);
  });

  const { isHit } = find;
  const looks = useMemo<CellLooks>(() => ({ isOpen, isSelected, isHit }), [isOpen, isSelected, isHit]);
  const defs = useMemo(() => columnDefs(columns, looks, recallColumns(id)), [columns, id, looks]);
  // headings belong to the official order: in any other they would stand over lines that are not theirs
  const isSorted = useRef(false);
  const hidesHeadings = useCallback(() => isSorted.current, []);
  const heights = useRowHeights(columns, api, body);
  const { heightOf } = heights;
  const getRowHeight = useCallback(({ data }: { readonly data: GridRow | undefined }) => heightOf(data), [heightOf]);
  const events = useGridEvents({ props, api, selection, find });

  useEffect(() => {
    if (!ready || !goTo) return undefined;
    const later = requestAnimationFrame(() => {
      if (goTo.quiet) reveal.get()(goTo);
      else goToCell(ready, goTo);
    });
    return () => cancelAnimationFrame(later);
  }, [ready, goTo, reveal]);
  useKeys(
    useCallback(
      (event: KeyboardEvent) => {
        const isFind = gridKey(event)?.kind === 'find';
        if (isFind) open.get()();
        return isFind;
      },
      [open],
    ),
  );

  const keep = useCallback(() => {
    if (api.current) keepColumns(id, settingsOf(api.current));
  }, [id]);
  const applySetting = (setting: ColumnSetting): void => {
    const pinned = setting.frozen ? ('left' as const) : null;
    ready?.applyColumnState({ state: [{ colId: setting.key, hide: setting.hidden, pinned }] });
    if (ready) setSettings(settingsOf(ready));
    keep();
  };

  return (
    <section className="grid-frame" aria-label={label}>
      <GridTools props={props} onFind={find.open} onColumns={() => ready && setSettings(settingsOf(ready))} />
      {find.state ? <FindBar state={find.state} onSeek={find.seek} onStep={find.step} onClose={find.close} /> : null}
      {/* keys and clipboard reach this element from the focused cell inside, which is the control */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={body} className="grid-body" data-pane data-testid={`grid-${id}`} {...events.handlers}>
        <AgGridReact<GridRow>
          theme={gridTheme}
          localeText={gridLocale}
          // `as`: AG Grid takes an array that it does not change
          rowData={rows as GridRow[]}
          columnDefs={defs}
          defaultColDef={defaultColDef}
          getRowId={idOf}
          getRowHeight={getRowHeight}
          isFullWidthRow={isHeading}
          fullWidthCellRenderer={Heading}
          isExternalFilterPresent={hidesHeadings}
          doesExternalFilterPass={isCells}
          readOnlyEdit
          enterNavigatesVertically
          enterNavigatesVerticallyAfterEdit
          stopEditingWhenCellsLoseFocus
          suppressDragLeaveHidesColumns
          suppressMovableColumns
          animateRows={false}
          tooltipShowDelay={500}
          onGridReady={({ api: made }) => {
            api.current = made;
            setReady(made);
          }}
          onRowDataUpdated={({ api: updated }) => {
            updated.resetRowHeights();
            selection.recount();
          }}
          onGridSizeChanged={heights.measureAgain}
          onColumnResized={({ finished }) => {
            if (!finished) return;
            heights.measureAgain();
            keep();
          }}
          onSortChanged={({ api: sorted }) => {
            isSorted.current = sorted.getColumnState().some((one) => one.sort !== null && one.sort !== undefined);
            sorted.onFilterChanged();
            selection.drop();
          }}
          onFilterChanged={() => selection.drop()}
          {...events.grid}
        />
      </div>
      {settings ? (
        <ColumnChooser
          columns={columns}
          settings={settings}
          onChange={applySetting}
          onReset={() => {
            forgetColumns(id);
            ready?.setGridOption('columnDefs', columnDefs(columns, looks, null));
            ready?.resetColumnState();
            setSettings(null);
          }}
          onClose={() => setSettings(null)}
        />
      ) : null}
      <StatusLine figures={selection.figures} note={note} />
    </section>
  );
}

const defaultColDef: ColDef<GridRow> = {
  resizable: true,
  sortable: true,
  minWidth: 48,
  wrapHeaderText: true,
  autoHeaderHeight: true,
  sortingOrder: ['asc', 'desc', null],
};

// AG Grid filters and draws anew when it is given another function, so these stay the same
const idOf = ({ data }: { readonly data: GridRow }): string => data.id;
const isCells = ({ data }: { readonly data: GridRow | undefined }): boolean => data?.heading === undefined;
const isHeading = ({ rowNode }: { readonly rowNode: { readonly data: GridRow | undefined } }): boolean =>
  !isCells(rowNode);

function Heading({ data }: { readonly data: GridRow }): ReactNode {
  return (
    // a row has cells, also one that is written over the whole width; AG Grid's rows are no table for an element of one
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="gridcell" className={`grid-heading level-${data.headingLevel ?? 1}`}>
      {data.heading}
    </div>
  );
}
