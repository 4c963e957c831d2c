import { columnsIn, headerOf } from '#shared/family/columns.ts';
import type { Column, ColumnRole, Phase, Table } from '#shared/family/family.ts';
import type { GridColumn } from './grid-types.ts';

/** The printed columns of a table in a phase as the grid shows them: those that say which line it is stay in sight. */
export function columnsFromFamily(table: Table, phase: Phase, year: number): readonly GridColumn[] {
  const columns = columnsIn(table, phase);
  const last = columns.findLast(
    (column) => column.role !== 'value' && column.role !== 'measure' && !frozen.has(column.role),
  );
  return columns.map((column) => {
    const made = gridColumn(column, table, year);
    return column === last ? { ...made, grows: true } : made;
  });
}

const widths: Readonly<Partial<Record<ColumnRole, number>>> = {
  number: 50,
  label: 296,
  measure: 72,
  value: 128,
  // who leads is a sentence, and stands beyond what is in sight: it must not make the rows taller
  lead: 330,
  date: 104,
  notes: 150,
};

const frozen: ReadonlySet<ColumnRole> = new Set(['number', 'label', 'measure']);

function gridColumn(column: Column, table: Table, year: number): GridColumn {
  const { header, group } = headerOf(column, year);
  const { role } = column;
  return {
    key: column.key,
    header: header.replace(/\s+/g, ' ').trim(),
    ...(group === null ? {} : { group: group.replace(/\s+/g, ' ').trim() }),
    width: table.kind === 'list' && role === 'text' ? textWidth(column) : (widths[role] ?? 180),
    align: role === 'number' || role === 'measure' || role === 'value' || role === 'date' ? 'center' : 'left',
    // in a list the texts are the data; only their number stays
    frozen: table.kind === 'list' ? role === 'number' : frozen.has(role),
    wrap: role !== 'number',
  };
}

function textWidth(column: Column): number {
  return Math.max(120, Math.min(420, column.width * 8));
}
