import { lineHeight } from './measure-text.ts';
import { CELL_PADDING } from './page-setup.ts';
import { pageRows, type PageCell } from './page-cells.ts';
import { columnPoints, printedPages, type PrintedPage } from './printed-pages.ts';
import type { CellPlan, SheetPlan, StylePlan, WorkbookPlan } from './sheet-plan.ts';
import { shownContent } from './shown-content.ts';
import { shownLines } from './shown-lines.ts';

/**
 * A workbook as one HTML page to be printed: each printed page of each visible sheet a box of A4 size with its margins, so that
 * a PDF of it breaks where the workbook's own print breaks. Nothing in it is loaded from elsewhere and nothing in it runs.
 */
export function planHtml(plan: WorkbookPlan): string {
  const styles = new Map<string, string>();
  const sheets = plan.sheets.filter((sheet) => sheet.state === 'visible');
  const pages = sheets.flatMap((sheet) => {
    const found = printedPages(sheet);
    return found.map((page, i) => pageHtml(sheet, page, i + 1, styles));
  });
  return [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escaped(plan.title)}</title><style>${FIXED_CSS}${[...styles].map(([css, name]) => `.${name}{${css}}`).join('')}</style>`,
    `</head><body>${pages.join('')}</body></html>`,
  ].join('');
}

const FIXED_CSS = [
  '@page{margin:0;size:A4 portrait}@page wide{margin:0;size:A4 landscape}',
  '*{box-sizing:border-box}html{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  'body{margin:0;color:#000;background:#fff;font-family:"Times New Roman","Liberation Serif",serif}',
  '.page{position:relative;width:210mm;height:297mm;break-after:page;break-inside:avoid}',
  '.page.wide{page:wide;width:297mm;height:210mm}.page:last-child{break-after:auto}',
  '.number,.draft{position:absolute;transform:translateY(-50%);font-size:13pt;line-height:1}',
  '.number{left:0;right:0;text-align:center}.draft{font-weight:bold}',
  'table{border-collapse:collapse;table-layout:fixed;margin:0 auto}',
  `td{padding:0 ${CELL_PADDING / 2}pt;overflow-wrap:anywhere;white-space:pre-wrap;border:0 solid #000}`,
  'td.tight{white-space:pre;overflow-wrap:normal}',
].join('');

function pageHtml(sheet: SheetPlan, page: PrintedPage, number: number, styles: Map<string, string>): string {
  const { landscape, margins, pageNumbers, draft } = sheet.page;
  const head = margins.top / 2;
  const width = page.columns.reduce((sum, column) => sum + columnPoints(sheet, column), 0);
  const inside = (landscape ? 297 : 210) - margins.left - margins.right;
  return [
    `<div class="page${landscape ? ' wide' : ''}" style="padding:${margins.top}mm ${margins.right}mm 0 ${margins.left}mm">`,
    pageNumbers && number > 1 ? `<div class="number" style="top:${head}mm">${number}</div>` : '',
    draft ? `<div class="draft" style="top:${head}mm;right:${margins.right}mm">DỰ THẢO</div>` : '',
    // printed smaller: laid out on a wider page and zoomed (a transform would be cut into pages at its full size)
    `<div class="cells" style="width:${points((inside * 72) / 25.4 / page.scale)}${page.scale === 1 ? '' : `;zoom:${round(page.scale)}`}">`,
    `<table style="width:${points(width)}"><colgroup>`,
    ...page.columns.map((column) => `<col style="width:${points(columnPoints(sheet, column))}">`),
    '</colgroup><tbody>',
    ...rowsHtml(sheet, page, styles),
    '</tbody></table></div></div>',
  ].join('');
}

function rowsHtml(sheet: SheetPlan, page: PrintedPage, styles: Map<string, string>): readonly string[] {
  return pageRows(sheet, page).map(
    ({ height, cells }) =>
      `<tr style="height:${points(height)}">${cells.map((cell) => cellHtml(cell, styles)).join('')}</tr>`,
  );
}

function cellHtml({ down, across, plan: cell }: PageCell, styles: Map<string, string>): string {
  const over = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  if (!cell) return `<td${over}></td>`;
  const css = styleCss(cell);
  const name = styles.get(css) ?? `s${styles.size}`;
  styles.set(css, name);
  return `<td class="${name}${cell.style.wrap ? '' : ' tight'}"${over}>${escaped(shownLines(shownContent(cell.content)).join('\n'))}</td>`;
}

function styleCss({ style, content }: CellPlan): string {
  const { size, bold, italic, underline, vertical = 'bottom', border, fill, color, indent = 0 } = style;
  return [
    `font-size:${size}pt`,
    `line-height:${points(lineHeight(size))}`,
    `text-align:${sideOf(style, content.kind === 'number')}`,
    `vertical-align:${vertical}`,
    bold ? 'font-weight:bold' : '',
    italic ? 'font-style:italic' : '',
    underline ? 'text-decoration:underline' : '',
    border === 'thin' ? 'border-width:0.5pt' : border === 'bottom-only' ? 'border-bottom-width:0.5pt' : '',
    fill ? `background:#${fill.slice(2)}` : '',
    color ? `color:#${color.slice(2)}` : '',
    indent > 0 ? `padding-left:${points(indent * 9 + CELL_PADDING / 2)}` : '',
  ]
    .filter((part) => part !== '')
    .join(';');
}

function sideOf({ horizontal }: StylePlan, isNumber: boolean): string {
  return horizontal ?? (isNumber ? 'right' : 'left');
}

function points(number: number): string {
  return `${round(number)}pt`;
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
