import type { Draw } from './draw.ts';
import { cellIn } from './edit-sheet.ts';
import type { MarkedCell, MarkedWorkbook } from './marked-cells.ts';
import type { Scene } from './subject.ts';

/** One way in which people or programs change a file. null: there is nothing in this table to do it to. */
export type Mutator = (scene: Scene, draw: Draw) => MarkedWorkbook | null;

export type ValueCell = { readonly row: string; readonly key: string; readonly cell: MarkedCell };

/** The filled value cells of a table. */
export function valueCells(scene: Scene): readonly ValueCell[] {
  const columns = scene.headers.filter(
    (one) => one.role === 'value' || (scene.table.kind === 'list' && one.role !== 'number'),
  );
  return scene.lines.flatMap(({ row, label }) =>
    columns.flatMap(({ key, cell: header }) => {
      const cell = cellIn(scene.sheet, label.row, header.column);
      return cell ? [{ row, key, cell }] : [];
    }),
  );
}

/** The lines in which some value stands. */
export function filledLines(scene: Scene): readonly Scene['lines'][number][] {
  const rows = new Set(valueCells(scene).map((one) => one.cell.row));
  return scene.lines.filter((line) => rows.has(line.label.row));
}

/** First and last sheet row of the table, its header included. */
export function extent(scene: Scene): { readonly header: number; readonly first: number; readonly last: number } {
  const rows = scene.lines.map((line) => line.label.row);
  const header = Math.min(...scene.headers.map((one) => one.cell.row));
  return { header, first: Math.min(...rows), last: Math.max(...rows) };
}

/** The text of a cell as it was typed or is shown. */
export function typedText(cell: MarkedCell): string {
  return cell.content.kind === 'text' ? cell.content.text : cell.shown;
}
