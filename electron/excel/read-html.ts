import type { Workbook } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { htmlCell, isNotShown } from './html-cell.ts';
import { decodePage } from './html-encoding.ts';
import { createHtmlGrid } from './html-grid.ts';
import { createHtmlText } from './html-text.ts';
import { htmlTokens } from './html-tokens.ts';
import { refuse } from './refused-file.ts';

const SHEET = 'HTML';

/** Elements that stand on lines of their own. */
const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|pre|center|blockquote|address|hr|body|html|form|fieldset|caption|section|header|footer|main|article)$/;
/** Elements that have no end tag. */
const empty = /^(?:br|hr|img|input|meta|link|col|base|area|wbr|embed|source|param)$/;

type OpenCell = {
  readonly attributes: ReadonlyMap<string, string>;
  color: string | null;
};

/**
 * Reads a web page that was saved as a workbook into one sheet `HTML`: its tables one under the other as Excel lays them, the lines
 * between them as rows of one cell. Throws RefusedFile for a page without a table or with nested ones (E12), one that is cut
 * (E20) or in letters that cannot be told (E31).
 */
export function readHtml(bytes: Uint8Array): Workbook {
  const page = decodePage(bytes);
  const grid = createHtmlGrid(SHEET);
  const text = createHtmlText();
  const note = createHtmlText();
  let inNote = false;
  /** open elements that are not shown, with how many of the same name are open inside them */
  let notShown: { readonly name: string; depth: number } | null = null;
  let tables = 0;
  let inTable = false;
  let inRow = false;
  let cell: OpenCell | null = null;
  /** some of the text at hand is not shown */
  let hidden = false;

  const endCell = (): void => {
    const taken = text.take();
    if (taken.text.trim() === '') {
      // a no-break space is how editors fill an empty cell
      cell = null;
      hidden = false;
      return;
    }
    if (!cell) {
      // a line between tables, or a caption
      grid.startRow(false);
      grid.startCell(new Map());
      inRow = false;
    }
    const attributes = cell?.attributes ?? new Map<string, string>();
    grid.put(htmlCell(attributes, taken, hidden || isWhiteOnWhite(cell)));
    cell = null;
    hidden = false;
  };
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (notShown?.name === name) notShown.depth++;
    else if (!notShown && !empty.test(name) && isNotShown(attributes) && name !== 'tr') notShown = { name, depth: 1 };
    switch (name) {
      case 'table':
        if (inTable) refuse({ code: 'E12', reason: 'có bảng lồng trong bảng' });
        endCell();
        if (++tables > limits.sheets) refuse({ code: 'E12', reason: `có quá nhiều bảng (tối đa ${limits.sheets})` });
        inTable = true;
        inRow = false;
        return;
      case 'tr':
        endCell();
        if (!inTable) return;
        inRow = true;
        return grid.startRow(isNotShown(attributes) || notShown !== null);
      case 'td':
      case 'th':
        endCell();
        if (!inTable) return;
        if (!inRow) grid.startRow(notShown !== null);
        inRow = true;
        grid.startCell(attributes);
        cell = { attributes, color: null };
        return;
      case 'comment':
        // LibreOffice writes a cell's note so
        inNote = cell !== null;
        return;
      case 'br':
        return (inNote ? note : text).lineBreak();
      case 's':
      case 'strike':
      case 'del':
        return text.strike(1);
      case 'sup':
        return text.raise(1);
      case 'input':
      case 'select':
      case 'textarea':
        // what is typed into it, or chosen, is shown as a value but is no text of the page
        if (inTable && attributes.get('type')?.toLowerCase() !== 'hidden')
          refuse({ code: 'E12', reason: 'có ô nhập liệu, danh sách chọn trong bảng' });
        return;
      case 'font':
        if (cell && attributes.has('color')) cell.color = attributes.get('color') ?? null;
        return;
      default:
        if (!blocks.test(name)) return;
        // outside a table every such line is a row
        if (inTable) text.block();
        else endCell();
    }
  };
  const close = (name: string): void => {
    switch (name) {
      case 'table':
        if (!inTable) return;
        endCell();
        grid.endTable();
        inTable = inRow = false;
        break;
      case 'tr':
        endCell();
        inRow = false;
        break;
      case 'td':
      case 'th':
      case 'caption':
        endCell();
        break;
      case 'comment':
        if (inNote) grid.comment(note.take().text);
        inNote = false;
        break;
      case 's':
      case 'strike':
      case 'del':
        text.strike(-1);
        break;
      case 'sup':
        text.raise(-1);
        break;
      default:
        if (!blocks.test(name)) break;
        if (inTable) text.block();
        else endCell();
    }
    if (notShown?.name === name && --notShown.depth === 0) notShown = null;
  };

  for (const token of htmlTokens(page)) {
    if (token.kind === 'text') {
      hidden ||= notShown !== null && !inNote && token.text.trim() !== '';
      (inNote ? note : text).text(token.text);
    } else if (token.kind === 'open') open(token.name, token.attributes);
    else close(token.name);
  }
  if (inTable) refuse({ code: 'E20', part: 'cuối file' });
  if (tables === 0) refuse({ code: 'E12', reason: 'không có bảng nào' });
  endCell();
  return { format: 'html', date1904: false, sheets: [grid.sheet()], names: [], notes: [] };
}

/** LibreOffice writes the colours of a cell so: text in the colour of its ground is seen by nobody. */
function isWhiteOnWhite(cell: OpenCell | null): boolean {
  return cell?.color?.toLowerCase() === (cell?.attributes.get('bgcolor') ?? '#ffffff').toLowerCase();
}
