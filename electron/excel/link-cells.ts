import { addressOf } from '#shared/workbook/address.ts';
import type { RowPlan } from '#shared/layout/sheet-plan.ts';
import { element } from './write-xml.ts';

/** The `hyperlinks` element of a sheet whose cells lead to places in their own workbook; empty where none does. */
export function linksXml(rows: readonly RowPlan[]): string {
  const links = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, content }) =>
      content.kind === 'link'
        ? [element('hyperlink', { ref: addressOf({ row, column }), location: content.to, display: content.text })]
        : [],
    ),
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}
