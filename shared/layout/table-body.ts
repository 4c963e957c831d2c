import { assess, assessmentTexts } from '../consolidate/compare.ts';
import type { ConsolidatedCell, ConsolidatedRow, ConsolidatedTable } from '../consolidate/consolidation.ts';
import type { Row, Table } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { Footnotes } from './footnotes.ts';
import { leadBlocks } from './lead-blocks.ts';
import type { Line, LineCell } from './lines.ts';
import { valueContent } from './number-formats.ts';
import type { ContentPlan, StylePlan } from './sheet-plan.ts';
import type { TableStyles } from './styles.ts';
import type { PrintedColumn } from './table-columns.ts';
import { textContent } from './text-content.ts';

export type BodyInput = {
  readonly table: Table;
  readonly consolidated: ConsolidatedTable | undefined;
  readonly columns: readonly PrintedColumn[];
  readonly styles: TableStyles;
  readonly mode: 'printed' | 'numbers';
  readonly footnotes: Footnotes;
  readonly directory: UnitDirectory;
  readonly year: number;
  /** printed texts that belong to the document's own year (notes) are shown */
  readonly ownYear: boolean;
};

/**
 * The rows of an indicators or assignments table as the document prints them: its labels and numbering, the consolidated
 * values, lead cells merged, objectives bold (over all columns where the document has them so).
 */
export function bodyLines(input: BodyInput): readonly Line[] {
  const { table, columns } = input;
  const rows = new Map(input.consolidated?.rows.map((row) => [row.code, row]));
  const covered = coveredLeads(input);
  const together = rowsTogether(covered);
  return table.rows.map((row, i): Line => {
    const heading = isHeading(row);
    // the last rows stay together: no page holds a line or two alone
    const keep = heading || together.has(i) || i >= table.rows.length - LAST_TOGETHER;
    if (row.level === 'objective' && table.objectivesAcross) return { keep, cells: acrossCells(row, input) };
    const cells = columns.flatMap((column, c): LineCell[] => {
      const lead = covered.get(`${i}:${column.key}`);
      if (lead === 'covered') return [];
      const text = lead?.text ?? null;
      const content: ContentPlan =
        text === null ? cellContent(row, column, rows.get(row.code), input) : textContent(text);
      return [
        { column: c + 1, content, style: styleOf(row, column, input.styles), ...(lead ? { down: lead.rows } : {}) },
      ];
    });
    return { keep, cells };
  });
}

const LAST_TOGETHER = 3;

/** Rows that name what follows and hold nothing themselves. */
export function isHeading(row: Row): boolean {
  return row.level === 'objective' || row.level === 'group' || row.level === 'task-group';
}

