import type { Table } from '../family/family.ts';
import { captionLines } from './caption-block.ts';
import { fitColumns, wordsFit, type ColumnTexts } from './column-widths.ts';
import { endLines } from './end-mark.ts';
import { collectFootnotes, footnoteLines } from './footnotes.ts';
import { splitHalves } from './halves.ts';
import { headerLines } from './header-rows.ts';
import { letterheadLines, officialLetterhead } from './letterhead.ts';
import { stackLines, type Line, type LineCell } from './lines.ts';
import { OPEN } from './document-words.ts';
import type { OfficialInput } from './official-input.ts';
import { pageBreaks } from './page-breaks.ts';
import { officialPage, printable } from './page-setup.ts';
import { lineHeights } from './row-heights.ts';
import type { ContentPlan, SheetPlan } from './sheet-plan.ts';
import { signatureLines } from './signature-block.ts';
import { tableStyles } from './styles.ts';
import { bodyLines } from './table-body.ts';
import { columnsOf } from './table-columns.ts';

/** The sheet of an indicators or assignments table, from letterhead or caption down to the signature. */
export function officialSheet(table: Table, input: OfficialInput, name: string): SheetPlan {
  const { family, period, settings, directory, consolidation } = input;
  const columns = columnsOf(table, period.phase, period.year);
  const footnotes = collectFootnotes(table, directory, settings.coverageNotes);
  const body = (size: number) =>
    bodyLines({
      table,
      columns,
      directory,
      mode: settings.mode,
      styles: tableStyles(size),
      footnotes,
      consolidated: consolidation.tables.find((one) => one.id === table.id),
      year: period.year,
      ownYear: period.phase === 'plan' && period.year === family.years.document,
    });
  const page = officialPage(table.landscape || columns.length > MOST_UPRIGHT, input.draft);
  const { width } = printable(page);
  const texts = columnTexts(
    columns.map((column) => [column.header]),
    body(BODY_SIZES[0]),
  );
  const draw = (size: number): Assembled => {
    const widths = fitColumns(texts, width, { size });
    return assembleSheet({
      name,
      widths,
      page,
      above: [...frontLines(table, input, widths), ...captionLines(table, input, columns.length)],
      header: headerLines(columns, tableStyles(size).header),
      body: body(size),
      below: [
        ...footnoteLines(footnotes.texts(), columns.length),
        ...(standsAlone(table, input) ? endLines(columns.length) : []),
        ...backLines(table, input, widths),
      ],
    });
  };
  const fitting = BODY_SIZES.find((one) => wordsFit(texts, width, { size: one })) ?? SMALLEST;
  const usual = draw(fitting);
  if (!usual.orphaned) return usual.sheet;
  // a heading alone on its page, for the row behind it is a little too high: a size smaller it may find room
  const smaller = BODY_SIZES.filter((one) => one < fitting).map(draw);
  return (smaller.find((one) => !one.orphaned) ?? usual).sheet;
}

/** A sheet, and whether a heading is left at the foot of one of its pages. */
type Assembled = { readonly sheet: SheetPlan; readonly orphaned: boolean };

/** The parts of a printed sheet, top to bottom. */
type Parts = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly page: SheetPlan['page'];
  readonly above: readonly Line[];
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  readonly below: readonly Line[];
  readonly frozenColumns?: number;
};

/** The parts of a printed sheet joined: header rows repeated, pages broken where lines belong together. */
export function assemble(parts: Parts): SheetPlan {
  return assembleSheet(parts).sheet;
}

function assembleSheet(parts: Parts): Assembled {
  const { name, widths, page, above, header, body, below, frozenColumns } = parts;
  const drawn = [...above, ...header, ...body, ...below];
  const repeated = header.length === 0 ? null : { from: above.length, to: above.length + header.length - 1 };
  const heights = lineHeights(drawn, widths);
  const { forced, starts, orphaned } = pageBreaks({
    lines: drawn,
    heights,
    repeated,
    pageHeight: printable(page).height,
  });
  const lines = drawn.map((line, i) => raiseDivided(line, i, starts));
  const stack = stackLines(lines, heights);
  const from = repeated && stack.places[repeated.from]?.[0];
  const to = repeated && stack.places[repeated.to]?.[1];
  const bottom = stack.rows.at(-1)?.row ?? 1;
  const sheet: SheetPlan = {
    name,
    state: 'visible',
    widths,
    rows: stack.rows,
    merges: stack.merges,
    page: {
      ...page,
      ...(from && to ? { titleRows: { from, to } } : {}),
      printArea: { top: 1, left: 1, bottom, right: widths.length },
      ...(forced.length > 0 ? { breaksAfterRows: forced } : {}),
    },
    ...(to ? { frozen: { rows: to, columns: frozenColumns ?? 0 } } : {}),
    protected: false,
    validations: [],
  };
  return { sheet, orphaned };
}

/** The letterhead of a document that stands alone; nothing above an appendix. */
export function frontLines(table: Table, input: OfficialInput, widths: readonly number[]): readonly Line[] {
  return standsAlone(table, input) ? letterheadLines(officialLetterhead(input), splitHalves(widths)) : [];
}

/** Signature and recipients of a document that stands alone. */
export function backLines(table: Table, input: OfficialInput, widths: readonly number[]): readonly Line[] {
  if (!standsAlone(table, input)) return [];
  const { family, settings } = input;
  const texts = {
    authority: settings.authority ?? family.document.authority,
    signer: settings.signer ?? family.document.signer ?? OPEN,
    recipients: settings.recipients ?? ['- Như trên;', `- Lưu: VT, ${OPEN}.`],
  };
  return signatureLines(texts, splitHalves(widths));
}

/** A cell that lies over a page's end has its text at the top: in the middle it would be cut in two. */
function raiseDivided(line: Line, place: number, starts: readonly number[]): Line {
  const divided = (down: number) => starts.some((start) => start > place && start < place + down);
  if (!line.cells.some((cell) => divided(cell.down ?? 1))) return line;
  const raise = (cell: LineCell): LineCell =>
    divided(cell.down ?? 1) ? { ...cell, style: { ...cell.style, vertical: 'top' } } : cell;
  return { ...line, cells: line.cells.map(raise) };
}

/** What decides the column widths: the texts of cells that lie over one column; one over several lines is shared out. */
export function columnTexts(headers: readonly (readonly string[])[], body: readonly Line[]): readonly ColumnTexts[] {
  return headers.map((header, i) => {
    const texts: (string | null)[] = body.map(() => null);
    body.forEach((line, row) => {
      const cell = line.cells.find((one) => one.column === i + 1);
      if (!cell || (cell.across ?? 1) > 1) return;
      const words = plainText(cell.content).split(' ');
      const down = cell.down ?? 1;
      const share = Math.ceil(words.length / down);
      for (let k = 0; k < down; k += 1) texts[row + k] = words.slice(k * share, (k + 1) * share).join(' ');
    });
    return { header, texts };
  });
}

function plainText(content: ContentPlan): string {
  if (content.kind === 'number') return String(content.number);
  return content.kind === 'text' || content.kind === 'link' ? content.text : '';
}

/** body sizes, the decree's 12 first, never below 10 */
const BODY_SIZES = [12, 11, 10] as const;
const SMALLEST = 10;
/** tables with more columns lie on their side */
const MOST_UPRIGHT = 6;

/** Whether a sheet is a document of its own: with letterhead, end mark, signature and recipients. */
export function standsAlone(table: Table, { settings }: OfficialInput): boolean {
  return settings.standsAlone ?? table.appendix === '';
}
