import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { pageRows, type PageRow } from '#shared/layout/page-cells.ts';
import { columnPoints, printedPages, type PrintedPage } from '#shared/layout/printed-pages.ts';
import type { SheetPlan, StylePlan } from '#shared/layout/sheet-plan.ts';
import { shownContent } from '#shared/layout/shown-content.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { Button } from '../../ui/Button.tsx';

/** More than an officer looks through at once; the rest is drawn when asked for. */
const PAGES_AT_FIRST = 24;

/** A sheet as it comes out of the printer: A4 pages in their true proportions, margins, page numbers, DỰ THẢO. */
export function PrintedPages({ sheet }: { readonly sheet: SheetPlan }): ReactNode {
  const [most, setMost] = useState(PAGES_AT_FIRST);
  const pages = printedPages(sheet);
  const shown = pages.slice(0, most);
  return (
    <>
      {shown.map((page, i) => (
        <Page
          // a page has nothing of its own but its place
          key={`${sheet.name} ${i + 1}`}
          sheet={sheet}
          page={page}
          at={i + 1}
          of={pages.length}
        />
      ))}
      {pages.length > shown.length ? (
        <Button onPress={() => setMost(most + PAGES_AT_FIRST)}>{words.morePages(pages.length - shown.length)}</Button>
      ) : null}
    </>
  );
}

function Page({
  sheet,
  page,
  at,
  of,
}: {
  readonly sheet: SheetPlan;
  readonly page: PrintedPage;
  readonly at: number;
  readonly of: number;
}): ReactNode {
  const { landscape, margins, pageNumbers, draft } = sheet.page;
  const { scale } = page;
  const widths = page.columns.map((column) => columnPoints(sheet, column) * scale);
  const rows = pageRows(sheet, page);
  const table = useRef<HTMLTableElement>(null);
  // without Times New Roman another font takes more room than was planned: the page is then drawn a little smaller, not cut off
  useLayoutEffect(() => {
    const drawn = table.current;
    if (!drawn || page.rows.length === 0) return;
    drawn.style.zoom = '1';
    const room = ((landscape ? 210 : 297) - margins.top - margins.bottom) * PIXELS_PER_MM;
    if (drawn.offsetHeight > room) drawn.style.zoom = String(room / drawn.offsetHeight);
  }, [landscape, margins, page]);
  const style: CSSProperties = {
    width: landscape ? '297mm' : '210mm',
    height: landscape ? '210mm' : '297mm',
    padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
  };
  return (
    <section className="printed-page" style={style} aria-label={words.page(at, of)} data-testid="page">
      <div className="page-header" style={{ height: `${margins.top}mm` }}>
        <span>{pageNumbers && at > 1 ? at : ''}</span>
        {draft ? <strong data-testid="draft-mark">{words.draftMark}</strong> : null}
      </div>
      <table ref={table} style={{ width: `${widths.reduce((sum, one) => sum + one, 0)}pt` }}>
        <colgroup>
          {widths.map((one, i) => (
            // columns have nothing of their own but their place
            // oxlint-disable-next-line react/no-array-index-key
            <col key={i} style={{ width: `${one}pt` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, i) => (
            <PrintedRow key={`${i} ${row.row}`} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintedRow({ row, scale }: { readonly row: PageRow; readonly scale: number }): ReactNode {
  return (
    <tr style={{ height: `${row.height * scale}pt` }}>
      {row.cells.map(({ column, down, across, plan }) => (
        <td key={column} rowSpan={down} colSpan={across} style={plan ? styleOf(plan.style, scale) : undefined}>
          {plan ? shownContent(plan.content) : null}
        </td>
      ))}
    </tr>
  );
}

const PIXELS_PER_MM = 96 / 25.4;
const THIN = '0.75pt solid #000';

function styleOf(style: StylePlan, scale: number): CSSProperties {
  return {
    fontSize: `${style.size * scale}pt`,
    ...(style.bold ? { fontWeight: 700 } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(style.underline ? { textDecoration: 'underline' } : {}),
    ...(style.horizontal ? { textAlign: style.horizontal } : {}),
    verticalAlign: style.vertical ?? 'bottom',
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    ...(style.border === 'thin' ? { border: THIN } : style.border === 'bottom-only' ? { borderBottom: THIN } : {}),
    ...(style.fill === undefined ? {} : { background: rgb(style.fill) }),
    ...(style.color === undefined ? {} : { color: rgb(style.color) }),
    ...(style.indent === undefined ? {} : { paddingLeft: `${(style.indent * 9 + 2) * scale}pt` }),
  };
}

/** ARGB → what a page takes. */
function rgb(argb: string): string {
  return `#${argb.slice(-6)}`;
}
