import type { Value } from '../../value/value.ts';
import type { Contribution } from '../contribution.ts';

/**
 * What a cell says when every unit answered and none had anything to add: their answer. Where some found nothing yet and
 * others had nothing, the weaker "Chưa phát hiện" is all that holds for the whole. Null where nobody answered.
 */
export function nothingToAdd(used: readonly Contribution[]): Value | null {
  const answers = used.map((one) => one.value).filter((value) => value.kind === 'status');
  const answer = answers.find((value) => value.status === 'not-detected') ?? answers[0];
  return answer ? { kind: 'status', status: answer.status, text: answer.text } : null;
}
