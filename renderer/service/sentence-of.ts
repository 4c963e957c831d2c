import { CallFailed } from '#shared/service/client.ts';
import { vi } from '../text/vi.ts';

/** The sentence to show for something that went wrong: the service's own, or that the program cannot be reached. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof CallFailed ? thrown.message : vi.common.unreachable;
}
