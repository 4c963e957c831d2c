import { describe, expect, it } from 'vitest';
import {
  afterStep,
  nextStep,
  NO_STEPS,
  withoutStep,
  withStep,
  type UndoStep,
  type UndoSteps,
} from '../../../renderer/service/undo-steps.ts';

const step = (what: string): UndoStep => ({ what, run: () => Promise.resolve(null) });
const newest = (steps: UndoSteps, direction: 'back' | 'forth'): UndoStep => {
  const found = nextStep(steps, direction);
  if (!found) throw new Error('there is no step');
  return found;
};
const names = (steps: readonly UndoStep[]): string[] => steps.map((one) => one.what);

describe('steps back and forth', () => {
  it('go back newest first, and forth again in the same order', () => {
    const done = withStep(withStep(NO_STEPS, step('a')), step('b'));
    expect(nextStep(done, 'back')?.what).toBe('b');
    const once = afterStep(done, 'back', { run: newest(done, 'back'), opposite: step('b again') });
    expect([names(once.back), names(once.forth)]).toEqual([['a'], ['b again']]);
    const forth = afterStep(once, 'forth', { run: newest(once, 'forth'), opposite: step('b') });
    expect([names(forth.back), names(forth.forth)]).toEqual([['a', 'b'], []]);
  });

  it('forget what was taken back as soon as something new is done', () => {
    const a = step('a');
    const back = afterStep(withStep(NO_STEPS, a), 'back', { run: a, opposite: step('a again') });
    expect(names(withStep(back, step('c')).forth)).toEqual([]);
  });

  it('keep what was done while another was being taken back', () => {
    const a = step('a');
    const meanwhile = withStep(withStep(NO_STEPS, a), step('b'));
    expect(names(afterStep(meanwhile, 'back', { run: a, opposite: null }).back)).toEqual(['b']);
  });

  it('give way to the one before when they are given up', () => {
    const b = step('b');
    const steps = withoutStep(withStep(withStep(NO_STEPS, step('a')), b), 'back', b);
    expect([names(steps.back), names(steps.forth)]).toEqual([['a'], []]);
  });

  it('have nothing to run where nothing was done', () => {
    expect(nextStep(NO_STEPS, 'back')).toBeUndefined();
  });
});
