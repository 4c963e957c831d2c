import { addressOf } from '#shared/workbook/address.ts';
import { DAYS_1904 } from '#shared/workbook/serial-date.ts';
import type { Cell, Workbook } from '#shared/workbook/sheet.ts';

/**
 * `Sheet!A1` → kind and value as one text, for comparing with another reader: `s text`, `n 7`, `b true`, `e #N/A`; a date as `ofDate`
 * writes its serial number (of the 1900 system). Cells without a value of their own (a formula never calculated) are left out.
 */
export function ourCells({ sheets, date1904 }: Workbook, ofDate: (serial: number) => string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of sheets)
    for (const cell of sheet.cells) {
      const value = valueText(cell, (serial) => ofDate(date1904 ? serial - DAYS_1904 : serial));
      if (value !== null) cells.set(`${sheet.name}!${addressOf(cell)}`, value);
    }
  return cells;
}

function valueText({ content }: Cell, ofDate: (serial: number) => string): string | null {
  switch (content.kind) {
    case 'text':
      return content.text === '' ? null : `s ${content.text}`;
    case 'number':
      return `n ${content.number}`;
    case 'date':
      return ofDate(content.serial);
    case 'boolean':
      return `b ${content.boolean}`;
    case 'error':
      return `e ${content.error}`;
    case 'no-result':
      return null;
  }
}
