import type { Check } from '../check.ts';
import { cellFinding, textOf } from '../view.ts';
import { targetsBesideResults } from '../target-beside-result.ts';

/** A row that has to go down is planned to rise above the last result. A limit ("<25") above the result is not a rise. */
export const targetDirection: Check = {
  id: 'target-direction',
  run: (input, options) =>
    targetsBesideResults(input, options).flatMap(({ target, result, aim, was }) => {
      const rises = target.row.direction === 'down' && target.cell.value.kind !== 'bound' && aim.low > was.high;
      const said = { expected: `không quá ${textOf(result.cell)}`, parts: { actual: textOf(result.cell) } };
      return rises ? [cellFinding('target-direction', input, target, said)] : [];
    }),
};
