import type { ReactNode } from 'react';

/** How far long work is; `label` says what it is, for screen readers too. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}): ReactNode {
  return <progress className="progress-bar" aria-label={label} max={Math.max(total, 1)} value={done} />;
}
