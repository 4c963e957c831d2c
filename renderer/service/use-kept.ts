import { useCallback, useState } from 'react';
import { useApp, type AppState } from './app-context.tsx';

/** What was begun on a screen and not yet stored; kept with the connection, as long as the window is open. */
const kept = new WeakMap<AppState['connection'], Map<string, unknown>>();

/** A state under a name that outlasts its screen: going elsewhere and back loses nothing. Each name always holds one type. */
export function useKept<T>(name: string): readonly [T | null, (value: T | null) => void] {
  const { connection } = useApp();
  const [, drawAnew] = useState(0);
  const set = useCallback(
    (value: T | null) => {
      const all = kept.get(connection) ?? new Map<string, unknown>();
      kept.set(connection, all);
      if (value === null) all.delete(name);
      else all.set(name, value);
      drawAnew((count) => count + 1);
    },
    [connection, name],
  );
  // `as`: written under this name by this function's own setter
  return [(kept.get(connection)?.get(name) ?? null) as T | null, set];
}
