import type { ConsolidatedRow, Consolidation, Source } from '../consolidate/consolidation.ts';
import { reportedColumns } from '../family/columns.ts';
import type { Column, Family, Row, Table } from '../family/family.ts';
import { fillYears, type Period } from '../family/period.ts';
import { mayReport } from '../family/reporters.ts';
import type { Unit, UnitDirectory } from '../family/unit.ts';
import { showValue } from '../value/show-value.ts';
import { headerLines, type HeaderText } from './header-rows.ts';
import type { Line, LineCell } from './lines.ts';
import { valueContent } from './number-formats.ts';
import { assemble } from './official-sheet.ts';
import { CELL_PADDING, POINTS_PER_CHARACTER, printable, widthOf, workingPage } from './page-setup.ts';
import { sheetName } from './sheet-name.ts';
import type { ContentPlan, SheetPlan, StylePlan, WorkbookPlan } from './sheet-plan.ts';
import { centredBold, tableStyles, type TableStyles } from './styles.ts';
import { isHeading, printedLabel } from './table-body.ts';
import { byLevel, levelWords } from './unit-levels.ts';
import { textContent } from './text-content.ts';

export type ByUnitInput = {
  readonly consolidation: Consolidation;
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly draft: boolean;
  /** real numbers wherever they print the same, unless all shall be texts */
  readonly mode?: 'printed' | 'numbers';
};

/**
 * Phụ biểu theo đơn vị: for each indicators table and reported value column a sheet with the official value and every unit's
 * own, units across, level by level. Labels and official column stay in sight and are repeated on each page; pages are cut
 * between units, as many to a page as are readable.
 */
export function byUnitAnnex(input: ByUnitInput): WorkbookPlan {
  const { family, period } = input;
  const sheets: SheetPlan[] = [];
  const tables = family.tables.filter((one) => one.kind === 'indicators' && one.phases.includes(period.phase));
  for (const table of tables)
    for (const column of reportedColumns(table, period.phase).filter((one) => one.role === 'value')) {
      const before = tables.length > 1 ? `${table.appendix} ` : '';
      const name = sheetName(
        before + fillYears([column.group, column.header].filter(Boolean).join(' '), period.year),
        sheets.map((sheet) => sheet.name),
      );
      sheets.push(unitSheet(table, column, input, name));
    }
  return { title: `${family.title} - theo đơn vị`, sheets, names: [] };
}

const SIZE = 10;
/** characters: number, label, measure, official value; and each unit */
const FIRST = [4.5, 32, 7, 11] as const;
const UNIT = 8;
/** percent at which pages are printed: what is looked up, not read through, may be a little smaller */
const SCALE = 85;

function unitSheet(table: Table, column: Column, input: ByUnitInput, name: string): SheetPlan {
  const { consolidation, draft } = input;
  const merged = consolidation.tables.find((one) => one.id === table.id);
  const units = unitsOf(table, column, input);
  const page = { ...workingPage(true, draft), fitToWidth: false, scale: SCALE };
  const perPage = Math.max(
    1,
    Math.floor((printable(page).width - widthOf(FIRST)) / (UNIT * POINTS_PER_CHARACTER + CELL_PADDING)),
  );
  const starts = units.flatMap((_, i) => (i > 0 && i % perPage === 0 ? [FIRST.length + i] : []));
  const styles = annexStyles();
  const rows = new Map(merged?.rows.map((row) => [row.code, row]));
  const sheet = assemble({
    name,
    widths: [...FIRST, ...units.map(() => UNIT)],
    page,
    above: [titleLine(column, input), { cells: [], height: 6 }],
    header: headerLines(headersOf(units, perPage, column, input), styles.header),
    body: table.rows.map((row) => unitLine(row, column, rows.get(row.code), units, styles, input)),
    below: [],
    frozenColumns: FIRST.length,
  });
  return {
    ...sheet,
    page: {
      ...sheet.page,
      titleColumns: { from: 1, to: FIRST.length },
      ...(starts.length > 0 ? { breaksAfterColumns: starts } : {}),
    },
  };
}

