import { useEffect } from 'react';
import type { MenuCommand } from '#shared/service/host.ts';
import { useApp } from './app-context.tsx';

/** Runs when the window's menu asks for it, while the screen that can do it is there. */
export function useMenu(command: MenuCommand, run: () => void): void {
  const { connection } = useApp();
  useEffect(
    () =>
      connection.subscribeHost('host.menu', (heard) => {
        if (heard.command === command) run();
      }),
    [connection, command, run],
  );
}

/** Asks the table on the screen for its search, as Ctrl+F does. */
export function askForFind(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }));
}
