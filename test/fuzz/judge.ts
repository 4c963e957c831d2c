import type { Finding } from '#shared/finding/finding.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { atOf, placeOf } from '#shared/workbook/address.ts';
import { cellsByAddress, placesByOrigin, type MarkedCell, type MarkedWorkbook } from './marked-cells.ts';
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
    const byNature = is ? isWritten(cells, is, subject) : was !== undefined && isGone(was, origins, wasThere);
    const kind = byNature && !must ? 'by-nature' : 'silent';
    const { table, row, column } = place;
    return [{ kind, table, row, column, truth: was?.text ?? '', read: is?.text ?? '' }];
  });
}

/** As `judge`, for list rows and paragraphs: none may change or be lost without a word. */
export function judgeTexts(subject: Subject, mutated: MarkedWorkbook, read: ReadFile): readonly Verdict[] {
  if (read.outcome === 'refused' || (read.unit === null && says(read, 'unknown-unit'))) return [];
  const origins = placesByOrigin(mutated);
  const cells = cellsByAddress(mutated);
  const [before, after] = [textsOf(subject.base), textsOf(read)];
  const added = after.filter((one) => !before.some((other) => other.key === one.key));
  const lost = before.filter((one) => !after.some((other) => other.key === one.key));
  const saidAt = new Set(read.findings.flatMap((finding) => (finding.at ? [lineOf(finding.at)] : [])));
  const saidOf = (table: string): boolean =>
    read.findings.some(
      (one) => one.table === table && one.row === undefined && (!one.at || one.code === 'missing-column'),
    );
  const verdict = (one: TextOf, kind: Verdict['kind'], isNew: boolean): Verdict => ({
    kind,
    table: one.table,
    row: one.ats[0] ?? '',
    column: '',
    truth: isNew ? '' : one.key,
    read: isNew ? one.key : '',
  });
  return [
    ...added.flatMap((one) => {
      const said = one.held || saidOf(one.table) || one.ats.some((at) => saidAt.has(lineOf(at)));
      const own = one.ats.map((at) => cells.get(at));
      const written =
        own.some((cell) => cell !== undefined && (cell.mark !== undefined || cell.from === undefined)) ||
        one.ats.some((at) => lostBeside(at, cells, subject, origins)) ||
        [...cells].some(
          ([at, cell]) =>
            (cell.mark === 'written' || cell.from === undefined) && one.ats.some((own) => lineOf(own) === lineOf(at)),
        );
      return said ? [] : [verdict(one, written ? 'by-nature' : 'silent', true)];
    }),
    ...lost.flatMap((one) => {
      const now = one.ats.map((at) => origins.get(at));
      const said =
        saidOf(one.table) || now.some((found) => found && saidAt.has(lineOf(atOf(found.sheet.name, found.cell))));
      const changed = now.some(
        (found) => !found || found.cell.mark !== undefined || found.cell.content.kind === 'text',
      );
      const beside = [...cells].some(
        ([at, cell]) =>
          (cell.from === undefined || cell.mark === 'written') &&
          now.some((found) => found && lineOf(atOf(found.sheet.name, found.cell)) === lineOf(at)),
      );
      const own = beside || (changed && isChanged(one, origins, subject));
      return said ? [] : [verdict(one, own ? 'by-nature' : 'silent', false)];
    }),
  ];
}

type TextOf = { readonly table: string; readonly key: string; readonly ats: readonly string[]; readonly held: boolean };

function textsOf(read: ReadFile): readonly TextOf[] {
  return [
    ...read.listRows.map((row) => ({
      table: row.table,
      key: JSON.stringify(Object.entries(row.cells).map(([key, cell]) => [key, cell.text])),
      ats: Object.values(row.cells).map((cell) => cell.at),
      held: row.held,
    })),
    ...read.paragraphs.map(({ table, row, at, text }) => ({ table, key: `${row} ${text}`, ats: [at], held: false })),
  ];
}

/** Whether a cell that stood on the line of this one was taken away by the mutation. */
function lostBeside(
  at: string,
  cells: ReadonlyMap<string, MarkedCell>,
  subject: Subject,
  origins: ReturnType<typeof placesByOrigin>,
): boolean {
  const from = cells.get(at)?.from;
  if (from === undefined) return false;
  return [...cellsByAddress(subject.workbook)].some(
    ([was]) => lineOf(was) === lineOf(from) && (!origins.has(was) || origins.get(was)?.cell.mark === 'written'),
  );
}

/** Whether some cell of a lost text is no more what and where it was. */
function isChanged(one: TextOf, origins: ReturnType<typeof placesByOrigin>, subject: Subject): boolean {
  const wasThere = cellsByAddress(subject.workbook);
  return one.ats.some((at) => {
    const [was, now] = [wasThere.get(at), origins.get(at)?.cell];
    return !now || now.mark !== undefined || now.shown !== was?.shown;
  });
}

function says(read: ReadFile, code: Finding['code']): boolean {
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

function lineOf(at: string): string {
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

/** The cell is what the sender wrote there: marked so, or new, or (in a form with helper cells) one beside it is. */
function isWritten(cells: ReadonlyMap<string, MarkedCell>, is: ReadCell, subject: Subject): boolean {
  const cell = cells.get(is.at);
  if (cell?.mark === 'written') return true;
  // words that the row takes as they are: the sender's own
  if (is.value.kind === 'text' && cell?.content.kind === 'text') return true;
  if (subject.base.recognisedBy !== 'marker') return false;
  return [...cells].some(([at, one]) => one.mark === 'written' && lineOf(at) === lineOf(is.at));
}

function isGone(
  was: ReadCell,
  origins: ReturnType<typeof placesByOrigin>,
  wasThere: ReadonlyMap<string, MarkedCell>,
): boolean {
  return wasThere.has(was.at) && (!origins.has(was.at) || origins.get(was.at)?.cell.mark === 'written');
}

/** A doubtful cell, or a reworded label, header or measure on its line or over its column. */
function mustBeSaid(
  mutated: MarkedWorkbook,
  subject: Subject,
  cells: ReadonlyMap<string, MarkedCell>,
  is: ReadCell,
): boolean {
  if (cells.get(is.at)?.mark === 'doubtful') return true;
  const cut = is.at.lastIndexOf('!');
  const sheet = mutated.sheets.find((one) => one.name === is.at.slice(0, cut));
  const place = placeOf(is.at.slice(cut + 1));
  if (!sheet || !place) return false;
  const headers = new Set(subject.tables.flatMap((table) => table.headers.map((one) => one.from)));
  return sheet.cells.some((cell) => {
    if (cell.mark !== 'reworded') return false;
    const isHeader = cell.from !== undefined && headers.has(cell.from);
    return isHeader ? cell.column === place.column && cell.row < place.row : cell.row === place.row;
  });
}
