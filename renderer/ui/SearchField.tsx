import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A field that narrows a list down while one types; `label` is said to screen readers and shown as the empty field's text. */
export function SearchField({
  label,
  value,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId?: string;
}): ReactNode {
  return (
    <label className="search">
      <Icon name="search" size={16} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        data-testid={testId}
      />
    </label>
  );
}
