import type { ReactNode } from 'react';

/** What a screen shows while it has nothing: what it is for, and what to do next. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children ? <div className="toolbar">{children}</div> : null}
    </div>
  );
}
