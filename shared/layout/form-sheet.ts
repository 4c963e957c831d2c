import type { Row, Table } from '../family/family.ts';
import { fitColumns } from './column-widths.ts';
import { formLines, isOpen, type FormTable } from './form-cells.ts';
import { needsComponents, pairHeaders, type ComponentPair } from './form-components.ts';
import { formBack, formFront } from './form-front.ts';
import { formGuards } from './form-guards.ts';
import { rolesIn, shownRows, type FormInput } from './form-rows.ts';
import { formStyles } from './form-styles.ts';
import { headerLines } from './header-rows.ts';
import { placeLines, stackLines, type Line } from './lines.ts';
import { columnTexts } from './official-sheet.ts';
import { officialPage, printable } from './page-setup.ts';
import { lineHeights } from './row-heights.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { columnsOf, type PrintedColumn } from './table-columns.ts';

/** The sheet of an indicators, list or matrix table in a unit's form: official columns in official order, own rows open. */
export function formSheet(table: Table, input: FormInput, name: string): SheetPlan {
  const columns = columnsOf(table, input.period.phase, input.period.year).filter((column) => column.column);
  const rows = table.kind === 'list' ? blankRows(table) : shownRows(table, input);
  const form: FormTable = { table, input, columns, rows, pairs: pairsOf(rows, columns, input) };
  const page = officialPage(table.landscape || columns.length > MOST_UPRIGHT, false);
  const widths = printedWidths(form, printable(page).width);
  const all = form.pairs.length === 0 ? widths : [...widths, GAP, ...form.pairs.flatMap(() => [HELPER, HELPER])];
  const above = formFront({ table, input, widths, withComponents: form.pairs.length > 0 });
  const header = formHeader(form);
  const first = above.length + header.length;
  const draw = (sheetRowOf: (line: number) => number): readonly Line[] => [
    ...above,
    ...header,
    ...formLines(form, sheetRowOf),
    ...formBack(widths),
  ];
  // a formula names its own row, and the rows are known when the lines are placed
  const heights = lineHeights(
    draw((line) => line),
    all,
  );
  const places = placeLines(heights);
  const sheetRowOf = (line: number) => places[first + line]?.[0] ?? 1;
  const stack = stackLines(draw(sheetRowOf), heights);
  const titleRows = { from: places[above.length]?.[0] ?? 1, to: places[first - 1]?.[1] ?? 1 };
  const printArea = { top: 1, left: 1, bottom: stack.rows.at(-1)?.row ?? 1, right: widths.length };
  return {
    name,
    state: 'visible',
    widths: all,
    rows: stack.rows,
    merges: stack.merges,
    page: { ...page, titleRows, printArea },
    protected: true,
    ...formGuards(form, sheetRowOf),
  };
}

const MOST_UPRIGHT = 6;
/** characters: the empty column before the helper columns, and one of these */
const GAP = 2;
const HELPER = 11;
/** rows of a list form; more can be added below, the sheet allows it */
const LIST_ROWS = 20;

/** A list is filled row by row; the document's own rows ("1.", "2.", "...") only show that. */
function blankRows(table: Table): readonly Row[] {
  const [row] = table.rows;
  if (!row) return [];
  return Array.from({ length: LIST_ROWS }, (_, i) => ({ ...row, number: String(i + 1), label: '' }));
}

function pairsOf(rows: readonly Row[], columns: readonly PrintedColumn[], input: FormInput): readonly ComponentPair[] {
  const needed = columns.filter((value) =>
    rows.some((row) => {
      const reporter = rolesIn(row, input);
      const reported = value.column?.fill[input.period.phase] === 'reported';
      return reported && reporter && value.column && needsComponents(row, value.column, reporter);
    }),
  );
  return needed.map((value, i) => ({ value, at: columns.length + 2 + 2 * i }));
}

/** The official header, and behind an empty column that of the helper columns. */
function formHeader({ columns, pairs }: FormTable): readonly Line[] {
  const gap = columns.length + 1;
  const headers = pairs.length === 0 ? columns : [...columns, { header: '' }, ...pairs.flatMap(pairHeaders)];
  return headerLines(headers, formStyles.header).map((line) => ({
    ...line,
    cells: line.cells
      .filter((cell) => cell.column !== gap)
      .map((cell) => (cell.column > gap ? { ...cell, style: formStyles.helperHeader } : cell)),
  }));
}

/** Widths that leave room for what will be typed: an answer of usual length in every open cell. */
function printedWidths(form: FormTable, width: number): readonly number[] {
  const texts = columnTexts(
    form.columns.map((column) => [column.header]),
    formLines(form, (line) => line),
  );
  const withRoom = texts.map((column, c) => ({
    ...column,
    texts: column.texts.map((text, i) => {
      const [row, printed] = [form.rows[i], form.columns[c]];
      return text === '' && row && printed && isOpen(form, row, printed) ? (USUAL[printed.role] ?? '') : text;
    }),
  }));
  return fitColumns(withRoom, width, { size: formStyles.input.size });
}

const USUAL: Readonly<Partial<Record<PrintedColumn['role'], string>>> = {
  value: '46,5% (59/127 đơn vị)',
  notes: 'Phấn đấu tăng lên trong năm',
  label: '1234/QĐ-UBND',
  date: '24/03/2022',
  text: 'Về việc triển khai thực hiện công tác bình đẳng giới trên địa bàn tỉnh',
};
