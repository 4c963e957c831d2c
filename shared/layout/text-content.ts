import type { ContentPlan } from './sheet-plan.ts';

/** A text as a cell's content; an empty text is an empty cell. */
export function textContent(text: string): ContentPlan {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}
