import type { ReactNode } from 'react';
import type { FamilySummary } from '#shared/service/contract/books.ts';
import { startVi } from '../../text/start.vi.ts';

/** First step: which appendix form the book is for. */
export function FamilyStep({
  families,
  chosen,
  onChoose,
}: {
  readonly families: readonly FamilySummary[];
  readonly chosen: string | null;
  readonly onChoose: (family: string) => void;
}): ReactNode {
  const words = startVi.wizard;
  return (
    <fieldset className="choices">
      <legend>{words.chooseFamily}</legend>
      {families.map((family) => {
        const [place, ...rest] = family.title.split(': ');
        return (
          <label key={family.id} className="choice">
            <input
              type="radio"
              name="family"
              value={family.id}
              checked={family.id === chosen}
              onChange={() => onChoose(family.id)}
              data-testid={`family-${family.id}`}
            />
            <strong>{place}</strong>
            <span>{rest.join(': ')}</span>
            <small>
              {words.tables(
                family.tables.length,
                family.tables.reduce((sum, table) => sum + table.rows, 0),
              )}
            </small>
          </label>
        );
      })}
    </fieldset>
  );
}
