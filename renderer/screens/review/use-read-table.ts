import { useMemo } from 'react';
import { readTable, type ReadTable, type ReadTableInput } from './read-table.ts';

/** The read table, made anew only when something that it is made from changes; null while there is none. */
export function useReadTable(input: ReadTableInput | null): ReadTable | null {
  const { table, submission, findings, phase, year, before, whole } = input ?? {};
  return useMemo(
    () =>
      table && submission && findings && phase && year !== undefined && before !== undefined && whole !== undefined
        ? readTable({ table, submission, findings, phase, year, before, whole })
        : null,
    [table, submission, findings, phase, year, before, whole],
  );
}
