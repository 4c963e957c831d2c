import { assess, assessmentTexts, type Assessment } from '#shared/consolidate/compare.ts';
import { comparePrevious } from '#shared/consolidate/compare-previous.ts';
import type { ConsolidatedCell, Consolidation } from '#shared/consolidate/consolidation.ts';
import { columnsIn, headerOf } from '#shared/family/columns.ts';
import type { Column, Family, Phase, Table } from '#shared/family/family.ts';
import type { GridMark } from '../../grid/grid-types.ts';
import { showNumber } from '#shared/value/round.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import type { PairedRow } from './cell-places.ts';
import type { ExtraColumn } from './table-grid.ts';

/** The value column that a period is about: its results in phase report, its targets in phase plan. Undefined where a table has none. */
export function mainColumn(table: Table, phase: Phase): Column | undefined {
  return columnsIn(table, phase).findLast((column) => column.role === 'value' && column.fill[phase] === 'reported');
}

/** Đạt, vượt, chưa đạt: the result against this year's target; only where a table has both. */
export function assessmentColumn(table: Table, phase: Phase): readonly ExtraColumn[] {
  const columns = columnsIn(table, phase);
  const target = columns.find((column) => column.speaks === 'target');
  const result = columns.find((column) => column.key === 'result');
  if (phase !== 'report' || !target || !result) return [];
  return [
    {
      column: { key: '+assessment', header: words.columns.assessment, width: 112, align: 'center' },
      cellOf: ({ merged, row }) => {
        const [wanted, reached] = [merged.cells[target.key], merged.cells[result.key]];
        if (!row || !wanted || !reached || row.merge.rule === 'none') return { text: '' };
        const found = assess(row, wanted.value, reached.value, merged.cells['baseline']?.value);
        return { text: assessmentTexts[found], marks: assessmentMarks[found] };
      },
    },
  ];
}

const assessmentMarks: Readonly<Record<Assessment, readonly GridMark[]>> = {
  met: ['good'],
  exceeded: ['good'],
  'not-met': ['bad'],
  'no-data': [],
  'not-comparable': [],
};

/** Another period of the book whose values are set beside this one's. */
export type OtherPeriod = {
  readonly name: string;
  readonly family: Family;
  readonly consolidation: Consolidation;
  readonly phase: Phase;
};

/** The other period's value of each row, and how it moved; rows of another family are found by their link. */
export function previousColumns(main: Column | undefined, other: OtherPeriod): readonly ExtraColumn[] {
  if (!main) return [];
  const before = ({ row }: PairedRow): ConsolidatedCell | undefined => row && linkedCell(row, main, other);
  return [
    {
      column: { key: '+previous', header: words.columns.previous(other.name), width: 128, align: 'center', wrap: true },
      cellOf: (paired) => ({ text: before(paired)?.text ?? '' }),
    },
    {
      column: { key: '+change', header: words.columns.change, width: 108, align: 'center' },
      cellOf: (paired) => {
        const [was, is] = [before(paired), paired.merged.cells[main.key]];
        if (!was || !is || !paired.row) return { text: '' };
        const moved = comparePrevious(paired.row, was.value, is.value);
        if (moved.change === 'same') return { text: words.movement.same };
        if (moved.difference === null || moved.change === 'unknown') return { text: '' };
        const by = showNumber(Math.abs(moved.difference));
        const marks: readonly GridMark[] = moved.better === null ? [] : [moved.better ? 'good' : 'bad'];
        return { text: words.movement[moved.change](by), marks };
      },
    },
  ];
}

function linkedCell(row: { readonly code: string; readonly link?: string }, main: Column, other: OtherPeriod) {
  const rows = other.family.tables.flatMap((table) => table.rows.map((one) => ({ table, one })));
  const found =
    rows.find(({ one }) => one.code === row.code && one.link === row.link) ??
    rows.find(({ one }) => row.link !== undefined && one.link === row.link);
  if (!found) return undefined;
  const column = mainColumnLike(found.table, main, other.phase);
  const merged = other.consolidation.tables.find((table) => table.id === found.table.id);
  return column && merged?.rows.find((one) => one.code === found.one.code)?.cells[column.key];
}

/** The column of another period that speaks of the same: results beside results, targets beside targets. */
function mainColumnLike(table: Table, main: Column, phase: Phase): Column | undefined {
  const columns = columnsIn(table, phase).filter((column) => column.role === 'value' && column.speaks === main.speaks);
  return columns.find((column) => column.key === main.key) ?? columns.at(-1);
}

/** A column for each unit that answered in a value column, in the order given; what it sent, as it was written. */
export function unitColumns(
  rows: readonly PairedRow[],
  column: Column,
  given: { readonly order: readonly string[]; readonly nameOf: (unit: string) => string; readonly year: number },
): readonly ExtraColumn[] {
  const sent = new Set(rows.flatMap(({ merged }) => merged.cells[column.key]?.sources.map((one) => one.unit) ?? []));
  const known = given.order.filter((unit) => sent.has(unit));
  const units = [...known, ...[...sent].filter((unit) => !known.includes(unit))];
  const group = headerOf(column, given.year).header.replace(/\s+/g, ' ');
  return units.map((unit) => ({
    column: { key: `@${unit}`, header: given.nameOf(unit), group, width: 118, align: 'center', wrap: true },
    cellOf: ({ merged }) => {
      const source = merged.cells[column.key]?.sources.find((one) => one.unit === unit);
      if (!source) return { text: '' };
      const { correction } = source;
      const place = `${words.parts[source.part]} · ${source.file} · ${source.at}`;
      if (correction)
        return {
          text: correction.text,
          marks: ['adjusted' as const],
          tooltip: `${place}\n${words.corrected(source.text, correction.who, correction.reason)}`,
        };
      return { text: source.text, tooltip: place, ...(source.part === 'held' ? { marks: ['held' as const] } : {}) };
    },
  }));
}
