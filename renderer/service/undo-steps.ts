/** One thing the user did, as it can be taken back: `run` does it the other way round and gives the step that leads back again. */
export type UndoStep = {
  /** what was done, for the sentence after it was taken back */
  readonly what: string;
  readonly run: () => Promise<UndoStep | null>;
};

/** What can be taken back and done again, newest last. */
export type UndoSteps = { readonly back: readonly UndoStep[]; readonly forth: readonly UndoStep[] };

export const NO_STEPS: UndoSteps = { back: [], forth: [] };

/** Older steps are still in the log, where each can be taken back by itself. */
const MOST = 100;

/** After something new was done: it can be taken back, and what was taken back before cannot be done again. */
export function withStep({ back }: UndoSteps, step: UndoStep): UndoSteps {
  return { back: [...back, step].slice(-MOST), forth: [] };
}

/** The step to run next in a direction. */
export function nextStep(steps: UndoSteps, direction: 'back' | 'forth'): UndoStep | undefined {
  return steps[direction].at(-1);
}

/** After a step that cannot be run was given up: the one before it comes next. */
export function withoutStep(steps: UndoSteps, direction: 'back' | 'forth', step: UndoStep): UndoSteps {
  return { ...steps, [direction]: steps[direction].filter((one) => one !== step) };
}

/**
 * After a step of a direction was run; `opposite` null: it cannot be turned round again. A step that failed stays, and so does one
 * that was added while this one ran.
 */
export function afterStep(
  steps: UndoSteps,
  direction: 'back' | 'forth',
  { run, opposite }: { readonly run: UndoStep; readonly opposite: UndoStep | null },
): UndoSteps {
  const other = direction === 'back' ? 'forth' : 'back';
  return {
    ...steps,
    [direction]: steps[direction].filter((one) => one !== run),
    [other]: opposite ? [...steps[other], opposite] : steps[other],
  };
}
