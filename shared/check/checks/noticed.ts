import { expectedWords } from '../expected-words.ts';
import type { Check } from '../check.ts';
import { cellFinding, reportedCells } from '../view.ts';

/** What the reading of a cell noticed and what therefore needs no rule of its own here: only its place is added. */
const codes = [
  'not-a-value',
  'ambiguous-number',
  'date-for-ratio',
  'excel-error',
  'formula-without-value',
  'dot-decimal',
  'unclear-mark',
] as const;

/** Codes where the message says what belongs into the cell, unless the reading has said it better. */
const wantsExpected: ReadonlySet<string> = new Set([
  'not-a-value',
  'excel-error',
  'formula-without-value',
  'unclear-mark',
]);

/** One check for each code that the reading of a text reports: every cell the unit fills, with what was noticed there. */
export const noticedChecks: readonly Check[] = codes.map((code) => ({
  id: code,
  run: (input) =>
    reportedCells(input).flatMap((view) =>
      view.cell.noticed
        .filter((noticed) => noticed.code === code)
        .map(({ found, expected, parts }) => {
          const wanted = expected ?? (wantsExpected.has(code) ? expectedWords(view.expect) : undefined);
          return cellFinding(code, input, view, {
            ...(found === undefined ? {} : { found }),
            ...(wanted === undefined ? {} : { expected: wanted }),
            ...(parts === undefined ? {} : { parts }),
          });
        }),
    ),
}));
