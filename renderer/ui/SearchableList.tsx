import { useMemo, useState, type ReactNode } from 'react';
import { vi } from '../text/vi.ts';
import { matchesSearch, searchable } from './search.ts';

export type Choice = {
  readonly id: string;
  readonly text: string;
  /** a word behind it: the level, a count */
  readonly hint?: string;
  /** other names it is found by */
  readonly aliases?: readonly string[];
};

/**
 * A list to choose one of by typing part of its name, accents aside. Arrow down goes from the field into the list; what is marked
 * there is chosen; Enter or a double click decides.
 */
export function SearchableList({
  label,
  choices,
  chosen,
  onChoose,
  onDecide,
  testId,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onDecide: (id: string) => void;
  readonly testId?: string;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const prepared = useMemo(
    () => choices.map((choice) => ({ choice, search: searchable(choice.text, ...(choice.aliases ?? [])) })),
    [choices],
  );
  const found = prepared.filter(({ search }) => matchesSearch(search, typed)).map(({ choice }) => choice);
  const narrow = (text: string): void => {
    setTyped(text);
    // what is typed marks the first that answers, so that Enter takes it
    const first = prepared.find(({ search }) => matchesSearch(search, text))?.choice;
    onChoose(text.trim() === '' ? null : (first?.id ?? null));
  };
  const move = (by: number): void => {
    const at = found.findIndex((choice) => choice.id === chosen);
    const next = found[Math.max(0, Math.min(found.length - 1, at + by))];
    if (next) onChoose(next.id);
  };
  return (
    <div className="searchable-list">
      <label className="field">
        <span>{label}</span>
        <input
          className="input"
          autoComplete="off"
          value={typed}
          onChange={(event) => narrow(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              move(event.key === 'ArrowDown' ? 1 : -1);
            } else if (event.key === 'Enter' && chosen !== null) {
              event.preventDefault();
              onDecide(chosen);
            }
          }}
          data-testid={testId}
        />
      </label>
      <select
        className="list-box"
        size={9}
        aria-label={label}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        onDoubleClick={() => chosen !== null && onDecide(chosen)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && chosen !== null) onDecide(chosen);
        }}
      >
        {found.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.hint ? `${choice.text} (${choice.hint})` : choice.text}
          </option>
        ))}
      </select>
      <output className="list-note">
        {found.length === 0 ? vi.common.nothingFound : vi.common.found(found.length)}
      </output>
    </div>
  );
}
