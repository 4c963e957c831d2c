import type { ConsolidatedCell, ConsolidatedRow } from '#shared/consolidate/consolidation.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import type { GridCell, GridMark } from '../../grid/grid-types.ts';
import { markingOf } from '../../grid/finding-marks.ts';

/** What a cell is marked with: its findings, values held back, an adjustment, units still missing. */
export function cellMarks(cell: ConsolidatedCell): Pick<GridCell, 'marks' | 'tooltip'> {
  const { marks, tooltip } = markingOf(cell.findings);
  const held = heldIn(cell);
  const missing = cell.coverage.missing.length;
  const more: readonly (readonly [GridMark, string] | null)[] = [
    held > 0 ? ['held', words.states.held] : null,
    cell.adjusted
      ? ['adjusted', `${words.states.adjusted}; ${words.reported}: ${cell.adjusted.from.text || words.blank}`]
      : null,
    missing > 0 ? ['incomplete', words.states.incomplete(missing)] : null,
  ];
  const found = more.flatMap((one) => (one ? [one] : []));
  const texts = [...(tooltip === undefined ? [] : [tooltip]), ...found.map(([, text]) => text)];
  return {
    marks: [...marks, ...found.map(([mark]) => mark)],
    ...(texts.length === 0 ? {} : { tooltip: texts.join('\n') }),
  };
}

/** Whether an officer has to look at a row: something open was found in it, or a value of it is held back. */
export function needsMe(row: ConsolidatedRow): boolean {
  return Object.values(row.cells).some(
    (cell) => heldIn(cell) > 0 || cell.findings.some((finding) => finding.severity !== 'info'),
  );
}

/** The state of a row in a word: the worst of its merged cells. Blank where nothing is merged into the row. */
export function rowState(row: ConsolidatedRow): GridCell {
  const cells = Object.values(row.cells).filter((cell) => cell.rule !== 'none');
  if (cells.length === 0) return { text: '' };
  const severities = new Set(cells.flatMap((cell) => cell.findings.map((finding) => finding.severity)));
  const missing = new Set(cells.flatMap((cell) => cell.coverage.missing)).size;
  const { states } = words;
  if (severities.has('error')) return { text: states.error, marks: ['bad'] };
  if (cells.some((cell) => heldIn(cell) > 0)) return { text: states.held, marks: ['bad'] };
  if (severities.has('warning')) return { text: states.warning };
  if (cells.every((cell) => cell.text === '')) return { text: states.empty };
  if (missing > 0) return { text: states.incomplete(missing) };
  if (cells.some((cell) => cell.adjusted)) return { text: states.adjusted };
  return { text: states.done, marks: ['good'] };
}

/** The coverage of a row as "8/10"; of cells that differ the least. Blank where nothing is merged. */
export function rowCoverage(row: ConsolidatedRow): string {
  const merged = Object.values(row.cells).filter((cell) => cell.rule !== 'none' && cell.coverage.expected > 0);
  const least = merged.toSorted(
    (a, b) => a.coverage.reported / a.coverage.expected - b.coverage.reported / b.coverage.expected,
  )[0];
  return least ? `${least.coverage.reported}/${least.coverage.expected}` : '';
}

function heldIn(cell: ConsolidatedCell): number {
  return cell.sources.filter((source) => source.part === 'held').length;
}
