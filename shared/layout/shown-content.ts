import { parseNumberFormat } from '../workbook/number-format.ts';
import { showNumber } from '../workbook/shown-number.ts';
import type { ContentPlan } from './sheet-plan.ts';

/** A cell's content as a Vietnamese Excel shows it: what stands on paper, in PDF and in Word. */
export function shownContent(content: ContentPlan): string {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'link':
      return content.text;
    case 'number':
      return showNumber(parseNumberFormat(content.format ?? 'General'), content.number).text;
    case 'formula':
      return typeof content.result === 'string'
        ? content.result
        : showNumber(parseNumberFormat('General'), content.result).text;
  }
}
