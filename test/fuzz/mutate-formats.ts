import { formatted } from './formatted.ts';
import { withCells, withSheet } from './edit-sheet.ts';
import { valueCells, type Mutator } from './mutation.ts';
import type { MarkedCell, MarkedWorkbook } from './marked-cells.ts';
import type { Scene } from './subject.ts';

const dates: readonly string[] = ['dd/mm/yyyy', 'd-mmm', 'mm/yy', 'h:mm'];

/** What number formats and formulas do to cells whose number stays. */
export const formatMutations = {
  'a number format that shows the same': (scene, draw) =>
    reformat(
      scene,
      draw.one(numbers(scene)),
      draw.one(['0.00', '#,##0.0##', '0.0"%"', '#,##0.00_);(#,##0.00)', '@', '0.00"/100"']),
    ),
  'a percent format': (scene, draw) => reformat(scene, draw.one(numbers(scene)), draw.one(['0%', '0.0%']), 'written'),
  'a date format': (scene, draw) => reformat(scene, draw.one(numbers(scene)), draw.one(dates), 'doubtful'),
  'a fraction format': (scene, draw) => reformat(scene, draw.one(numbers(scene)), '# ?/?'),
  'a formula with its right result': (scene, draw) => {
    const cell = draw.one(valueCells(scene))?.cell;
    return cell
      ? put(scene, { ...cell, formula: draw.one(['A1+1', "'Trang khác'!B2", 'SUM(D1:D9)', 'ROUND(7/13*100,1)']) ?? '' })
      : null;
  },
  'a formula with a stale result': (scene, draw) => {
    const cell = draw.one(numbers(scene));
    if (cell?.content.kind !== 'number') return null;
    const stale = formatted(cell, cell.content.number + draw.between(1, 9), cell.format);
    return put(scene, { ...stale, formula: 'D5+D6', mark: 'written' });
  },
  'a formula never calculated': (scene, draw) => {
    const cell = draw.one(valueCells(scene).filter((one) => one.cell.formula === undefined))?.cell;
    if (!cell) return null;
    return put(scene, { ...cell, content: { kind: 'no-result' }, shown: '', formula: 'D5+D6', mark: 'doubtful' });
  },
  'an error value': (scene, draw) => {
    // what our own formula once gave is not asked: the counts beside it are
    const cell = draw.one(valueCells(scene).filter((one) => one.cell.formula === undefined))?.cell;
    const error = draw.one(['#REF!', '#DIV/0!', '#N/A', '#VALUE!']) ?? '#N/A';
    return cell && scene.table.kind !== 'list'
      ? put(scene, { ...cell, content: { kind: 'error', error }, shown: error, mark: 'doubtful' })
      : null;
  },
} satisfies Readonly<Record<string, Mutator>>;

function numbers(scene: Scene): readonly MarkedCell[] {
  return valueCells(scene).flatMap(({ cell }) => (cell.content.kind === 'number' ? [cell] : []));
}

function reformat(
  scene: Scene,
  cell: MarkedCell | null,
  format: string | null,
  mark?: MarkedCell['mark'],
): MarkedWorkbook | null {
  if (cell?.content.kind !== 'number' || format === null) return null;
  const { mark: before, ...now } = formatted(cell, cell.content.number, format);
  // what only the format of a date made doubtful is a number again in another format
  const kept = dates.includes(cell.format ?? '') ? undefined : before;
  const left = mark ?? kept;
  return put(scene, { ...now, ...(left === undefined ? {} : { mark: left }) });
}

function put(scene: Scene, cell: MarkedCell): MarkedWorkbook {
  return withSheet(scene.workbook, withCells(scene.sheet, [{ row: cell.row, column: cell.column, cell }]));
}
