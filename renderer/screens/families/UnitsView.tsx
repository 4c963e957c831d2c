import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import { useQuery } from '../../service/use-query.ts';
import { familiesVi } from '../../text/families.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { showDay, words } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchesSearch, searchable } from '../../ui/search.ts';
import { UnitEditor } from './UnitEditor.tsx';

const vi = familiesVi.unit;

/** The book's units: names, other names, contacts, validity; a press opens one for editing. `first`: opened at once. */
export function UnitsView({ book, first }: { readonly book: string; readonly first: string | null }): ReactNode {
  const listed = useQuery('units.list', { book });
  const { data } = listed;
  const units = useMemo(() => data ?? [], [data]);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<string | null>(first);
  useEffect(() => setEditing(first), [first]);
  const prepared = useMemo(
    () =>
      units.map((unit) => ({
        unit,
        search: searchable(unit.name, unit.shortName, ...unit.aliases, unit.contactPerson, unit.phone, unit.email),
      })),
    [units],
  );
  const shown = prepared.filter(({ search }) => matchesSearch(search, typed)).map(({ unit }) => unit);
  const columns = useMemo(() => columnsWith(units, setEditing), [units]);
  const unit = units.find((one) => one.id === editing) ?? null;
  return (
    <>
      <ErrorLine of={[listed]} />
      <div className="toolbar">
        <SearchField label={vi.find} value={typed} onChange={setTyped} testId="find-unit" />
        <span className="count">{common.common.found(shown.length)}</span>
        <span className="spacer" />
        <Button onPress={() => setEditing(NEW)} testId="new-unit">
          <Icon name="plus" size={16} />
          {vi.add}
        </Button>
      </div>
      <DataTable
        label={familiesVi.tabs.units}
        columns={columns}
        rows={shown}
        rowKey={(one) => one.id}
        testId="units-table"
      />
      {editing === NEW || unit ? (
        <UnitEditor key={unit?.id ?? NEW} book={book} unit={unit} units={units} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

/** no unit has this id: ids have a colon */
const NEW = 'new';

function columnsWith(units: readonly Unit[], onEdit: (unit: string) => void): readonly TableColumn<Unit>[] {
  return [
    {
      key: 'name',
      header: vi.name,
      sortBy: (unit) => unit.name,
      cell: (unit) => <NameCell unit={unit} units={units} onEdit={onEdit} />,
    },
    {
      key: 'level',
      header: vi.level,
      width: '120px',
      sortBy: (unit) => words.level[unit.level],
      cell: (unit) => words.level[unit.level],
    },
    { key: 'aliases', header: vi.aliases, width: '30%', cell: (unit) => unit.aliases.join('; ') },
    {
      key: 'contact',
      header: vi.contact,
      width: '20%',
      cell: (unit) => [unit.contactPerson, unit.phone, unit.email].filter((one) => one !== undefined).join(', '),
    },
    { key: 'valid', header: vi.valid, width: '140px', cell: (unit) => validity(unit) },
  ];
}

function NameCell({
  unit,
  units,
  onEdit,
}: {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly onEdit: (unit: string) => void;
}): ReactNode {
  const next = unit.successors?.map(({ to }) => units.find((one) => one.id === to)?.name ?? to) ?? [];
  return (
    <>
      <button type="button" className="row-link" onClick={() => onEdit(unit.id)}>
        {unit.name}
      </button>
      {next.length > 0 ? <small className="quiet rule-more">{vi.successor(next.join(', '))}</small> : null}
    </>
  );
}

function validity(unit: Unit): string {
  const from = unit.validFrom === undefined ? [] : [vi.from(showDay(unit.validFrom))];
  const to = unit.validTo === undefined ? [] : [vi.to(showDay(unit.validTo))];
  return [...from, ...to].join(' ');
}
