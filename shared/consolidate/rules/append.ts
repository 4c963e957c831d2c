import type { ColumnKey, Table, UnitId } from '../../family/family.ts';
import type { SubmittedListRow } from '../../submission/submission.ts';
import { cleanSpaces, foldWords } from '../../text/fold.ts';
import type { ConsolidatedCell, ConsolidatedRow, MergeSubmission, Source } from '../consolidation.ts';
import type { MergeScene } from '../scene.ts';
import { dateKey } from './date-key.ts';

type Sent = { readonly unit: UnitId; readonly submission: MergeSubmission; readonly row: SubmittedListRow };

/**
 * Rows of a list table joined in the units' order, then in the file's; rows that are the same by the table's identity columns
 * become one, renumbered, with the first unit that sent it and all of them. Held rows take part in nothing.
 */
export function appendRows(scene: MergeScene, table: Table): readonly ConsolidatedRow[] {
  const same = new Map<string, Sent[]>();
  for (const sent of sentRows(scene, table)) {
    const key = listIdentity(sent, table);
    const before = same.get(key);
    if (before) before.push(sent);
    else same.set(key, [sent]);
  }
  return [...same].map(([key, sent], i) => joinedRow(table, `${table.id}/${key}`, String(i + 1), sent));
}

function sentRows(scene: MergeScene, table: Table): readonly Sent[] {
  return scene.units.flatMap((unit) => {
    const submission = scene.submissionOf(unit, table);
    const rows = submission?.listRows.filter((row) => row.table === table.id && !row.held) ?? [];
    return submission ? rows.map((row) => ({ unit, submission, row })) : [];
  });
}

/**
 * The folded identity of a row, dates as days: `196-kh-ubnd/2022-03-24`. It is also the row's code, since places change when
 * another file comes in. A row that leaves its identity blank is the same as no other; one that leaves part of it blank (a
 * date without a number) only as a row that says the same in every column.
 */
export function listIdentity(
  { unit, row }: { unit: UnitId; row: Pick<SubmittedListRow, 'cells' | 'at'> },
  table: Table,
): string {
  const keys = table.identity ?? table.columns.map((column) => column.key);
  const partOf = (key: ColumnKey): string => {
    const cell = row.cells[key];
    if (!cell) return '';
    return cell.date ?? dateKey(cell.text) ?? (foldWords(cell.text).replaceAll(' ', '-') || cleanSpaces(cell.text));
  };
  const parts = keys.map(partOf);
  if (parts.every((part) => part === '')) return `${unit}/${row.at}`;
  if (!parts.includes('')) return parts.join('/');
  const others = table.columns.filter((column) => column.role !== 'number' && !keys.includes(column.key));
  return [...parts, ...others.map((column) => partOf(column.key))].join('/');
}

function joinedRow(table: Table, code: string, number: string, sent: readonly Sent[]): ConsolidatedRow {
  const cells: Record<ColumnKey, ConsolidatedCell> = {};
  for (const { key, role } of table.columns) {
    if (role !== 'number') cells[key] = joinedCell(key, sent);
  }
  const label = table.columns.find((column) => column.role === 'label')?.key ?? '';
  const units = [...new Set(sent.map((one) => one.unit))];
  return {
    code,
    number,
    label: cells[label]?.text ?? '',
    measure: '',
    cells,
    ...(units[0] === undefined ? {} : { unit: units[0] }),
    units,
  };
}

/** The first text that is not blank; the other senders' are kept beside it as compared. */
function joinedCell(key: ColumnKey, sent: readonly Sent[]): ConsolidatedCell {
  const sources = sent.flatMap(({ unit, submission, row }): Source[] => {
    const cell = row.cells[key];
    const text = cleanSpaces(cell?.text ?? '');
    if (!cell || text === '') return [];
    const { id, file } = submission;
    return [
      { unit, submission: id, file, at: cell.at, text: cell.text, value: { kind: 'text', text }, part: 'compared' },
    ];
  });
  const [first, ...others] = sources;
  const units = new Set(sources.map((source) => source.unit)).size;
  return {
    text: first?.value.kind === 'text' ? first.value.text : '',
    value: first?.value ?? { kind: 'blank' },
    rule: 'append',
    coverage: { reported: units, expected: units, missing: [] },
    sources: first ? [{ ...first, part: 'component' }, ...others] : [],
    findings: [],
  };
}
