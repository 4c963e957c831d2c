import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';

/** A table typed in TCVN3 or VNI is one cause: one finding for each sheet, at the first cell that was converted. */
export const legacyEncoding: Check = {
  id: 'legacy-encoding',
  run: (input) => {
    const cells = input.tables.flatMap((table) => table.cells);
    const converted = cells.flatMap((cell) =>
      cell.noticed.filter((noticed) => noticed.code === 'legacy-encoding').map((noticed) => ({ cell, noticed })),
    );
    const sheets = new Map(converted.map((one) => [sheetOf(one.cell.at), one] as const).reverse());
    return [...sheets.values()].reverse().map(({ cell, noticed }) =>
      makeFinding(
        'legacy-encoding',
        { table: cell.table, at: cell.at },
        {
          found: noticed.found ?? cell.text,
          ...(noticed.expected === undefined ? {} : { expected: noticed.expected }),
          ...(noticed.parts === undefined ? {} : { parts: noticed.parts }),
        },
      ),
    );
  },
};

function sheetOf(at: string): string {
  return at.slice(0, at.lastIndexOf('!'));
}
