import type { Value } from '../value/value.ts';
import type { SubmittedCell } from './submission.ts';

type Counted = Pick<SubmittedCell, 'text' | 'value' | 'correction'>;

/** The value of a submitted cell that counts: the officer's correction where there is one, else what the unit wrote. */
export function countedValue({ value, correction }: Counted): Value {
  return correction?.value ?? value;
}

/** The words of that value. */
export function countedText({ text, correction }: Counted): string {
  return correction?.text ?? text;
}
