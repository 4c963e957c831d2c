import type { results } from '#shared/service/contract/results.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { adjustCells, traceOne } from './adjust-cells.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { exportPlan, exportWorkbook } from './export-workbook.ts';
import { issueForms } from './issue-forms.ts';
import { consolidatePeriod } from './merge-period.ts';
import { valueHandlers } from './value-handlers.ts';
import { writeBundle } from './write-bundle.ts';

/** The official tables: merging, tracing, adjusting, issuing and writing. */
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
    'forms.issue': (input) => issueForms(dependencies, input),
    'exports.write': (input) => exportWorkbook(dependencies, input),
    'exports.bundle': (input) => writeBundle(dependencies, input),
    'exports.preview': (input) => exportPlan(dependencies, input).plan,
    ...valueHandlers(),
  };
}