/** Label and number of a row as printed: paragraph breaks kept, empty paragraphs left out. */
export function printedLabel(row: Row, year: number): string {
  return fillYears(row.label, year)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

function acrossCells(row: Row, { columns, styles, year }: BodyInput): readonly LineCell[] {
  const label = columns.findIndex((column) => column.role === 'label');
  const before = columns.slice(0, label).map((_, c): LineCell => ({
    column: c + 1,
    content: textContent(row.number ?? ''),
    style: styles.centreBold,
  }));
  const across = columns.length - label;
  return [
    ...before,
    { column: label + 1, across, content: textContent(printedLabel(row, year)), style: styles.textBold },
  ];
}

type Covered = 'covered' | { readonly rows: number; readonly text: string };

/** For each lead cell of an indicators table: where a merged block begins, and what it covers. */
function coveredLeads({ table, columns }: BodyInput): ReadonlyMap<string, Covered> {
  const covered = new Map<string, Covered>();
  if (table.kind !== 'indicators') return covered;
  for (const { key } of columns.filter((column) => column.role === 'lead'))
    for (const block of leadBlocks(table.rows, key)) {
      if (block.rows === 1) continue;
      covered.set(`${block.from}:${key}`, block);
      for (let k = 1; k < block.rows; k += 1) covered.set(`${block.from + k}:${key}`, 'covered');
    }
  return covered;
}

/** Rows that stay with the next because a lead cell lies over both; a cell over many rows may be divided. */
function rowsTogether(covered: ReadonlyMap<string, Covered>): ReadonlySet<number> {
  const together = new Set<number>();
  for (const [place, block] of covered) {
    if (block === 'covered' || block.rows > MOST_TOGETHER) continue;
    const from = Number.parseInt(place, 10);
    for (let k = 0; k < block.rows - 1; k += 1) together.add(from + k);
  }
  return together;
}

const MOST_TOGETHER = 4;

function cellContent(
  row: Row,
  column: PrintedColumn,
  merged: ConsolidatedRow | undefined,
  input: BodyInput,
): ContentPlan {
  const cell = merged?.cells[column.key];
  switch (column.role) {
    case 'number':
      return textContent(row.number ?? '');
    case 'label':
      return textContent(printedLabel(row, input.year));
    case 'measure':
      return textContent(row.cells[column.key] ?? row.measure?.text ?? '');
    case 'assessment':
      return textContent(assessment(row, merged, input));
    case 'reporter':
      return textContent(reporterOf(merged, input));
    case 'value':
      return cell
        ? valueContent(cell, row, input.mode, input.footnotes.markOf(cell))
        : textContent(printedValue(row, column));
    case 'notes':
      return textContent(cell?.text || (input.ownYear ? (row.cells[column.key] ?? '') : ''));
    case 'lead':
    case 'coordinating':
    case 'timing':
    case 'date':
    case 'text':
      return textContent(cell?.text ?? row.cells[column.key] ?? '');
  }
}

/** A value column that the document prints for everybody; otherwise a cell without a value stays blank. */
function printedValue(row: Row, { key, column }: PrintedColumn): string {
  const printed = Object.values(column?.fill ?? {}).every((fill) => fill === 'printed');
  return printed ? (row.cells[key] ?? '') : '';
}

/**
 * Nothing where nobody reports the row, there is no plan to compare with, or the two cannot be compared: the document knows four
 * words (OFFICIAL.md), and "Chưa có số liệu" beside a figure would be wrong.
 */
function assessment(row: Row, merged: ConsolidatedRow | undefined, { columns }: BodyInput): string {
  if (row.merge.rule === 'none') return '';
  const plan = lastOf(columns, 'target', merged);
  const result = lastOf(columns, 'actual', merged);
  if (!plan || plan.value.kind === 'blank') return '';
  const found = assess(row, plan.value, result?.value ?? { kind: 'blank' });
  return found === 'not-comparable' ? '' : assessmentTexts[found];
}

/** The units whose values the result is made of: named where they are few, else counted. */
function reporterOf(merged: ConsolidatedRow | undefined, { columns, directory }: BodyInput): string {
  const result = lastOf(columns, 'actual', merged);
  const used = (result?.sources ?? []).filter((source) => source.part === 'lead' || source.part === 'component');
  const ids = [...new Set(used.map((source) => source.unit))];
  if (ids.length > 3) return `${ids.length} đơn vị`;
  return ids.map((id) => directory.units.find((unit) => unit.id === id)?.name ?? id).join('; ');
}

function lastOf(
  columns: readonly PrintedColumn[],
  speaks: 'actual' | 'target',
  merged: ConsolidatedRow | undefined,
): ConsolidatedCell | undefined {
  const column = columns.findLast((one) => one.column?.speaks === speaks);
  return column && merged?.cells[column.key];
}

function styleOf(row: Row, column: PrintedColumn, styles: TableStyles): StylePlan {
  const bold = row.level === 'objective' || row.level === 'task-group';
  switch (column.role) {
    case 'label':
      return bold ? styles.textBold : row.level === 'group' ? styles.textItalic : styles.text;
    case 'lead':
    case 'coordinating':
    case 'timing':
    case 'reporter':
    case 'notes':
    case 'text':
      return styles.text;
    case 'number':
      return bold ? styles.centreBold : styles.centre;
    case 'measure':
    case 'value':
    case 'date':
    case 'assessment':
      return styles.centre;
  }
}
