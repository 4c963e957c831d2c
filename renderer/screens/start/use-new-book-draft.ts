import { useCallback, useEffect, useState } from 'react';
import type { Family } from '#shared/family/family.ts';
import type { PeriodProposal } from '#shared/service/contract/families.ts';
import { useQuery, type Query } from '../../service/use-query.ts';
import { dayText } from '../../ui/day-text.ts';
import { isYear } from '../../ui/PeriodFields.tsx';
import { nameProposal, type NewBookDraft } from './new-book.ts';

export type NewBookWork = {
  readonly draft: NewBookDraft;
  readonly change: (part: Partial<NewBookDraft>) => void;
  /** the chosen family whole; null until it is chosen and has come */
  readonly family: Family | null;
  readonly proposal: PeriodProposal | null;
  /** what was asked of the service, for saying what could not be answered */
  readonly questions: readonly Pick<Query<unknown>, 'error' | 'reload'>[];
};

const empty = (): NewBookDraft => ({
  family: null,
  year: new Date().getFullYear(),
  kind: 'annual',
  phase: 'plan',
  dueDate: '',
  name: '',
  chosen: new Set(),
  added: [],
});

/** What is being said of a new book; each choice brings the proposals that follow from it. */
export function useNewBookDraft(): NewBookWork {
  const [draft, setDraft] = useState(empty);
  const change = useCallback((part: Partial<NewBookDraft>): void => setDraft((before) => ({ ...before, ...part })), []);
  const { family: id, year, kind, phase } = draft;
  const proposed = useQuery('families.proposal', id && isYear(year) ? { family: id, year, kind, phase } : null);
  const whole = useQuery('families.get', id ? { family: id } : null);
  const [proposal, family] = [proposed.data, whole.data];

  // the family's own document says which kind of period it speaks of, and the first year of a longer one
  useEffect(() => {
    if (!family) return;
    const { years } = family;
    change({ kind: years.kind, ...(years.kind === 'period' ? { year: years.document } : {}) });
  }, [family, change]);
  useEffect(() => {
    if (proposal) change({ dueDate: dayText(proposal.dueDate), chosen: new Set(proposal.expected), added: [] });
  }, [proposal, change]);
  useEffect(() => {
    if (family) change({ name: nameProposal(family.title.split(':')[0] ?? family.title, year) });
  }, [family, year, change]);

  return { draft, change, family, proposal, questions: [proposed, whole] };
}
