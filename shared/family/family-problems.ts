import { findingCodes } from '../finding/codes.ts';
import type { Family, Row, Table } from './family.ts';
import type { UnitDirectory } from './unit.ts';

/**
 * What the parts of a family say of each other and get wrong: doubled codes, parents and tables that do not exist, columns that
 * nobody fills, ratios without a base, checks that do not exist. With a directory also unknown units and groups. One readable
 * sentence each, with the table and row it is about; empty when all is well.
 */
export function familyProblems(family: Family, directory?: UnitDirectory): string[] {
  return [
    ...doubled(family.tables.map((table) => table.id)).map((id) => `table ${id} is there twice`),
    ...family.tables.flatMap((table) => [
      ...tableProblems(family, table),
      ...table.rows.flatMap((row) => rowProblems(table, row).map((text) => `${table.id}, row ${row.code}: ${text}`)),
    ]),
    ...checkProblems(family),
    ...(directory ? unitProblems(family, directory) : []),
  ];
}

function tableProblems(family: Family, table: Table): string[] {
  const codes = new Set(table.rows.map((row) => row.code));
  const keys = new Set(table.columns.map((column) => column.key));
  return [
    ...doubled(table.rows.map((row) => row.code)).map((code) => `row ${code} is there twice`),
    ...doubled(table.columns.map((column) => column.key)).map((key) => `column ${key} is there twice`),
    ...table.footnotes.flatMap(({ mark, row }) =>
      row === undefined || codes.has(row) ? [] : [`footnote ${mark} points to row ${row}, which does not exist`],
    ),
    ...(table.identity ?? []).flatMap((key) =>
      keys.has(key) ? [] : [`identity names column ${key}, not in the table`],
    ),
    ...(table.kind === 'list' && !table.identity
      ? ['a list needs an identity: the columns that make two rows the same']
      : []),
    ...(table.columns.some((column) => column.role === 'label') ? [] : ['no column has the role label']),
    ...insideProblems(family, table),
    ...fillProblems(table),
  ].map((text) => `${table.id}: ${text}`);
}

function insideProblems(family: Family, table: Table): string[] {
  if (!table.inside) return [];
  const { table: id, afterRow } = table.inside;
  const around = family.tables.find((one) => one.id === id);
  if (!around) return [`stands inside table ${id}, which does not exist`];
  if (around.kind !== 'outline') return [`stands inside table ${id}, which is no outline`];
  // only the outermost tables are printed by themselves: one inside the other, neither would be
  if (around.inside) return [`stands inside table ${id}, which itself stands inside a table`];
  return around.rows.some((row) => row.code === afterRow)
    ? []
    : [`stands after row ${afterRow} of ${id}, which does not exist`];
}

/** A returned table needs, in each phase it is used in, somebody who fills each value column and something to be filled. */
function fillProblems(table: Table): string[] {
  const inNoPhase = table.columns
    .filter((column) => !table.phases.some((phase) => column.fill[phase]))
    .map((column) => `column ${column.key} has no fill in any phase of the table`);
  const idle = table.phases
    .filter((phase) => table.returned && !['outline', 'assignments'].includes(table.kind) && !reportedIn(table, phase))
    .map((phase) => `is returned in phase ${phase}, but no column of it is reported then`);
  const stray = table.columns.flatMap((column) =>
    (['plan', 'report'] as const)
      .filter((phase) => column.fill[phase] && !table.phases.includes(phase))
      .map((phase) => `column ${column.key} is filled in phase ${phase}, in which the table is not used`),
  );
  const silent = table.columns
    .filter((column) => column.role === 'value' && !column.speaks)
    .map((column) => `value column ${column.key} does not say what it speaks of (actual, target, count)`);
  return [...inNoPhase, ...idle, ...stray, ...silent];
}

function reportedIn(table: Table, phase: 'plan' | 'report'): boolean {
  return table.columns.some((column) => column.fill[phase] === 'reported');
}

function rowProblems(table: Table, row: Row): string[] {
  const keys = new Set(table.columns.map((column) => column.key));
  const labels = new Set(table.columns.filter((column) => column.role === 'label').map((column) => column.key));
  const { rule, base } = row.merge;
  const valued = ['lead', 'ratio-of-sums', 'share-of-units', 'sum', 'min', 'max', 'cell-sum'].includes(rule);
  return [
    ...[...Object.keys(row.cells), ...Object.keys(row.clean ?? {})]
      .filter((key) => !keys.has(key))
      .map((key) => `has a cell in column ${key}, which is not in the table`),
    ...Object.keys(row.clean ?? {})
      .filter((key) => keys.has(key) && !labels.has(key) && !(key in row.cells))
      .map((key) => `mends the text of column ${key}, where nothing is printed`),
    ...(row.parent === undefined || table.rows.some((one) => one.code === row.parent)
      ? []
      : [`has the parent ${row.parent}, which does not exist`]),
    ...(isOwnAncestor(table, row) ? ['is its own parent, or that of its parents'] : []),
    ...(rule === 'ratio-of-sums' && base === undefined ? ['is a ratio of sums without a base'] : []),
    ...(row.measure?.kind === 'ratio' && row.measure.base === undefined ? ['has a ratio measure without a base'] : []),
    ...(valued && !row.measure ? [`merges by ${rule}, but has no measure`] : []),
    ...(valued && !row.shown ? [`merges by ${rule}, but does not say how its value is shown`] : []),
    ...(rule !== 'none' && table.returned && row.leads.length + row.reporters.length === 0
      ? [`merges by ${rule}, but nobody reports it`]
      : []),
    ...(rule === 'none' && row.measure ? ['has a measure, but is not merged'] : []),
    ...(table.kind !== 'list' && row.level !== 'blank-row' && row.label === '' ? ['has no label'] : []),
    ...doubled(row.leads).map((lead) => `names the lead ${lead} twice`),
  ];
}

function isOwnAncestor(table: Table, row: Row): boolean {
  const seen = new Set<string>();
  for (let code = row.parent; code !== undefined && !seen.has(code);) {
    if (code === row.code) return true;
    seen.add(code);
    code = table.rows.find((one) => one.code === code)?.parent;
  }
  return false;
}

function checkProblems(family: Family): string[] {
  const ids = family.checks.map((check) => check.id);
  return [
    ...doubled(ids).map((id) => `check ${id} is there twice`),
    ...ids.filter((id) => !Object.hasOwn(findingCodes, id)).map((id) => `check ${id} does not exist`),
  ];
}

function unitProblems(family: Family, directory: UnitDirectory): string[] {
  const units = new Set(directory.units.map((unit) => unit.id));
  const groups = new Set(directory.groups.map((group) => group.id));
  const inRow = (table: Table, row: Row): string[] => [
    ...row.leads
      .filter((id) => !units.has(id))
      .map((id) => `${table.id}, row ${row.code}: the lead ${id} is no known unit`),
    ...row.reporters
      .filter(({ group }) => !groups.has(group))
      .map(({ group }) => `${table.id}, row ${row.code}: the reporters ${group} are no known group`),
  ];
  return [
    ...(units.has(family.consolidator) ? [] : [`the consolidator ${family.consolidator} is no known unit`]),
    ...family.tables.flatMap((table) => table.rows.flatMap((row) => inRow(table, row))),
  ];
}

function doubled(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))];
}
