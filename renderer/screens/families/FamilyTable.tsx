import { useMemo, type ReactNode } from 'react';
import type { Table, UnitId } from '#shared/family/family.ts';
import { familiesVi as vi } from '../../text/families.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { matchesSearch, searchable } from '../../ui/search.ts';
import { familyRows, type FamilyRow, type Revisions } from './family-rows.ts';

/** The rows of one table: what is printed, who leads, and how values merge, in words. `onEdit` is null while one only looks. */
export function FamilyTable({
  table,
  names,
  typed,
  revisions,
  onEdit,
}: {
  readonly table: Table;
  readonly names: ReadonlyMap<UnitId, string>;
  readonly typed: string;
  readonly revisions: Revisions;
  readonly onEdit: ((row: FamilyRow) => void) | null;
}): ReactNode {
  const rows = useMemo(() => familyRows(table, revisions), [table, revisions]);
  const shown = rows.filter((row) => matchesSearch(searchable(row.number, row.label), typed));
  const columns = useMemo(() => columnsWith(names, onEdit), [names, onEdit]);
  return (
    <>
      {shown.length === 0 ? <p className="quiet">{common.common.nothingFound}</p> : null}
      <DataTable
        label={table.appendix}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.key}
        rowClass={(row) => `level-${row.row.level}${row.changed ? ' changed' : ''}`}
        testId="family-table"
      />
    </>
  );
}

function columnsWith(
  names: ReadonlyMap<UnitId, string>,
  onEdit: ((row: FamilyRow) => void) | null,
): readonly TableColumn<FamilyRow>[] {
  return [
    { key: 'number', header: vi.row.number, width: '56px', cell: (row) => row.number },
    { key: 'label', header: vi.row.label, cell: (row) => <LabelCell row={row} onEdit={onEdit} /> },
    { key: 'measure', header: vi.row.measure, width: '110px', cell: (row) => row.row.measure?.text ?? '' },
    {
      key: 'leads',
      header: vi.row.leads,
      width: '19%',
      cell: (row) => row.leads.map((lead) => names.get(lead) ?? lead).join(', '),
    },
    { key: 'rule', header: vi.row.rule, width: '25%', cell: (row) => <RuleCell row={row} /> },
  ];
}

function LabelCell({
  row,
  onEdit,
}: {
  readonly row: FamilyRow;
  readonly onEdit: ((row: FamilyRow) => void) | null;
}): ReactNode {
  const style = { paddingInlineStart: `${row.depth * 16}px` };
  return (
    <div className="row-label" style={style}>
      {onEdit ? (
        <button type="button" className="row-link" onClick={() => onEdit(row)}>
          {row.label}
        </button>
      ) : (
        row.label
      )}
      {row.changed ? <small className="changed-mark">{vi.changedMark}</small> : null}
    </div>
  );
}

function RuleCell({ row }: { readonly row: FamilyRow }): ReactNode {
  const { rule, authority } = row.row.merge;
  if (rule === 'none') return <span className="quiet">{vi.rules.none}</span>;
  const more = vi.authority[authority];
  return (
    <>
      {vi.rules[rule]}
      {more === '' ? null : <small className="quiet rule-more">{more}</small>}
    </>
  );
}
