import type { ReadFile } from '#shared/submission/submission.ts';
import { atOf } from '#shared/workbook/address.ts';
import { lineOf, says, type Verdict } from './judge.ts';
import { cellsByAddress, placesByOrigin, type MarkedCell, type MarkedWorkbook } from './marked-cells.ts';
import type { Subject } from './subject.ts';

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
