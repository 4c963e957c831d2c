import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { UnknownRow } from '../../locate/located.ts';
import type { Check } from '../check.ts';

/** So many unknown rows of a table are said one by one; beyond, they are one pasted thing, and one finding lists them. */
const SINGLY = 20;
/** so many more are listed in that finding with their values */
const LISTED = 200;

/** A line with values that is no row of the family: its values stay in the finding. A line without values says nothing. */
export const unknownRow: Check = {
  id: 'unknown-row',
  run: (input) =>
    input.tables.flatMap(({ table, located }) => {
      const rows = located.unknownRows.filter((row) => !row.hidden && row.values.length > 0);
      return [...rows.slice(0, SINGLY).map((row) => sayRow(table, row)), ...sayRest(table, rows.slice(SINGLY))];
    }),
};

function sayRow(table: string, row: UnknownRow): Finding {
  const texts = textsOf(row);
  return makeFinding(
    'unknown-row',
    { table, at: row.at },
    {
      found: row.label ? `${row.label} (${texts})` : texts,
      wordings: row.label ? [{ text: row.label, at: row.at }] : [],
      parts: { texts, found: row.label },
    },
  );
}

function sayRest(table: string, rows: readonly UnknownRow[]): readonly Finding[] {
  const [first] = rows;
  if (!first) return [];
  const listed = rows.slice(0, LISTED).map((row) => `${row.label} (${textsOf(row)})`);
  const beyond = rows.slice(LISTED);
  const [from, to] = [beyond[0], beyond.at(-1)];
  // what follows is told by its place: thousands of pasted lines in one text would be read by nobody, and they are in the kept file
  const found = [...listed, ...(from && to ? [`và ${beyond.length} dòng nữa, từ ${from.at} đến ${to.at}`] : [])].join(
    '; ',
  );
  const parts = { texts: found, found: `${first.label} và ${rows.length - 1} dòng khác` };
  return [makeFinding('unknown-row', { table, at: first.at }, { found, parts })];
}

function textsOf(row: UnknownRow): string {
  return row.values.map(({ at, text }) => `${at} = ${text}`).join('; ');
}
