import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/family/unit.ts';
import { nameProposal, unitsToCreate, type NewBookDraft } from '../../../../renderer/screens/start/new-book.ts';

const units: Unit[] = ['b', 'a'].map((id) => ({
  id: `x:${id}`,
  scope: 'x',
  name: id,
  level: 'province',
  kind: 'department',
  aliases: [],
}));

const draft: NewBookDraft = {
  family: 'f',
  year: 2025,
  kind: 'annual',
  phase: 'plan',
  dueDate: '',
  name: 'Sổ',
  chosen: new Set(['x:a', 'x:b', 'x:moi']),
  added: [
    { id: 'x:moi', name: 'Mới', level: 'other' },
    { id: 'x:bo', name: 'Bỏ', level: 'other' },
  ],
};

describe('a new book', () => {
  it('takes the chosen units in the list’s order, and added ones whole', () => {
    expect(unitsToCreate(draft, units)).toEqual(['x:b', 'x:a', { id: 'x:moi', name: 'Mới', level: 'other' }]);
  });

  it('is called by family and year, without what a file cannot be called', () => {
    expect(nameProposal('Kon Tum', 2025)).toBe('Kon Tum – 2025');
    expect(nameProposal('Kế hoạch 46/KH: "A"', 2017)).toBe('Kế hoạch 46 KH A – 2017');
  });
});
