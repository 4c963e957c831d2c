import type { Table, TableKind } from '#shared/family/family.ts';

const kinds: Readonly<Record<TableKind, string>> = {
  indicators: '',
  assignments: '',
  list: 'danh mục',
  matrix: 'bảng số',
  outline: 'lời văn',
};

/** A table's short name for a choice between tables: "Phụ lục 2", "Phụ lục 3: danh mục". */
export function tableTitle(table: Pick<Table, 'appendix' | 'kind'>): string {
  const name = table.appendix === '' ? 'Báo cáo' : table.appendix;
  return kinds[table.kind] === '' ? name : `${name}: ${kinds[table.kind]}`;
}
