import { useSyncExternalStore } from 'react';

/** The places in open dialogs where something can be said, the topmost dialog last. */
let slots: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

/** Where something is said now: in the topmost dialog, since all outside it is out of reach; null where none is open. */
export function topSlot(): HTMLElement | null {
  return slots.at(-1) ?? null;
}

/** Makes a place known while its dialog is open; gives what takes it away again. */
export function addSlot(slot: HTMLElement): () => void {
  change([...slots, slot]);
  return () => change(slots.filter((one) => one !== slot));
}

/** The places of all open dialogs. */
export function useSlots(): readonly HTMLElement[] {
  return useSyncExternalStore(subscribe, () => slots);
}

function change(next: readonly HTMLElement[]): void {
  slots = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
