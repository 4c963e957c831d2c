import type { Finding } from '#shared/finding/finding.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { atOf, placeOf } from '#shared/workbook/address.ts';
import {
  cellsByAddress,
  placesByOrigin,
  type MarkedCell,
  type MarkedSheet,
  type MarkedWorkbook,
} from './marked-cells.ts';
import type { Subject } from './subject.ts';

/** What became of one place of the official table. */
export type Verdict = {
  readonly kind: 'silent' | 'by-nature';
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly truth: string;
  readonly read: string;
};

type ReadCell = ReadFile['cells'][number];

/**
 * Compares what was read of a mutated file with the truth: what the good file says, and where the mutation itself changed what
 * the sender says, that. Every difference must be said by a finding on its cell, row, column, line or table; one that is not is
 * `silent`, unless the very cell is what the sender wrote there (`by-nature`): a plain wrong figure nobody can tell. Values on
 * reworded lines and in doubtful cells must be said even where they are read as before.
 */
export function judge(subject: Subject, mutated: MarkedWorkbook, read: ReadFile): readonly Verdict[] {
  const { base } = subject;
  if (read.outcome === 'refused' || (read.unit === null && says(read, 'unknown-unit'))) return [];
  const cells = cellsByAddress(mutated);
  const origins = placesByOrigin(mutated);
  const wasThere = cellsByAddress(subject.workbook);
  const before = new Map(base.cells.map((cell) => [keyOf(cell), cell]));
  const after = new Map(read.cells.map((cell) => [keyOf(cell), cell]));
  const wrongUnit = read.unit !== base.unit && !says(read, 'unit-disagrees');
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Verdict[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const place = is ?? was;
    if (!place || is?.held || (was?.held && !is)) return [];
    const same = was !== undefined && is !== undefined && sameValue(was, is);
    const must = is !== undefined && mustBeSaid(mutated, subject, cells, is);
    if (same && !must && !wrongUnit) return [];
    if (isCovered(read.findings, place, linesOf(was, is, origins))) return [];
    if (!is && isLossSaid(read, was, origins)) return [];
    const byNature = is ? isWritten(cells, was, is, subject) : was !== undefined && isGone(was, origins, wasThere);
    const kind = byNature && !must ? 'by-nature' : 'silent';
    const { table, row, column } = place;
    return [{ kind, table, row, column, truth: was?.text ?? '', read: is?.text ?? '' }];
  });
}

/** Whether a file has a finding of this code. */
export function says(read: ReadFile, code: Finding['code']): boolean {
  return read.findings.some((one) => one.code === code);
}

function keyOf(cell: ReadCell): string {
  return `${cell.table}\n${cell.row}\n${cell.column}`;
}

/** Same value, whatever its text and measure: "50" and "50%" on a percent row. */
function sameValue(a: ReadCell, b: ReadCell): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, one: unknown) =>
      key === 'measure' || key === 'nouns' || key === 'noun' ? undefined : one,
    );
  return plain(a.value) === plain(b.value) || sameCounts(a, b);
}

/** A rate rounded otherwise beside the same counts: the counts are what is merged. */
function sameCounts({ value: a }: ReadCell, { value: b }: ReadCell): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || !a.count || !b.count) return false;
  const same = a.count.numerator === b.count.numerator && a.count.denominator === b.count.denominator;
  return same && Math.abs(a.number - b.number) <= 0.0501;
}

/** The lines of the sheet on which the value stands and stood. */
function linesOf(
  was: ReadCell | undefined,
  is: ReadCell | undefined,
  origins: ReturnType<typeof placesByOrigin>,
): ReadonlySet<string> {
  const now = was && origins.get(was.at);
  return new Set([...(is ? [lineOf(is.at)] : []), ...(now ? [lineOf(atOf(now.sheet.name, now.cell))] : [])]);
}

/** `Sheet!D7` without its column: the line it stands on. */
export function lineOf(at: string): string {
  return at.replace(/[A-Z]+(?=\d+$)/, '');
}

function isCovered(findings: readonly Finding[], place: ReadCell, lines: ReadonlySet<string>): boolean {
  return findings.some((one) => {
    if (one.table !== undefined && one.table !== place.table) return false;
    if (one.row === place.row)
      return one.column === undefined || one.column === place.column || one.severity !== 'info';
    if (one.row !== undefined) return false;
    if (one.column !== undefined) return one.column === place.column;
    if (one.at !== undefined)
      return lines.has(lineOf(one.at)) || (one.code === 'missing-value' && one.table === place.table);
    return one.table !== undefined || one.severity === 'error';
  });
}

/**
 * A value that is not read any more is said where it stands now, for whatever row or table that line was taken; a table that
 * could not be found is told in one entry at its first figure.
 */
