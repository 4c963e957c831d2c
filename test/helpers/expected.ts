import type { ReadFile } from '#shared/submission/submission.ts';
import { sameDay } from './same-day.ts';

/** One file's entry in an expected.json of the returns; the rules are those of their README. */
export type ExpectedFile = {
  readonly outcome: string | readonly string[];
  readonly family: string | null;
  readonly unit: string | null;
  readonly cells: readonly ExpectedCell[];
  readonly cellsComplete?: boolean;
  readonly cellsColumns?: readonly string[];
  readonly findings: readonly ExpectedFinding[];
  readonly mayAlso: readonly string[];
  readonly ifRefused?: readonly string[];
  readonly unitOptional?: boolean;
  readonly neverFindings?: readonly string[];
  readonly list?: readonly Readonly<Record<string, string>>[];
  readonly narrative?: readonly { readonly row: string; readonly at: string; readonly text: string }[];
  readonly book?: Readonly<Record<string, unknown>>;
  readonly note?: string;
};

export type ExpectedCell = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly at: string;
  readonly text: string | null;
  readonly value: unknown;
  readonly held: boolean;
  readonly typed: string;
};

export type ExpectedFinding = {
  readonly code: string;
  readonly row?: string;
  readonly column?: string;
  readonly at?: string;
};

/** Codes that only the book or the consolidation can tell: neither wanted nor wrong when one file is read. */
const toldLater = new Set([
  'duplicate-file',
  'superseded',
  'conflict',
  'lead-differs',
  'needs-components',
  'missing-unit',
]);

/** What a file's reading has wrong against its expected.json entry, one sentence each; empty when it is right. */
export function compareFile(expected: ExpectedFile, actual: ReadFile): string[] {
  const allowed = [expected.outcome].flat().map((one) => (one === 'duplicate' ? 'accepted' : one));
  const problems = allowed.includes(actual.outcome)
    ? []
    : [`outcome ${actual.outcome}, wanted ${allowed.join(' or ')}`];
  if (actual.outcome === 'refused' && expected.ifRefused) {
    const said = actual.findings.some((one) => expected.ifRefused?.includes(one.code));
    return said ? problems : [...problems, `refused without one of ${expected.ifRefused.join(', ')}`];
  }
  if (expected.family !== null && actual.family !== expected.family) problems.push(`family ${String(actual.family)}`);
  if (!expected.unitOptional && actual.unit !== expected.unit)
    problems.push(`unit ${String(actual.unit)}, wanted ${String(expected.unit)}`);
  return [
    ...problems,
    ...compareCells(expected, actual),
    ...compareFindings(expected, actual),
    ...compareList(expected, actual),
    ...compareNarrative(expected, actual),
  ];
}

/** Whether every key of an expected Value is there and equal; texts compare after NFC and case folding, numbers closely. */
export function holdsValue(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number') return typeof actual === 'number' && Math.abs(expected - actual) < 1e-9;
  if (typeof expected === 'string') return typeof actual === 'string' && folded(expected) === folded(actual);
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((one, i) => holdsValue(one, actual[i]))
    );
  if (expected === null || typeof expected !== 'object') return expected === actual;
  if (actual === null || typeof actual !== 'object') return false;
  const given: Readonly<Record<string, unknown>> = { ...actual };
  return Object.entries(expected).every(([key, value]) => holdsValue(value, given[key]));
}

