import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { StrayCell } from '../../locate/located.ts';
import { sheetOf } from '../../workbook/address.ts';
import type { Check } from '../check.ts';

/** So many strays of a sheet are said one by one; beyond, they are one pasted thing, and one finding lists them. */
const SINGLY = 20;
/** Beyond so many the finding counts on and names the last: a pasted block of thousands is looked up in the file, which is kept. */
const MOST_LISTED = 500;

/** A value in no cell of any table: kept in a finding with its address and text, so that nothing is dropped unseen. */
export const strayValue: Check = {
  id: 'stray-value',
  run: (input) =>
    [...Map.groupBy(input.strays, (stray) => sheetOf(stray.at)).values()].flatMap((strays) => {
      if (strays.length <= SINGLY) return strays.map(single);
      const rest = strays.slice(SINGLY);
      return [...strays.slice(0, SINGLY).map(single), ...together(rest)];
    }),
};

function single({ at, text, near }: StrayCell): Finding {
  return makeFinding('stray-value', { ...(near === null ? {} : { table: near }), at }, { found: text });
}

function together(strays: readonly StrayCell[]): readonly Finding[] {
  const [first, ...others] = strays;
  if (!first) return [];
  const listed = strays.slice(0, MOST_LISTED).map(({ at, text }) => `${at}: ${text}`);
  const more = strays.length - listed.length;
  const found = [...listed, ...(more > 0 ? [`và ${more} ô nữa, đến ${strays.at(-1)?.at}`] : [])].join('; ');
  return [
    makeFinding(
      'stray-value',
      { at: first.at },
      {
        found,
        parts: {
          others: others
            .slice(0, SINGLY)
            .map(({ at }) => at)
            .join(', '),
        },
      },
    ),
  ];
}