function isLossSaid(
  { findings, cells }: ReadFile,
  was: ReadCell | undefined,
  origins: ReturnType<typeof placesByOrigin>,
): boolean {
  const now = was && origins.get(was.at);
  if (!now) return false;
  const line = lineOf(atOf(now.sheet.name, now.cell));
  if (cells.some((cell) => cell.held && lineOf(cell.at) === line)) return true;
  return findings.some(({ code, at, found, severity, message }) => {
    if (at === undefined || (severity === 'info' && code !== 'hidden-content')) return false;
    const together = code === 'stray-value' && at.startsWith(`${now.sheet.name}!`) && (found ?? '').includes(';');
    // copies of a row are told in one finding that names the line of each
    const copy = code === 'duplicate-row' && new RegExp(`(?<!\\d)${now.cell.row}(?!\\d)`).test(message);
    return together || copy || lineOf(at) === line;
  });
}

/** The cell is what the sender wrote there: marked so, or words in the value's own cell, or its counts are in a helper cell. */
function isWritten(
  cells: ReadonlyMap<string, MarkedCell>,
  was: ReadCell | undefined,
  is: ReadCell,
  subject: Subject,
): boolean {
  const cell = cells.get(is.at);
  // a figure that was typed there in place of another: only who knows the truth can tell it from a right one
  if (cell?.mark === 'written') return true;
  // other words in the very cell of the value, on a row that takes words: any words may be meant there. Words that were read
  // from another cell than before are no such case: those are the reader's doing
  const isOwnCell = was !== undefined && cell?.from === was.at;
  if (isOwnCell && is.value.kind === 'text' && cell.content.kind === 'text') return true;
  // in an issued form the value is made of the counts in the helper cells of its line: a count that was typed there in place of
  // another is as good as one typed in the cell itself. A written cell that is none of its counts excuses nothing
  if (subject.base.recognisedBy !== 'marker' || is.value.kind !== 'number' || !is.value.count) return false;
  const { numerator, denominator } = is.value.count;
  return [...cells].some(
    ([at, { mark, content }]) =>
      mark === 'written' &&
      lineOf(at) === lineOf(is.at) &&
      content.kind === 'number' &&
      (content.number === numerator || content.number === denominator),
  );
}

function isGone(
  was: ReadCell,
  origins: ReturnType<typeof placesByOrigin>,
  wasThere: ReadonlyMap<string, MarkedCell>,
): boolean {
  return wasThere.has(was.at) && (!origins.has(was.at) || origins.get(was.at)?.cell.mark === 'written');
}

/** Whether a reworded header speaks for a cell: it stands above it, and no copy that says what it said stands between. */
function heads(
  { cells }: MarkedSheet,
  header: MarkedCell,
  place: { readonly row: number; readonly column: number },
  wasThere: ReadonlyMap<string, MarkedCell>,
): boolean {
  const was = wasThere.get(header.from ?? '')?.shown;
  const isBetween = (one: MarkedCell): boolean => one.row > header.row && one.row < place.row;
  const copy = cells.some((one) => one.column === header.column && isBetween(one) && one.shown === was);
  return header.column === place.column && header.row < place.row && !copy;
}

/** On a row that takes words, words are the sender's own: a checker may find them odd, nobody can say that they are wrong. */
function takesWords({ table, row, column, value }: ReadCell, { base }: Subject): boolean {
  const was = base.cells.find((one) => one.table === table && one.row === row && one.column === column);
  return value.kind === 'text' && was?.value.kind === 'text';
}

/** In an issued form a formula beside helper cells says nothing of its own: the counts in them are what the unit sends. */
function onlyShows(cell: MarkedCell, { value }: ReadCell, { base }: Subject): boolean {
  const isFormula = cell.formula !== undefined || cell.content.kind === 'no-result';
  return base.recognisedBy === 'marker' && isFormula && value.kind === 'number' && value.count !== undefined;
}

/** A doubtful cell, or a reworded label, header or measure on its line or over its column. */
function mustBeSaid(
  mutated: MarkedWorkbook,
  subject: Subject,
  cells: ReadonlyMap<string, MarkedCell>,
  is: ReadCell,
): boolean {
  const own = cells.get(is.at);
  if (own?.mark === 'doubtful' && !onlyShows(own, is, subject) && !takesWords(is, subject)) return true;
  const cut = is.at.lastIndexOf('!');
  const sheet = mutated.sheets.find((one) => one.name === is.at.slice(0, cut));
  const place = placeOf(is.at.slice(cut + 1));
  if (!sheet || !place) return false;
  const wasThere = cellsByAddress(subject.workbook);
  const headers = new Set(subject.tables.flatMap((table) => table.headers.map((one) => one.from)));
  return sheet.cells.some((cell) => {
    // reworded twice, it may say again what it said
    if (cell.mark !== 'reworded' || (cell.from !== undefined && wasThere.get(cell.from)?.shown === cell.shown))
      return false;
    const isHeader = cell.from !== undefined && headers.has(cell.from);
    return isHeader ? heads(sheet, cell, place, wasThere) : cell.row === place.row;
  });
}
