import type { Column, ColumnKey, Row, RowCode, Table, TableId, UnitId } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import type { FindingCode } from '../finding/codes.ts';
import { makeFinding, type Finding, type MessageParts } from '../finding/finding.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { MergeScene } from './scene.ts';

/** One official cell: where in the family a finding of merging points. */
export type CellPlace = { readonly table: Table; readonly row: Row; readonly column: Column };

type Said = { readonly found?: string; readonly expected?: string; readonly parts?: MessageParts };

/** A finding about one official cell, with the row's and column's printed words and the family's own severity. */
export function sayOfCell(scene: MergeScene, code: FindingCode, place: CellPlace, said: Said): Finding {
  const { table, row, column } = place;
  const named = { table: table.id, row: row.code, column: column.key, label: row.label, header: column.header };
  return sayAtCell(scene, code, named, said);
}

/** One official cell by its codes and printed words: a list row is in no family. */
export type NamedPlace = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  readonly label: string;
  readonly header: string;
};

/** The same of a cell that is named by its words. */
export function sayAtCell(scene: MergeScene, code: FindingCode, place: NamedPlace, said: Said): Finding {
  const { table, row, column, label, header } = place;
  const { year } = scene.period;
  const words = {
    rowLabel: cleanSpaces(fillYears(label, year)),
    columnHeader: cleanSpaces(fillYears(header, year)),
  };
  const finding = makeFinding(code, { table, row, column }, { ...said, parts: { ...words, ...said.parts } });
  return withSeverity(scene, finding);
}

/** A finding about no single cell. */
export function sayOfAll(scene: MergeScene, code: FindingCode, table: string | undefined, said: Said): Finding {
  return withSeverity(scene, makeFinding(code, table === undefined ? {} : { table }, said));
}

/** Names in a row: "Sở Y tế, UBND huyện Đăk Hà". */
export function namesOf(scene: MergeScene, units: readonly UnitId[]): string {
  return units.map((unit) => scene.nameOf(unit)).join(', ');
}

function withSeverity(scene: MergeScene, finding: Finding): Finding {
  const severity = scene.family.severities?.[finding.code];
  return severity === undefined ? finding : { ...finding, severity };
}
