import type { ReactNode } from 'react';
import type { Family, PeriodKind, Phase } from '#shared/family/family.ts';
import { startVi } from '../text/start.vi.ts';
import { words as common } from '../text/words.vi.ts';
import { DateField } from './DateField.tsx';

/** What is said of a period, as it stands in its fields. */
export type PeriodDraft = {
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  /** as written in the field */
  readonly dueDate: string;
};

const kinds: readonly PeriodKind[] = ['annual', '6-month', 'period', 'adhoc'];

/** Year, kind, phase and due date of a period, with what the family's document says about the date. */
export function PeriodFields({
  draft,
  family,
  phases = ['plan', 'report'],
  onChange,
}: {
  readonly draft: PeriodDraft;
  readonly family: Family;
  readonly phases?: readonly Phase[] | undefined;
  readonly onChange: (part: Partial<PeriodDraft>) => void;
}): ReactNode {
  const words = startVi.wizard;
  const named = family.dueDates.find((due) => due.kind === draft.kind);
  return (
    <>
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
          data-testid="kind"
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
      <DateField
        label={words.dueDate}
        value={draft.dueDate}
        hint={named ? `${words.dueDateFrom} ${named.text}` : words.dueDateNone}
        onChange={(dueDate) => onChange({ dueDate })}
        testId="due-date"
      />
    </>
  );
}

/** A year that a period can be of. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2100;
}
