import type { ReactNode } from 'react';

/** How far long work is, `done` null where nobody knows; `label` says what it is, for screen readers too. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  readonly done: number | null;
  readonly total: number;
  readonly label: string;
}): ReactNode {
  const how = done === null ? {} : { max: Math.max(total, 1), value: done };
  return <progress className="progress-bar" aria-label={label} {...how} />;
}
