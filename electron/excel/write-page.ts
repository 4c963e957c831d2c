import type { PagePlan } from '#shared/layout/sheet-plan.ts';
import { FONT } from './write-styles.ts';
import { element, xmlText } from './write-xml.ts';

/** The elements after the cells that say how a sheet is printed, in the order the format asks for. */
export function pageXml(page: PagePlan): string {
  return [
    element('printOptions', { horizontalCentered: 1 }),
    marginsXml(page),
    element('pageSetup', {
      paperSize: A4,
      scale: page.fitToWidth ? undefined : page.scale,
      firstPageNumber: 1,
      fitToWidth: page.fitToWidth ? 1 : undefined,
      fitToHeight: page.fitToWidth ? 0 : undefined,
      orientation: page.landscape ? 'landscape' : 'portrait',
      useFirstPageNumber: 1,
    }),
    headerXml(page),
    breaksXml('rowBreaks', page.breaksAfterRows ?? [], 16_383),
    breaksXml('colBreaks', page.breaksAfterColumns ?? [], 1_048_575),
  ].join('');
}

const A4 = 9;
const INCH = 25.4;

function marginsXml({ margins }: PagePlan): string {
  const inches = (millimetres: number) => Math.round((millimetres / INCH) * 10_000) / 10_000;
  return element('pageMargins', {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    // the page number stands in the middle of the top margin
    header: inches(margins.top / 2),
    footer: inches(margins.bottom / 2),
  });
}

/** Page number from page 2, "DỰ THẢO" on every page: so the first page has a header of its own. */
function headerXml({ pageNumbers, draft }: PagePlan): string {
  if (!pageNumbers && !draft) return '';
  const number = pageNumbers ? `&C&"${FONT},Regular"&13&P` : '';
  const mark = draft ? `&R&"${FONT},Bold"&13DỰ THẢO` : '';
  const odd = `<oddHeader>${xmlText(number + mark)}</oddHeader>`;
  const first = mark === '' ? '<firstHeader/>' : `<firstHeader>${xmlText(mark)}</firstHeader>`;
  return element('headerFooter', { differentFirst: 1 }, odd + '<oddFooter/>' + first);
}

function breaksXml(name: string, after: readonly number[], max: number): string {
  if (after.length === 0) return '';
  const breaks = after.map((id) => element('brk', { id, max, man: 1 })).join('');
  return element(name, { count: after.length, manualBreakCount: after.length }, breaks);
}
