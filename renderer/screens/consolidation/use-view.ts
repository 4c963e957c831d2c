import { useCallback, useMemo, useState } from 'react';
import type { ConsolidatedTable } from '#shared/consolidate/consolidation.ts';
import { columnsIn, headerOf, valueColumns } from '#shared/family/columns.ts';
import type { Column, Table } from '#shared/family/family.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { CellName } from '../../grid/grid-types.ts';
import { canAdjust, pairRows } from './cell-places.ts';
import { assessmentColumn, mainColumn, previousColumns, unitColumns } from './extra-columns.ts';
import { needsMe } from './row-state.ts';
import { tableGrid, type TableGrid } from './table-grid.ts';
import { useOtherPeriod, useOtherPeriods, type PeriodData } from './use-consolidation.ts';

/** What the officer has chosen to see of the tables, and the table as it is then. */
export type View = {
  readonly table: Table | null;
  readonly merged: ConsolidatedTable | null;
  readonly grid: TableGrid | null;
  readonly chooseTable: (id: string) => void;
  readonly toSee: number;
  readonly isFiltered: boolean;
  readonly filter: (on: boolean) => void;
  readonly valueColumns: readonly { readonly key: string; readonly title: string }[];
  readonly unitsOf: string;
  readonly showUnits: (column: string) => void;
  readonly otherPeriods: readonly PeriodSummary[];
  readonly other: PeriodSummary | null;
  readonly compare: (period: number | null) => void;
  readonly isOpen: (cell: CellName) => boolean;
};

const closed = (): boolean => false;

/** What is shown at first: a table where one is asked for, and whether only what needs the officer. */
export type FirstView = { readonly table: string | undefined; readonly needsMe: boolean };

/** The view of the open period's tables; `first` is what is shown at first. */
export function useView(data: PeriodData, summary: PeriodSummary, first: FirstView): View {
  const { phase, year, locked } = summary;
  const [chosenTable, chooseTable] = useState(first.table);
  const [isFiltered, filter] = useState(first.needsMe);
  const [unitsOf, showUnits] = useState('');
  const [otherId, compare] = useState<number | null>(null);
  const otherPeriods = useOtherPeriods();
  const other = otherPeriods.find((one) => one.id === otherId) ?? null;
  const loaded = useOtherPeriod(other);

  const { merged, table } = useMemo(() => {
    const tables = data.consolidation.tables;
    const one = tables.find((each) => each.id === chosenTable) ?? mainTable(tables);
    return { merged: one ?? null, table: data.family.tables.find((each) => each.id === one?.id) ?? null };
  }, [data, chosenTable]);

  const grid = useMemo(() => {
    if (!merged || !table || merged.kind === 'outline') return null;
    const unitColumn = columnsIn(table, phase).find((column) => column.key === unitsOf);
    const names = new Map(data.units.map((unit) => [unit.id, unit.shortName ?? unit.name]));
    const named = {
      order: data.units.map((unit) => unit.id),
      nameOf: (unit: string) => names.get(unit) ?? unit,
      year,
    };
    const extras = [
      ...assessmentColumn(table, phase),
      ...(loaded ? previousColumns(mainColumn(table, phase), loaded) : []),
      ...(unitColumn ? unitColumns(pairRows(merged, table), unitColumn, named) : []),
    ];
    const rows = isFiltered ? merged.rows.filter(needsMe) : merged.rows;
    return tableGrid({ ...merged, rows }, table, { phase, year, extras });
  }, [merged, table, phase, year, unitsOf, loaded, isFiltered, data]);

  const isOpen = useCallback(
    ({ row, column }: CellName): boolean => {
      const described = table?.columns.find((one) => one.key === column);
      const cell = merged?.rows.find((one) => one.code === row)?.cells[column];
      return described !== undefined && canAdjust(cell, described, phase);
    },
    [merged, table, phase],
  );

  return {
    table,
    merged,
    grid,
    chooseTable,
    toSee: merged?.rows.filter(needsMe).length ?? 0,
    isFiltered,
    filter,
    valueColumns: table
      ? valueColumns(table, phase).map((column) => ({ key: column.key, title: titleOf(column, year) }))
      : [],
    unitsOf,
    showUnits,
    otherPeriods,
    other,
    compare,
    isOpen: locked ? closed : isOpen,
  };
}

/** The table the work is about: the first of indicators, else the first. */
function mainTable(tables: readonly ConsolidatedTable[]): ConsolidatedTable | undefined {
  return tables.find((table) => table.kind === 'indicators') ?? tables[0];
}

function titleOf(column: Column, year: number): string {
  const { header, group } = headerOf(column, year);
  return `${group === null ? '' : `${group}: `}${header}`.replace(/\s+/g, ' ');
}
