import { useLayoutEffect, useState } from 'react';

/** A box that holds what was given at the last drawing, for callbacks that must not change with it. */
export type Latest<T> = { readonly get: () => T };

/** The latest of a value that changes with every drawing; to be looked at in events and while AG Grid paints, not while React draws. */
export function useLatest<T>(value: T): Latest<T> {
  const [box] = useState(() => createBox(value));
  useLayoutEffect(() => box.set(value));
  return box;
}

function createBox<T>(first: T): Latest<T> & { readonly set: (value: T) => void } {
  let held = first;
  return {
    get: () => held,
    set: (value) => {
      held = value;
    },
  };
}
