import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';
import { unitNames } from '../view.ts';

/** The reporting unit cannot be told: nothing of the file may be merged before the officer assigns it. */
export const unknownUnit: Check = {
  id: 'unknown-unit',
  run: (input) => {
    if (input.unit !== null) return [];
    const { letterhead, fileName, candidates } = input.unitSeen;
    const seen = letterhead?.text || fileName?.text;
    return [
      makeFinding('unknown-unit', letterhead ? { at: letterhead.at } : {}, {
        ...(seen ? { found: seen } : {}),
        ...(candidates.length > 0 ? { parts: { units: unitNames(input, candidates) } } : {}),
      }),
    ];
  },
};
