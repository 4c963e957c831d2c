import { describe, expect, it } from 'vitest';
import { afterStep, nextStep, NO_STEPS, withStep, type UndoStep } from '../../../renderer/service/undo-steps.ts';

const step = (what: string): UndoStep => ({ what, run: () => Promise.resolve(null) });
const names = (steps: readonly UndoStep[]): string[] => steps.map((one) => one.what);

describe('steps back and forth', () => {
  it('go back newest first, and forth again in the same order', () => {
    const done = withStep(withStep(NO_STEPS, step('a')), step('b'));
    expect(nextStep(done, 'back')?.what).toBe('b');
    const once = afterStep(done, 'back', step('b again'));
    expect([names(once.back), names(once.forth)]).toEqual([['a'], ['b again']]);
    const forth = afterStep(once, 'forth', step('b'));
    expect([names(forth.back), names(forth.forth)]).toEqual([['a', 'b'], []]);
  });

  it('forget what was taken back as soon as something new is done', () => {
    const back = afterStep(withStep(NO_STEPS, step('a')), 'back', step('a again'));
    expect(names(withStep(back, step('c')).forth)).toEqual([]);
  });

  it('have nothing to run where nothing was done', () => {
    expect(nextStep(NO_STEPS, 'back')).toBeUndefined();
  });
});
