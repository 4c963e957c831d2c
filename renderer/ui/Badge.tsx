import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'note' | 'plain';

const signs: Readonly<Record<Tone, string>> = { good: '✓', warn: '!', bad: '✕', note: 'i', plain: '·' };

/** A state in a word; the sign says the same as the colour, for those who do not see it. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`badge ${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span>
      {children}
    </span>
  );
}
