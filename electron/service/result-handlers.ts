import type { results } from '#shared/service/contract/results.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { adjustCells, traceOne } from './adjust-cells.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { consolidatePeriod } from './merge-period.ts';
import { valueHandlers } from './value-handlers.ts';

/** The official tables: merging, tracing and adjusting. */
export function resultHandlers(dependencies: Dependencies): Handlers<typeof results> {
  return {
    'consolidation.get': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return consolidatePeriod(book.read, period);
    },
    'consolidation.trace': (input) => traceOne(dependencies, input),
    'consolidation.adjust': ({ value, ...input }) => {
      const { table, row, column } = traceOne(dependencies, input);
      adjustCells(dependencies, { ...input, cells: [{ table, row, column, value }] });
      return traceOne(dependencies, { ...input, table, row, column });
    },
    'consolidation.unadjust': (input) => {
      const { table, row, column } = traceOne(dependencies, input);
      adjustCells(dependencies, { ...input, cells: [{ table, row, column, value: null }] });
      return traceOne(dependencies, { ...input, table, row, column });
    },
    'consolidation.adjustCells': (input) => adjustCells(dependencies, input),
    ...valueHandlers(),
  };
}
