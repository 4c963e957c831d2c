import { app } from 'electron';

/**
 * True in the first process; a second start gives its arguments and folder to the first and should quit. Two windows on one book
 * would show each other's work too late.
 */
export function isOnlyInstance(onSecondStart: (argv: readonly string[], folder: string) => void): boolean {
  const first = app.requestSingleInstanceLock();
  if (first) app.on('second-instance', (_event, argv, folder) => onSecondStart(argv, folder));
  return first;
}
