import { columnsIn } from '../family/columns.ts';
import { expectationFor } from '../family/expectation.ts';
import type { Column, Phase, Row, Table } from '../family/family.ts';
import type { ConvertedSheet } from '../locate/convert-legacy.ts';
import type { LocatedCell, LocatedListRow, LocatedTable } from '../locate/located.ts';
import { takesValues } from '../locate/takes-values.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { Noticed } from '../value/noticed.ts';
import { parseContent } from '../value/parse-content.ts';
import type { ParsedCell, ParsedListRow, ParsedTable } from './parsed.ts';
import { parseComponents } from './parse-components.ts';
import { parseLevelLines } from './parse-level-lines.ts';
import { parseDate } from './parse-date.ts';

/**
 * Reads the cells of a located table: value columns as values, by what each row measures; columns the unit may write in as
 * text. Blank cells are there too, so that checks see what is missing. Of a row that is there twice the first line is read;
 * the other stays among the located rows. List rows and paragraphs are taken over as text.
 */
export function parseTable(
  table: Table,
  located: LocatedTable,
  phase: Phase,
  converted: readonly ConvertedSheet[],
): ParsedTable {
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const columns = new Map(columnsIn(table, phase).map((column) => [column.key, column]));
  const cells = located.rows.flatMap((line) => {
    const row = rows.get(line.row);
    if (!row || line.repeats || !takesValues(row)) return [];
    return line.cells.flatMap((one) => {
      const column = columns.get(one.column);
      return column ? (parseCell(table, row, column, phase, one) ?? []) : [];
    });
  });
  return {
    table: table.id,
    located,
    cells: tellLegacy(cells, converted),
    listRows: located.listRows.map((row) => parseListRow(table, row)),
    paragraphs: located.paragraphs.map((paragraph) => ({ table: table.id, ...paragraph })),
  };
}

function parseCell(table: Table, row: Row, column: Column, phase: Phase, one: LocatedCell): ParsedCell | null {
  const fill = column.fill[phase];
  if (fill === undefined || (column.role !== 'value' && fill !== 'free')) return null;
  const place = { table: table.id, row: row.code, column: column.key, at: one.at, fill, cell: one.cell };
  const text = one.cell?.typed ?? one.cell?.shown ?? '';
  if (column.role === 'value' && one.components) return { ...place, ...parseComponents(one, one.components, row) };
  if (column.role === 'value' && one.levels) return { ...place, ...parseLevelLines(one.levels, row) };
  if (column.role === 'value') return { ...place, ...parseContent(one.cell, expectationFor(row)), text };
  const said = cleanSpaces(one.cell?.shown ?? '');
  return { ...place, text, noticed: [], value: said === '' ? { kind: 'blank' } : { kind: 'text', text: said } };
}

/** That a sheet was converted is noticed once, at its first cell. */
function tellLegacy(cells: readonly ParsedCell[], converted: readonly ConvertedSheet[]): readonly ParsedCell[] {
  const untold = new Map(converted.map((one) => [one.sheet, one]));
  return cells.map((cell) => {
    const sheet = cell.at.slice(0, cell.at.lastIndexOf('!'));
    const told = untold.get(sheet);
    if (!told) return cell;
    untold.delete(sheet);
    const encoding = told.encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI';
    const noticed: Noticed = { code: 'legacy-encoding', found: told.typed, expected: told.reads, parts: { encoding } };
    return { ...cell, noticed: [...cell.noticed, noticed] };
  });
}

function parseListRow(table: Table, row: LocatedListRow): ParsedListRow {
  const dates = new Set(table.columns.filter((column) => column.role === 'date').map((column) => column.key));
  const cells = row.cells.map(({ column, at, cell }) => {
    const date = cell && dates.has(column) ? parseDate(cell) : null;
    const text = cleanSpaces(cell?.shown ?? '');
    return [column, { at, text, ...(date === null ? {} : { date }) }] as const;
  });
  return { table: table.id, at: row.at, cells: Object.fromEntries(cells) };
}
