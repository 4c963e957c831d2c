import { z } from 'zod';
import type { FormAnswers } from '#shared/layout/form-answers.ts';
import bundled from './kontum-2025.answers.json' with { type: 'json' };

const RowAnswers = z.record(z.string(), z.record(z.string(), z.string()));
const Bundle = z.object({
  family: z.string(),
  year: z.number().int(),
  phase: z.enum(['plan', 'report']),
  /** the cell whose origin the demo shows */
  trace: z.object({ row: z.string(), column: z.string() }),
  answers: z.record(z.string(), RowAnswers),
  /** what two units write wrongly at first; "" leaves a cell blank */
  wrong: z.record(z.string(), RowAnswers),
});

export type DemoAnswers = z.infer<typeof Bundle> & {
  /** what a unit writes into its form, by row and column */
  readonly answersOf: (unit: string, wrong: boolean) => FormAnswers;
};

/** The bundled example: what ten districts and five departments answered for the plan of 2025. */
export function readAnswers(): DemoAnswers {
  const bundle = Bundle.parse(bundled);
  return {
    ...bundle,
    answersOf: (unit, wrong) => {
      const right = bundle.answers[unit] ?? {};
      return wrong ? over(right, bundle.wrong[unit] ?? {}) : right;
    },
  };
}

function over(right: FormAnswers, wrong: FormAnswers): FormAnswers {
  const rows = Object.entries(right).map(([row, columns]) => {
    const mixed = Object.entries({ ...columns, ...wrong[row] }).filter(([, text]) => text !== '');
    return [row, Object.fromEntries(mixed)] as const;
  });
  return Object.fromEntries(rows);
}
