import type { Notice } from './app-context.tsx';

/** A notice that is being shown. `slot`: the dialog's place that it was said in; null outside of dialogs. */
export type Said<Slot> = Notice & { readonly id: number; readonly slot: Slot | null };

/**
 * What is shown after something more was said. An error stays until it is dismissed, and the same one said again is shown once, where
 * it was said last; a good notice takes the place of the one before.
 */
export function withNotice<Slot>(before: readonly Said<Slot>[], said: Said<Slot>): readonly Said<Slot>[] {
  const isKept = (one: Said<Slot>): boolean =>
    said.kind === 'good' ? one.kind === 'bad' : one.kind === 'good' || one.text !== said.text;
  return [...before.filter(isKept), said];
}

/** What is shown after a notice was dismissed, or after its time. */
export function withoutNotice<Slot>(before: readonly Said<Slot>[], id: number): readonly Said<Slot>[] {
  return before.filter((one) => one.id !== id);
}

/** What is shown after what an error spoke of is tried again. */
export function withoutError<Slot>(before: readonly Said<Slot>[], text: string): readonly Said<Slot>[] {
  return before.some((one) => one.kind === 'bad' && one.text === text)
    ? before.filter((one) => one.kind === 'good' || one.text !== text)
    : before;
}
