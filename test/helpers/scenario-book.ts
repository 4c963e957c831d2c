import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import type { Phase } from '#shared/family/family.ts';
import { returnsFolder, type ExpectedTables } from './merge-scenarios.ts';
import { matchesValue } from './matches-value.ts';
import type { TestService } from './run-service.ts';

/** Makes the book that a scenario is imported into, as its scenario.json says; gives the book's ticket. */
export async function scenarioBook(service: TestService, name: string, file = 'book.phuluc'): Promise<string> {
  const text = readFileSync(path.join(returnsFolder, 'scenarios', name, 'scenario.json'), 'utf8');
  // `as`: the returns' own description
  const { family, year, phase, kind, expectedUnits } = JSON.parse(text) as {
    readonly family: string;
    readonly year: number;
    readonly phase: Phase;
    readonly kind: 'annual' | 'period';
    readonly expectedUnits: string[];
  };
  const book = service.ticket(file);
  await service.client.call('books.create', { book, family, year, phase, kind, expectedUnits });
  return book;
}

/** Where a consolidation differs from what a scenario expects, one line a cell; empty where it is right. */
export function differences(expected: ExpectedTables, result: Consolidation): string[] {
  return Object.entries(expected).flatMap(([id, rows]) => {
    const found = result.tables.find((table) => table.id === id)?.rows ?? [];
    return Object.entries(rows).flatMap(([code, columns]) =>
      Object.entries(columns).flatMap(([column, value]) => {
        const cell = found.find((row) => row.code === code)?.cells[column];
        if (matchesValue(value, cell?.value)) return [];
        return [`${code} ${column}: ${JSON.stringify(value)} but ${JSON.stringify(cell?.value ?? null)}`];
      }),
    );
  });
}

/** A consolidation without the ids that depend on the order of import, for comparing two books. */
export function withoutIds(consolidation: Consolidation): unknown {
  return JSON.parse(
    JSON.stringify(consolidation, (key, value: unknown) => (key === 'submission' || key === 'id' ? undefined : value)),
  );
}
