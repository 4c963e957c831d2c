import { cleanSpaces } from '../text/fold.ts';
import type { Row } from './family.ts';

/**
 * The sub-labels printed below a row's label ("+ Huyện.", "+ Xã, thị trấn."), without plus sign and closing mark: a value on
 * several lines then is one value a level. A label that itself begins with "+" has none.
 */
export function subLabels(row: Pick<Row, 'label' | 'clean'>): string[] {
  return cleanLabel(row)
    .split('\n')
    .slice(1)
    .map(cleanSpaces)
    .filter((line) => line.startsWith('+'))
    .map((line) => line.replace(/^\+\s*/, '').replace(/[.:;,]+$/, ''))
    .filter((line) => line !== '');
}

/** The label with misprints mended where the family knows better; line breaks as they are. */
export function cleanLabel(row: Pick<Row, 'label' | 'clean'>): string {
  return row.clean?.['label'] ?? row.label;
}

/** A cell's text as the document means it: the mended one, else as printed; "" where the document prints nothing. */
export function cleanCell(row: Row, column: string): string {
  return row.clean?.[column] ?? row.cells[column] ?? '';
}
