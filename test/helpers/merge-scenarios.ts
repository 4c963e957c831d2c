import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family, Phase } from '#shared/family/family.ts';
import type { Period } from '#shared/family/period.ts';
import type { SubmittedCell, SubmittedParagraph } from '#shared/submission/submission.ts';
import type { Value } from '#shared/value/value.ts';

/** Where the development returns lie: beside the checkout, never in it. */
export const returnsFolder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'returns');

/** The scenarios' folders; none where the returns are absent. */
export function scenarioNames(): string[] {
  const folder = path.join(returnsFolder, 'scenarios');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** expected.json of a scenario, as far as merging needs it. */
export type ExpectedScenario = {
  readonly files: Readonly<Record<string, ExpectedFile>>;
  readonly consolidated: {
    readonly tables: ExpectedTables;
    readonly afterAccept?: ExpectedTables;
    readonly lists?: Readonly<Record<string, readonly ExpectedListRow[]>>;
    readonly gather?: Readonly<Record<string, Readonly<Record<string, readonly { unit: string; text: string }[]>>>>;
  };
};
export type ExpectedTables = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Value>>>>>>;
export type ExpectedListRow = Readonly<Record<string, string>> & { readonly units: readonly string[] };
export type ExpectedFile = {
  readonly unit: string;
  readonly cells: readonly SubmittedCell[];
  readonly list?: readonly (Readonly<Record<string, string>> & { readonly table: string; readonly at: string })[];
  readonly narrative?: readonly SubmittedParagraph[];
};

export function readScenario(name: string): ExpectedScenario {
  const folder = path.join(returnsFolder, 'scenarios', name);
  // `as`: the returns' own description, whose README gives this shape
  return JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as ExpectedScenario;
}

/** The book a scenario is imported into: its built-in family and its period with the units it waits for. */
export function scenarioPeriod(name: string): { readonly family: Family; readonly period: Period } {
  const file = path.join(returnsFolder, 'scenarios', name, 'scenario.json');
  // `as`: as above
  const book = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly family: string;
    readonly year: number;
    readonly phase: Phase;
    readonly expectedUnits: readonly string[];
  };
  const family = builtInFamily(book.family);
  if (!family) throw new Error(`no family ${book.family}`);
  return { family, period: periodOf(family, book.year, book.phase, book.expectedUnits) };
}

export function periodOf(family: Family, year: number, phase: Phase, expected: readonly string[]): Period {
  const { id, version, years } = family;
  const dates = { dueDate: null, cutOffDate: null, locked: false };
  return { family: id, familyVersion: version, year, kind: years.kind, phase, expectedUnits: expected, ...dates };
}

/** The submissions that a right reading of the files gives, in the order of the file names. */
export function submissionsOf(files: Readonly<Record<string, ExpectedFile>>): MergeSubmission[] {
  return Object.entries(files).map(([file, expected], sequence) => submissionOf(file, sequence, expected));
}

function submissionOf(file: string, sequence: number, expected: ExpectedFile): MergeSubmission {
  const { unit, cells, list = [], narrative = [] } = expected;
  const listRows = list.map(({ table, at, ...texts }) => ({
    table,
    at,
    held: false,
    cells: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { at, text }])),
  }));
  const tables = [...new Set([...cells, ...listRows, ...narrative].map((one) => one.table))];
  return { id: `s${sequence}`, unit, file, sequence, tables, cells, listRows, paragraphs: narrative };
}
