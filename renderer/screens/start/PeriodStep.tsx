import type { ReactNode } from 'react';
import type { Family, PeriodKind, Phase } from '#shared/family/family.ts';
import { startVi } from '../../text/start.vi.ts';
import { words as common } from '../../text/words.vi.ts';
import type { NewBookDraft } from './new-book.ts';

const kinds: readonly PeriodKind[] = ['annual', '6-month', 'period', 'adhoc'];

/** Second step: which year and kind of period, what is collected, until when, and the book's name. */
export function PeriodStep({
  draft,
  family,
  phases = ['plan', 'report'],
  onChange,
}: {
  readonly draft: NewBookDraft;
  readonly family: Family;
  readonly phases?: readonly Phase[] | undefined;
  readonly onChange: (part: Partial<NewBookDraft>) => void;
}): ReactNode {
  const words = startVi.wizard;
  const named = family.dueDates.filter((due) => due.kind === draft.kind);
  return (
    <div className="period-step">
      <label className="field">
        <span>{draft.kind === 'period' ? words.firstYear : words.year}</span>
        <input
          className="input"
          type="number"
          min={1990}
          max={2100}
          value={Number.isNaN(draft.year) ? '' : draft.year}
          onChange={(event) => onChange({ year: event.target.valueAsNumber })}
          data-testid="year"
        />
      </label>
      <label className="field">
        <span>{words.kind}</span>
        <select
          className="input"
          value={draft.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value);
            if (kind) onChange({ kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {common.periodKind[kind]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="choices two">
        <legend>{words.phase}</legend>
        {phases.map((phase) => (
          <label key={phase} className="choice">
            <input
              type="radio"
              name="phase"
              checked={draft.phase === phase}
              onChange={() => onChange({ phase })}
              data-testid={`phase-${phase}`}
            />
            <strong>{common.phase[phase]}</strong>
            <small>{common.phaseHint[phase]}</small>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{words.dueDate}</span>
        <input
          className="input"
          type="date"
          value={draft.dueDate ?? ''}
          onChange={(event) => onChange({ dueDate: event.target.value || null })}
          data-testid="due-date"
        />
        <small>{named.length > 0 ? `${words.dueDateFrom} ${named[0]?.text ?? ''}` : words.dueDateNone}</small>
      </label>
      <label className="field">
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