/** Units that report something in the column or have sent a value for it, level by level. */
function unitsOf(
  table: Table,
  column: Column,
  { consolidation, family, period, directory }: ByUnitInput,
): readonly Unit[] {
  const merged = consolidation.tables.find((one) => one.id === table.id);
  const sent = new Set(
    merged?.rows.flatMap((row) => row.cells[column.key]?.sources.map((source) => source.unit) ?? []),
  );
  const expected = period.expectedUnits.filter(
    (unit) => sent.has(unit) || table.rows.some((row) => mayReport(unit, row, family, directory)),
  );
  const ids = [...new Set([...expected, ...sent])];
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  return byLevel(ids.map((id) => units.get(id) ?? { id, scope: '', name: id, level: 'other', kind: '', aliases: [] }));
}

function titleLine(column: Column, { family, period }: ByUnitInput): Line {
  const text = `${fillYears(column.header, period.year)} theo đơn vị - ${family.title}`;
  return {
    cells: [{ column: 1, across: FIRST.length, content: { kind: 'text', text }, style: { ...centredBold, size: 12 } }],
  };
}

function headersOf(
  units: readonly Unit[],
  perPage: number,
  column: Column,
  { period }: ByUnitInput,
): readonly HeaderText[] {
  return [
    { header: 'TT' },
    { header: 'Chỉ tiêu' },
    { header: 'Đơn vị tính' },
    { header: `Chính thức: ${fillYears(column.header, period.year)}` },
    ...units.map((unit, i) => ({
      header: unit.shortName ?? unit.name,
      group: levelWords[unit.level],
      apart: i % perPage === 0,
    })),
  ];
}

type AnnexStyles = TableStyles & {
  readonly official: StylePlan;
  readonly compared: StylePlan;
  readonly held: StylePlan;
  readonly corrected: StylePlan;
};

function annexStyles(): AnnexStyles {
  const styles = tableStyles(SIZE);
  return {
    ...styles,
    official: styles.centreBold,
    compared: { ...styles.centre, italic: true, color: 'FF595959' },
    held: { ...styles.centre, fill: 'FFFFC7CE' },
    corrected: { ...styles.centre, underline: true },
  };
}

function unitLine(
  row: Row,
  column: Column,
  merged: ConsolidatedRow | undefined,
  units: readonly Unit[],
  styles: AnnexStyles,
  { period, mode = 'numbers' }: ByUnitInput,
): Line {
  const cell = merged?.cells[column.key];
  const bold = isHeading(row);
  const sources = new Map<string, Source>();
  for (const source of cell?.sources ?? []) if (!sources.has(source.unit)) sources.set(source.unit, source);
  const cells: LineCell[] = [
    { column: 1, content: textContent(row.number ?? ''), style: bold ? styles.centreBold : styles.centre },
    { column: 2, content: textContent(printedLabel(row, period.year)), style: bold ? styles.textBold : styles.text },
    { column: 3, content: textContent(row.measure?.text ?? ''), style: styles.centre },
    { column: 4, content: cell ? valueContent(cell, row, mode) : { kind: 'empty' }, style: styles.official },
    ...units.map((unit, i): LineCell => {
      const source = sources.get(unit.id);
      return {
        column: FIRST.length + i + 1,
        content: sourceContent(source, row, mode),
        style: sourceStyle(source, styles),
      };
    }),
  ];
  return { cells, keep: bold };
}

/** A unit's value as the grammar writes it; what is held back stands as it was written. */
function sourceContent(source: Source | undefined, row: Row, mode: 'printed' | 'numbers'): ContentPlan {
  if (!source) return { kind: 'empty' };
  if (source.part === 'held') return textContent(source.text);
  return valueContent({ text: showValue(source.value), value: source.value }, row, mode);
}

function sourceStyle(source: Source | undefined, styles: AnnexStyles): StylePlan {
  if (source?.part === 'held') return styles.held;
  if (source?.correction) return styles.corrected;
  return source?.part === 'compared' ? styles.compared : styles.centre;
}
