import { type Candidate, type Decided, type LabelledLine, matchOf, numberAgrees, SURE, TWIN } from './decided.ts';
import type { RowFit, RowIndex } from './row-index.ts';

/** A line that crosses so few others was exchanged with them as likely as it was moved itself. */
const EXCHANGED = 2;

/**
 * Adds the lines that stand out of the table's order. Two witnesses are wanted for a row: its label, and its number or its
 * place. A sure label whose number agrees is a row that was moved; one whose number says otherwise is left; one without any
 * number is taken but marked as moved. Where labels and numbers of two lines are crossed it cannot be told which of them
 * was typed wrongly, so the line it was exchanged with is judged by the same measure.
 */
export function takeOutOfOrder<L extends LabelledLine>(
  candidates: readonly Candidate<L>[],
  onPath: readonly Decided<L>[],
  index: RowIndex,
): readonly Decided<L>[] {
  const places = new Map(candidates.map(({ line }, at) => [line, at]));
  const lines = new Set(onPath.map((one) => one.line));
  const rows = new Set(onPath.map((one) => one.row));
  const numbered = isNumbered(onPath, index);
  const numbers = Map.groupBy(index.wordings.keys(), (row) => printedNumber(index, row));
  const witness = (line: L, row: number): boolean | null => {
    const agrees = numberAgrees(line, row, index);
    // a number inside the label is the label's own word again, and one that begins anew under every objective ("1") speaks for
    // other rows as well: no second witness
    const isShared = (numbers.get(printedNumber(index, row))?.length ?? 0) > 1;
    if (agrees === true && (!line.numberApart || isShared)) return null;
    return agrees === null && numbered && printedNumber(index, row) !== '' ? false : agrees;
  };
  const added: Decided<L>[] = [];
  const doubted = new Set<Decided<L>>();
  for (const { line, fits } of candidates) {
    const fit = lines.has(line) ? null : sureFit(fits);
    if (!fit) continue;
    if (rows.has(fit.row)) {
      added.push({ line, row: fit.row, match: matchOf(fit, true), score: fit.score, repeats: true, moved: false });
      continue;
    }
    const agrees = witness(line, fit.row);
    if (agrees !== true) crossedBy(line, fit.row, onPath, places).forEach((one) => doubted.add(one));
    if (agrees === false) continue;
    rows.add(fit.row);
    const moved = agrees === null;
    added.push({ line, row: fit.row, match: matchOf(fit, true), score: fit.score, repeats: false, moved });
  }
  const kept = onPath.flatMap((one): Decided<L>[] => {
    if (!doubted.has(one)) return [one];
    const agrees = witness(one.line, one.row);
    return agrees === false ? [] : [{ ...one, moved: agrees === null }];
  });
  const moved = added.filter((one) => !one.repeats).length;
  // in a table turned round or sorted anew, those that happen to rise are no more in order than the others
  const orderless = moved > kept.length;
  return [
    ...kept.map((one) => (orderless && witness(one.line, one.row) !== true ? { ...one, moved: true } : one)),
    ...added,
  ];
}

/** The row that a line surely is by its label alone; null where the label is unsure or fits two rows alike. */
export function sureFit(fits: readonly RowFit[]): RowFit | null {
  const [fit, second] = fits;
  if (!fit || fit.score < SURE || (second && second.score > fit.score - TWIN)) return null;
  return fit;
}

function printedNumber(index: RowIndex, row: number): string {
  return index.wordings[row]?.[0]?.number ?? '';
}

/** Whether the table is numbered as it was sent: then a line without a number is one that lost it. */
function isNumbered(onPath: readonly Decided<LabelledLine>[], index: RowIndex): boolean {
  const printed = onPath.filter((one) => printedNumber(index, one.row) !== '');
  return printed.filter((one) => one.line.label.number !== '').length * 2 > printed.length;
}

/** The lines in order that a line out of order may have been exchanged with: those it crosses, if they are few. */
function crossedBy<L extends LabelledLine>(
  line: L,
  row: number,
  onPath: readonly Decided<L>[],
  places: ReadonlyMap<L, number>,
): readonly Decided<L>[] {
  const at = places.get(line) ?? 0;
  const crossed = onPath.filter((one) => {
    const other = places.get(one.line) ?? 0;
    return other < at ? one.row > row : one.row < row;
  });
  return crossed.length <= EXCHANGED ? crossed : [];
}
