import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { Block, BlockCell, BlockRow } from '#shared/layout/document-blocks.ts';
import { CELL_PADDING } from '#shared/layout/page-setup.ts';
import { columnPoints } from '#shared/layout/printed-pages.ts';
import type { SheetPlan, StylePlan } from '#shared/layout/sheet-plan.ts';
import { textParagraph, twips } from './paragraphs.ts';

type Where = { readonly sheet: SheetPlan; readonly columns: readonly number[]; readonly scale: number };

/** A table of the document at the workbook's own column widths: header rows repeated, no row split over pages, cells merged. */
export function documentTable(block: Block & { readonly kind: 'table' }, where: Where): Table {
  const { sheet, columns, scale } = where;
  const widths = columns.map((column) => twips(columnPoints(sheet, column) * scale));
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    margins: { left: twips((CELL_PADDING / 2) * scale), right: twips((CELL_PADDING / 2) * scale), top: 0, bottom: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: tableRows(block, { widths, columns, scale }),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** half a point, as a printed rule is */
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type Frame = { readonly widths: readonly number[]; readonly columns: readonly number[]; readonly scale: number };

function tableRows(block: Block & { readonly kind: 'table' }, frame: Frame): readonly TableRow[] {
  // columns that cells from above cover, with the number of rows they still reach down
  const covered = frame.columns.map(() => 0);
  return block.rows.map((row, i) => {
    const cells = rowCells(row, frame, covered);
    return new TableRow({
      tableHeader: row.header,
      cantSplit: true,
      height: { value: twips(row.height * frame.scale), rule: HeightRule.ATLEAST },
      children: cells.map((cell, j) =>
        tableCell(cell, frame, {
          onNewPage: row.onNewPage && j === 0,
          // rows without lines are a signature or a letterhead: all on one page
          keepNext: !block.lined && i < block.rows.length - 1 ? true : undefined,
        }),
      ),
    });
  });
}

type Place = BlockCell & { readonly at: number };

/** A row's cells with empty ones where the sheet has none: each column of a table's row belongs to some cell. */
function rowCells(row: BlockRow, { columns }: Frame, covered: number[]): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at < columns.length;) {
    if ((covered[at] ?? 0) > 0) {
      covered[at] = (covered[at] ?? 0) - 1;
      at += 1;
      continue;
    }
    const column = columns[at] ?? 0;
    const found = row.cells.find(({ cell, across }) => startOf(cell.column, across, columns, at) === column);
    const place = found ?? { cell: { column, content: { kind: 'empty' }, style: plainStyle }, across: 1, down: 1 };
    places.push({ ...place, at });
    for (let k = at; k < at + place.across; k += 1) covered[k] = place.down - 1;
    at += place.across;
  }
  return places;
}

/** An area's first column, or the first of it that is shown here. */
function startOf(column: number, across: number, columns: readonly number[], at: number): number | undefined {
  if (columns.includes(column)) return column;
  const here = columns[at] ?? 0;
  return column < here && across > 0 && columns.every((one) => one < column || one >= here) ? here : undefined;
}

const plainStyle: StylePlan = { size: 12 };

function tableCell(
  place: Place,
  { widths, scale }: Frame,
  { onNewPage, keepNext }: { readonly onNewPage: boolean; readonly keepNext: boolean | undefined },
): TableCell {
  const { cell, across, down, at } = place;
  const { border, fill } = cell.style;
  const options: ITableCellOptions = {
    columnSpan: across,
    rowSpan: down,
    width: { size: widths.slice(at, at + across).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    verticalAlign: verticalOf(cell.style),
    borders:
      border === 'thin'
        ? { top: thin, bottom: thin, left: thin, right: thin }
        : { top: none, left: none, right: none, bottom: border === 'bottom-only' ? thin : none },
    ...(fill ? { shading: { fill: fill.slice(2) } } : {}),
    children: [textParagraph(cell, { scale, onNewPage, ...(keepNext === undefined ? {} : { keepNext }) })],
  };
  return new TableCell(options);
}

function verticalOf({ vertical = 'bottom' }: StylePlan) {
  switch (vertical) {
    case 'top':
      return VerticalAlignTable.TOP;
    case 'middle':
      return VerticalAlignTable.CENTER;
    case 'bottom':
      return VerticalAlignTable.BOTTOM;
  }
}