function compareCells(expected: ExpectedFile, actual: ReadFile): string[] {
  const problems = expected.cells.flatMap((wanted): string[] => {
    const name = `${wanted.table} ${wanted.row} ${wanted.column}`;
    const cell = actual.cells.find(
      (one) => one.table === wanted.table && one.row === wanted.row && one.column === wanted.column,
    );
    if (!cell) return [`${name} at ${wanted.at} is missing`];
    const wrong: string[] = [];
    if (cell.at !== wanted.at) wrong.push(`at ${cell.at}, wanted ${wanted.at}`);
    if (wanted.typed === 'text' && wanted.text !== null && cell.text !== wanted.text)
      wrong.push(`text ${cell.text}, wanted ${wanted.text}`);
    if (wanted.value !== null && !holdsValue(wanted.value, cell.value))
      wrong.push(`value ${JSON.stringify(cell.value)}, wanted ${JSON.stringify(wanted.value)}`);
    if (cell.held !== wanted.held) wrong.push(cell.held ? 'is held back' : 'is not held back');
    return wrong.map((one) => `${name}: ${one}`);
  });
  if (!expected.cellsComplete) return problems;
  const extra = actual.cells.filter(
    (cell) =>
      (expected.cellsColumns ? expected.cellsColumns.includes(cell.column) : cell.column !== 'notes') &&
      !expected.cells.some((one) => one.row === cell.row && one.column === cell.column && one.table === cell.table),
  );
  return [
    ...problems,
    ...extra.map((cell) => `${cell.table} ${cell.row} ${cell.column} at ${cell.at} is too much: ${cell.text}`),
  ];
}

function compareFindings(expected: ExpectedFile, actual: ReadFile): string[] {
  const missing = expected.findings
    .filter((wanted) => !toldLater.has(wanted.code))
    .filter((wanted) => !actual.findings.some((one) => isSame(wanted, one)))
    .map((wanted) => `finding ${JSON.stringify(wanted)} is missing`);
  const may = new Set([...expected.mayAlso, ...expected.findings.map((one) => one.code), ...toldLater]);
  const alarms = actual.findings
    .filter((one) => one.severity !== 'info' && !may.has(one.code))
    .map((one) => `false alarm ${one.code} ${one.row ?? ''} ${one.column ?? ''} ${one.at ?? ''}: ${one.message}`);
  const never = actual.findings
    .filter((one) => expected.neverFindings?.includes(one.code))
    .map((one) => `never ${one.code}`);
  return [...missing, ...alarms, ...never];
}

function isSame(wanted: ExpectedFinding, one: ReadFile['findings'][number]): boolean {
  return (
    wanted.code === one.code &&
    (wanted.row === undefined || wanted.row === one.row) &&
    (wanted.column === undefined || wanted.column === one.column) &&
    (wanted.at === undefined || lineOf(wanted.at) === lineOf(one.at ?? ''))
  );
}

/** `Sheet!D7` → `Sheet!7`: a finding may point to any cell of the worksheet row. */
function lineOf(at: string): string {
  return at.normalize('NFC').replace(/![A-Z]+(\d+)$/, '!$1');
}

function compareList(expected: ExpectedFile, actual: ReadFile): string[] {
  if (!expected.list) return [];
  const problems = expected.list.flatMap((wanted): string[] => {
    const row = actual.listRows.find((one) => one.at === wanted['at'] && one.table === wanted['table']);
    if (!row) return [`list row at ${wanted['at'] ?? ''} is missing`];
    return Object.entries(wanted).flatMap(([key, text]) => {
      if (key === 'at' || key === 'table') return [];
      const cell = row.cells[key];
      const same = cell && (folded(cell.text) === folded(text) || sameDay(text, cell.date));
      return same ? [] : [`list row ${row.at} ${key}: ${cell?.text ?? ''}, wanted ${text}`];
    });
  });
  const extra = actual.listRows.filter((row) => !expected.list?.some((one) => one['at'] === row.at));
  return [...problems, ...extra.map((row) => `list row at ${row.at} is too much`)];
}

function compareNarrative(expected: ExpectedFile, actual: ReadFile): string[] {
  if (!expected.narrative) return [];
  const problems = expected.narrative.flatMap((wanted): string[] => {
    const found = actual.paragraphs.find((one) => one.at === wanted.at);
    if (!found) return [`paragraph at ${wanted.at} is missing`];
    const right = found.row === wanted.row && folded(found.text) === folded(wanted.text);
    return right ? [] : [`paragraph ${found.at} under ${found.row}: ${found.text}, wanted ${wanted.row}`];
  });
  const extra = actual.paragraphs.filter((one) => !expected.narrative?.some((wanted) => wanted.at === one.at));
  return [...problems, ...extra.map((one) => `paragraph at ${one.at} is too much: ${one.text}`)];
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
