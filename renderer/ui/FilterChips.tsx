import type { ReactNode } from 'react';

export type Chip<Id extends string> = { readonly id: Id; readonly title: string; readonly count: number };

/** A row of filters of which one is on; each says how many it would show. */
export function FilterChips<Id extends string>({
  label,
  chips,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chips: readonly Chip<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}): ReactNode {
  return (
    <fieldset className="chips" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="chip"
          aria-pressed={chip.id === chosen}
          onClick={() => onChoose(chip.id)}
          data-testid={`chip-${chip.id}`}
        >
          {chip.title} <span className="count">{chip.count}</span>
        </button>
      ))}
    </fieldset>
  );
}
