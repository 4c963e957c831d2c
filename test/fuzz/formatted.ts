import { parseNumberFormat } from '#shared/workbook/number-format.ts';
import { showNumber } from '#shared/workbook/shown-number.ts';
import { lasting, type MarkedCell } from './marked-cells.ts';

/** A cell with another number or number format, as our reader would give it; the writer writes number and format only. */
export function formatted(cell: MarkedCell, number: number, format: string | undefined): MarkedCell {
  const shown = showNumber(parseNumberFormat(format ?? 'General'), number);
  const { row, column } = cell;
  return {
    row,
    column,
    content: { kind: 'number', number },
    shown: shown.text,
    ...(format === undefined ? {} : { format }),
    ...lasting(cell),
  };
}
