import { useId, type ReactNode } from 'react';
import { vi } from '../text/vi.ts';
import { readDay } from './day-text.ts';

/** A field for a day, written the Vietnamese way whatever language the machine speaks. Holds the text; readDay gives the day. */
export function DateField({
  label,
  value,
  hint,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (text: string) => void;
  readonly testId?: string;
}): ReactNode {
  const noteId = useId();
  const wrong = !readDay(value).ok;
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        inputMode="numeric"
        placeholder={vi.common.dayForm}
        value={value}
        aria-invalid={wrong}
        aria-describedby={noteId}
        onChange={(event) => onChange(event.target.value)}
        data-testid={testId}
      />
      <small id={noteId} className={wrong ? 'wrong' : undefined}>
        {wrong ? vi.common.dayWrong : hint}
      </small>
    </label>
  );
}
