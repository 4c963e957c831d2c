import type { Check } from '../check.ts';
import { cellFinding, textOf } from '../view.ts';
import { targetsBesideResults } from '../target-beside-result.ts';

/** A target behind what has already been reached: below the result on a row that has to grow, a looser limit on one that falls. */
export const targetAlreadyMet: Check = {
  id: 'target-already-met',
  run: (input, options) =>
    targetsBesideResults(input, options).flatMap(({ target, result, aim, was }) => {
      const direction = target.row.direction;
      const behind = direction === 'up' ? aim.high < was.low : direction === 'down' ? aim.low > was.high : false;
      const bound = direction === 'up' ? 'từ' : 'không quá';
      const said = {
        expected: `${bound} ${textOf(result.cell)}${direction === 'up' ? ' trở lên' : ''}`,
        parts: { actual: textOf(result.cell) },
      };
      return behind ? [cellFinding('target-already-met', input, target, said)] : [];
    }),
};
