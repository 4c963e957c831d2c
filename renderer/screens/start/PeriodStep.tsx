import type { ReactNode } from 'react';
import type { Family, Phase } from '#shared/family/family.ts';
import { startVi } from '../../text/start.vi.ts';
import { PeriodFields } from '../../ui/PeriodFields.tsx';
import type { NewBookDraft } from './new-book.ts';

/** Second step: which year and kind of period, what is collected, until when, and the book's name. */
export function PeriodStep({
  draft,
  family,
  phases,
  onChange,
}: {
  readonly draft: NewBookDraft;
  readonly family: Family;
  readonly phases?: readonly Phase[] | undefined;
  readonly onChange: (part: Partial<NewBookDraft>) => void;
}): ReactNode {
  const words = startVi.wizard;
  return (
    <div className="period-fields">
      <PeriodFields draft={draft} family={family} phases={phases} onChange={onChange} />
      <label className="field whole">
        <span>{words.name}</span>
        <input
          className="input"
          value={draft.name}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
          data-testid="book-name"
        />
        <small>{words.nameHint}</small>
      </label>
    </div>
  );
}
