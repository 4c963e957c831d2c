import { fillYears } from '../family/period.ts';
import type { Family } from '../family/family.ts';
import { type Grid, lineOf } from '../locate/grid.ts';
import { isSignature } from '../locate/figure.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';
import { foldWords } from '../text/fold.ts';
import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';

/** A text of a sheet that may say who sent it. */
export type SenderText = { readonly text: string; readonly at: string };

const ROWS_ABOVE = 20;
const LETTERHEAD_ROWS = 4;

/**
 * Texts that say who sent a file, the most telling first: "Đơn vị: …" above a table, the letterhead (the left column of the
 * first lines, read together), "(Kèm theo Báo cáo … của …)", then the signature below, any other line above, and the sheet's
 * name. What the family itself prints there (its own subcaption) is left out: it names the office that merges.
 */
export function senderTexts(
  grids: readonly Grid[],
  located: LocatedWorkbook,
  family: Family,
  year: number,
): readonly SenderText[] {
  const printed = new Set(
    family.tables
      .flatMap((table) => [table.subcaption, ...table.caption])
      .map((text) => foldWords(fillYears(text, year))),
  );
  const tops = firstPieces(grids, located);
  const above = tops.map(({ grid, from }) =>
    cellsIn(grid, Math.max(1, from - ROWS_ABOVE), from - 1).filter((cell) => !printed.has(foldWords(lineOf(cell)))),
  );
  const texts = tops.map(({ grid }, i) => {
    const cells = above[i] ?? [];
    const say = (text: string, cell: Cell): SenderText => ({ text, at: atOf(grid.sheet.name, cell) });
    return {
      named: cells.flatMap((cell) => {
        const found = /^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan)(?:\s+(?:báo\s+cáo|gửi|lập))?\s*:\s*(.+)$/iu.exec(
          lineOf(cell),
        );
        return found?.[1] ? [say(found[1], cell)] : [];
      }),
      heads: letterheadOf(cells).map(({ text, cell }) => say(text, cell)),
      attached: cells.flatMap((cell) => {
        const found = /(?:^|\s)của\s+(.+?)\)?\.?$/iu.exec(lineOf(cell));
        return found?.[1] && lineOf(cell).startsWith('(') ? [say(found[1], cell)] : [];
      }),
      others: cells.filter((cell) => !isPlaceAndDate(lineOf(cell))).map((cell) => say(lineOf(cell), cell)),
    };
  });
  const signed = located.tables.flatMap((table) => table.pieces).flatMap((piece) => signatures(grids, piece));
  return [
    ...texts.flatMap((one) => one.named),
    ...texts.flatMap((one) => one.heads),
    ...texts.flatMap((one) => one.attached),
    ...signed,
    ...texts.flatMap((one) => one.others),
    ...tops.map(({ grid }) => ({ text: grid.sheet.name, at: atOf(grid.sheet.name, { row: 1, column: 1 }) })),
  ];
}

/** The first table of each sheet: what stands above it is the sheet's letterhead and title. */
function firstPieces(grids: readonly Grid[], located: LocatedWorkbook): readonly { grid: Grid; from: number }[] {
  const pieces = located.tables.flatMap((table) => table.pieces);
  return grids.flatMap((grid) => {
    const rows = pieces.filter((piece) => piece.sheet === grid.sheet.name).map((piece) => piece.headerRows[0]);
    return rows.length === 0 || grid.sheet.state !== 'visible' ? [] : [{ grid, from: Math.min(...rows) }];
  });
}

function cellsIn(grid: Grid, from: number, to: number): readonly Cell[] {
  return grid.rows.filter((row) => row >= from && row <= to).flatMap(grid.cellsOf);
}

/** The leftmost cells of the first lines as one text ("ỦY BAN NHÂN DÂN" above "HUYỆN SA THẦY"), then each by itself. */
function letterheadOf(cells: readonly Cell[]): readonly { text: string; cell: Cell }[] {
  const rows = [...new Set(cells.map((cell) => cell.row))].slice(0, LETTERHEAD_ROWS);
  const left = rows.flatMap((row) => cells.find((cell) => cell.row === row) ?? []);
  const column = Math.min(...left.map((cell) => cell.column));
  const stacked = left.filter((cell) => cell.column === column && !isMotto(lineOf(cell)));
  const [first] = stacked;
  if (!first) return [];
  const last = stacked.at(-1) ?? first;
  return [
    { text: stacked.map(lineOf).join(' '), cell: last },
    ...stacked.map((cell) => ({ text: lineOf(cell), cell })),
  ];
}

/** "Kon Tum, ngày 10 tháng 3 năm 2025": where it was signed, not by whom. */
function isPlaceAndDate(text: string): boolean {
  return /\bngay\b.*\bthang\b/.test(foldWords(text));
}

/** Lines that stand at the top of every document and name no office. */
function isMotto(text: string): boolean {
  return /^(?:cong hoa xa hoi|doc lap tu do|phu luc|bao cao|bieu|mau)\b/.test(foldWords(text)) || isPlaceAndDate(text);
}

function signatures(grids: readonly Grid[], piece: { sheet: string; lastRow: number }): readonly SenderText[] {
  const grid = grids.find((one) => one.sheet.name === piece.sheet);
  if (!grid) return [];
  return cellsIn(grid, piece.lastRow + 1, piece.lastRow + 8)
    .filter((cell) => isSignature(lineOf(cell)))
    .map((cell) => ({ text: lineOf(cell), at: atOf(grid.sheet.name, cell) }));
}
