import { areaOf, atOf, columnLetters, MAX_COLUMN, MAX_ROW, type Area } from '#shared/workbook/address.ts';
import type { Cell, Span } from '#shared/workbook/sheet.ts';
import { readCell, type StoredCell } from './cell-content.ts';
import { limits } from './guard.ts';
import { spreadsheet } from './namespaces.ts';
import { refuse } from './refused-file.ts';
import { createRichTextCollector, isOn, type RichText } from './rich-text.ts';
import { createSheetPlaces, sortCells } from './sheet-places.ts';
import { addToSpans, gapsBetween, joinSpans } from './spans.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import { readXml } from './xml.ts';
import type { Attributes } from './xml-attributes.ts';

export type SheetContext = {
  readonly sheet: string;
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** cells seen in the whole workbook so far; counted up here */
  readonly seen: { cells: number; blanks: number };
};

export type SheetContent = {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
};

/** Reads one worksheet part into its non-empty cells, merges (as rectangles) and hidden rows and columns; nothing else of it is looked at. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetContent {
  const { sheet, styles, seen } = context;
  const places = createSheetPlaces(sheet);
  const inline = createRichTextCollector();
  const around = { ...context, at: (cell: StoredCell) => atOf(sheet, cell) };
  const cells: Cell[] = [];
  const merges: Area[] = [];
  const hiddenRows: [number, number][] = [];
  const columns = createColumnSpans();
  const cell: StoredCell = { row: 0, column: 0, type: 'n', value: null, inline: null, formula: null };
  let style: CellStyle | undefined = plainStyle;
  let inCell = false;
  let inInline = false;
  /** where text goes: nowhere, the value or the formula */
  let into: 'v' | 'f' | null = null;

  const openCell = (attributes: Attributes): void => {
    cell.column = places.startCell(attributes.get('r'));
    cell.row = places.row();
    cell.type = attributes.get('t') ?? 'n';
    cell.value = cell.inline = cell.formula = null;
    const number = Number(attributes.get('s') ?? 0);
    style = styles[number] ?? (number === 0 ? plainStyle : undefined);
    inCell = true;
  };
  const closeCell = (): void => {
    inCell = false;
    // a styled blank costs two numbers and no object: returned files hold up to millions
    const blank = cell.value === null && cell.inline === null && cell.formula === null;
    const read = blank ? null : readCell(cell, style ?? unknownStyle(cell, around.at), around);
    if (read) {
      if (read.content.kind === 'text' && read.content.text.length > limits.cellText)
        tooMany('chữ trong một ô', read.content.text.length, limits.cellText, around.at(cell));
      if (++seen.cells > limits.cells) tooMany('ô có nội dung', seen.cells, limits.cells);
      cells.push(read);
    } else if (++seen.blanks > limits.blankCells) tooMany('ô trống có định dạng', seen.blanks, limits.blankCells);
  };
  const tooMany = (thing: TooMany, number: number, most: number, at?: string): never =>
    refuse({ code: 'E37', sheet, thing, number, most, ...(at === undefined ? {} : { at }) });

  readXml(
    bytes,
    { where: `Trang tính "${sheet}"`, namespaces: spreadsheet, roots: ['worksheet'] },
    {
      open(local, attributes) {
        switch (local) {
          case 'c':
            return openCell(attributes);
          case 'v':
            if (!inCell) return;
            cell.value = '';
            into = 'v';
            return;
          case 'f':
            if (!inCell) return;
            cell.formula = '';
            into = 'f';
            return;
          case 'is':
            inInline = inCell;
            return;
          case 'row': {
            const row = places.startRow(attributes.get('r'));
            if (isHidden(attributes, 'ht')) addToSpans(hiddenRows, row);
            return;
          }
          case 'col':
            return columns.add(attributes);
          case 'sheetFormatPr':
            return columns.setDefault(attributes);
          case 'mergeCell': {
            const area = mergedArea(attributes.get('ref') ?? '');
            if (!area)
              return refuse({
                code: 'E34',
                at: `${sheet}!${(attributes.get('ref') ?? '').slice(0, 20)}`,
                reason: 'địa chỉ ô không hợp lệ (vùng gộp)',
              });
            merges.push(area);
            if (merges.length > limits.merges) tooMany('vùng gộp', merges.length, limits.merges);
            return;
          }
          default:
            if (inInline) inline.open(local, attributes);
        }
      },
      close(local) {
        if (local === 'c') closeCell();
        else if (local === 'v' || local === 'f') into = null;
        else if (inInline && local === 'is') {
          inInline = false;
          cell.inline = inline.take();
        } else if (inInline) inline.close(local);
      },
      text(text) {
        if (into === 'v') cell.value += text;
        else if (into === 'f') cell.formula += text;
        else if (inInline) inline.text(text);
      },
    },
  );
  if (!places.inOrder()) sortCells(cells, sheet);
  return { cells, merges, hiddenRows: joinSpans(hiddenRows), hiddenColumns: columns.hidden() };
}

/** A format that the file does not have may be a percentage or a date: a number would be read as another one. Other cells are certain. */
function unknownStyle(cell: StoredCell, at: (cell: StoredCell) => string): CellStyle {
  return cell.type === 'n' ? refuse({ code: 'E35', at: at(cell), reason: 'định dạng số không tồn tại' }) : plainStyle;
}

/** `B2:D9`, and the whole columns or rows (`A:C`, `1:3`) that some programs write. */
function mergedArea(reference: string): Area | null {
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(reference);
  if (columns) return areaOf(`${columns[1]}1:${columns[2]}${MAX_ROW}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(reference);
  return rows ? areaOf(`A${rows[1]}:${columnLetters(MAX_COLUMN)}${rows[2]}`) : areaOf(reference);
}

type TooMany = Extract<Parameters<typeof refuse>[0], { code: 'E37' }>['thing'];

/** Hidden by hand, by a filter or outline (all say `hidden`), or by a height or width of nothing. */
function isHidden(attributes: Attributes, measure: 'ht' | 'width'): boolean {
  const hidden = attributes.get('hidden');
  if (hidden !== undefined && isOn(hidden)) return true;
  const size = attributes.get(measure);
  return size !== undefined && Number(size) === 0;
}

function createColumnSpans(): {
  add: (attributes: Attributes) => void;
  setDefault: (attributes: Attributes) => void;
  hidden: () => Span[];
} {
  const described: Span[] = [];
  const hidden: Span[] = [];
  let othersHidden = false;
  return {
    add(attributes) {
      const from = Math.max(1, Number(attributes.get('min')));
      const to = Math.min(MAX_COLUMN, Number(attributes.get('max')));
      // a span that is none hides nothing
      if (!(from <= to)) return;
      described.push([from, to]);
      if (isHidden(attributes, 'width')) hidden.push([from, to]);
    },
    setDefault(attributes) {
      const width = attributes.get('defaultColWidth');
      othersHidden = width !== undefined && Number(width) === 0;
    },
    hidden: () => joinSpans(othersHidden ? [...hidden, ...gapsBetween(described, MAX_COLUMN)] : hidden),
  };
}
