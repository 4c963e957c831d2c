import type { Line, LineCell } from './lines.ts';
import type { StylePlan } from './sheet-plan.ts';

const MARK = './.';

/**
 * A document's lines with `./.` behind its last text, above a signature that may stand among them: at the end of a running text over
 * the whole width, or in a line of its own below a table. What was written is kept; a text that ends so already stays as it is.
 */
export function withEndMark(lines: readonly Line[], across: number): readonly Line[] {
  const last = lines.findLastIndex(({ cells }) => cells.some(isOfDocument));
  const line = lines[last];
  const [cell, ...others] = line?.cells ?? [];
  if (!line || !cell || others.length > 0 || !isRunning(cell, across))
    return [...lines.slice(0, last + 1), ...endLines(across), ...lines.slice(last + 1)];
  return lines.with(last, { ...line, cells: [ended(cell)] });
}

/** `./.` below a table. */
export function endLines(across: number): readonly Line[] {
  const content = { kind: 'text', text: MARK } as const;
  return [
    { cells: [], height: 6, keep: true },
    { cells: [{ column: 1, across, style: endStyle, content }], keep: true },
  ];
}

/** Only a signature stands without lines in the right half. */
function isOfDocument({ column, style }: LineCell): boolean {
  return column === 1 || style.border !== undefined;
}

function isRunning({ across, style, content }: LineCell, whole: number): boolean {
  return across === whole && style.border === undefined && content.kind === 'text';
}

function ended(cell: LineCell): LineCell {
  const text = cell.content.kind === 'text' ? cell.content.text.trimEnd() : '';
  if (text.endsWith(MARK)) return cell;
  return { ...cell, content: { kind: 'text', text: text.endsWith('.') ? `${text}/.` : text + MARK } };
}

const endStyle: StylePlan = { size: 13, horizontal: 'left', vertical: 'middle' };
