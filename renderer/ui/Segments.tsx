import type { ReactNode } from 'react';

export type Segment = { readonly id: string; readonly title: string; readonly count?: number };

/** A choice between a few things that lie side by side; nothing where there is nothing to choose. */
export function Segments({
  label,
  segments,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  if (segments.length < 2) return null;
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      {segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          aria-pressed={segment.id === chosen}
          onClick={() => onChoose(segment.id)}
          data-testid={`segment-${segment.id}`}
        >
          {segment.title}
          {segment.count === undefined ? null : <span className="count">{segment.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
