import { useEffect } from 'react';
import type { EventName, ServiceEvents } from '#shared/service/events.ts';
import { useApp } from './app-context.tsx';

/** Calls the listener for every event of that name while the component is there. The listener must be stable. */
export function useEvent<Name extends EventName>(name: Name, listener: (event: ServiceEvents[Name]) => void): void {
  const { connection } = useApp();
  useEffect(() => connection.subscribe(name, listener), [connection, name, listener]);
}
