import { useMemo, useState, type ReactNode } from 'react';
import type { Family } from '#shared/family/family.ts';
import { useApp } from '../../service/app-context.tsx';
import { useKept } from '../../service/use-kept.ts';
import { useQuery } from '../../service/use-query.ts';
import { familiesVi as vi } from '../../text/families.vi.ts';
import { showDay, words } from '../../text/words.vi.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { FamilyTable } from './FamilyTable.tsx';
import { shownTables, withRevision, type FamilyRow, type Revisions } from './family-rows.ts';
import { ReviseBar } from './ReviseBar.tsx';
import { RowDialog } from './RowDialog.tsx';

const nothing: Revisions = new Map();

/** A family, table by table, row by row, with the rule of each row in words; and its next version. */
export function FamilyView(): ReactNode {
  const { book, period } = useApp();
  const inBook = book ? { book: book.book } : {};
  const listed = useQuery('families.list', inBook);
  const families = listed.data ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const [tableId, setTableId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<FamilyRow | null>(null);

  const own = families.findLast((one) => one.id === period?.family);
  const chosen = families.find((one) => keyOf(one) === picked) ?? own ?? families[0] ?? null;
  const asked = useQuery('families.get', chosen ? { ...inBook, family: chosen.id, version: chosen.version } : null);
  const family = asked.data;
  const [revisions, setRevisions] = useKept<Revisions>(`revisions ${book?.book ?? ''} ${chosen ? keyOf(chosen) : ''}`);
  const units = useQuery('units.list', book ? { book: book.book } : null).data;
  const proposal = useQuery(
    'families.proposal',
    family ? { ...inBook, family: family.id, year: family.years.document } : null,
  ).data;
  const names = useMemo(() => {
    const known = [...(proposal?.units ?? []), ...(units ?? [])];
    return new Map(known.map((unit) => [unit.id, unit.name]));
  }, [proposal, units]);
  const tables = family ? shownTables(family) : [];
  const table = tables.find((one) => one.id === tableId) ?? tables[0];
  const newest = families.findLast((one) => one.id === family?.id)?.version;
  const periods =
    book?.periods.filter((one) => one.family === family?.id && one.familyVersion === family.version) ?? [];

  return (
    <>
      <ErrorLine of={[listed, asked]} />
      <div className="toolbar">
        <select
          className="input family-choice"
          aria-label={vi.family}
          value={chosen ? keyOf(chosen) : ''}
          onChange={(event) => setPicked(event.target.value)}
          data-testid="family-choice"
        >
          {families.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {vi.familyVersion(one.title, one.version)}
            </option>
          ))}
        </select>
        {tables.length > 1 ? (
          <select
            className="input"
            aria-label={vi.table}
            value={table?.id}
            onChange={(event) => setTableId(event.target.value)}
            data-testid="table-choice"
          >
            {tables.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.appendix} – ${words.tableKind[one.kind]}`}
              </option>
            ))}
          </select>
        ) : null}
        <span className="spacer" />
        <SearchField label={vi.find} value={typed} onChange={setTyped} testId="find-row" />
      </div>
      {family ? (
        <p className="quiet">
          {factsOf(
            family,
            periods.map((one) => one.name),
          )}
        </p>
      ) : null}
      {family && book ? (
        <ReviseBar
          book={book.book}
          family={family}
          canRevise={family.version === newest}
          revisions={revisions}
          onStart={() => setRevisions(nothing)}
          onStop={() => setRevisions(null)}
          onSaved={(version) => {
            setRevisions(null);
            setPicked(keyOf({ id: family.id, version }));
          }}
        />
      ) : null}
      {table ? (
        <FamilyTable
          table={table}
          names={names}
          typed={typed}
          revisions={revisions ?? nothing}
          onEdit={revisions ? setEditing : null}
        />
      ) : null}
      {editing && revisions ? (
        <RowDialog
          row={editing}
          names={names}
          onKeep={(revision) => {
            setRevisions(withRevision(revisions, editing.key, revision));
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}

function keyOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} ${version}`;
}

function factsOf({ document }: Family, periods: readonly string[]): string {
  const source = vi.document(document.number, showDay(document.date), document.issuer);
  return periods.length > 0 ? `${source}. ${vi.inPeriods(periods.join(', '))}.` : `${source}.`;
}
