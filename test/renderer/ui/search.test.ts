import { describe, expect, it } from 'vitest';
import { matchesSearch, searchable } from '../../../renderer/ui/search.ts';

describe('matchesSearch', () => {
  it.each([
    ['Sở Y tế', 'so y te', true],
    ['Sở Y tế', 'y tế', true],
    ['Sở Y tế', 'YT', true],
    ['Sở Y tế', 'so te', true],
    ['UBND huyện Đắk Glei', 'dak gl', true],
    ['Sở LĐ-TB&XH', 'soldtb', true],
    ['Sở Y tế', '', true],
    ['Sở Y tế', '   ', true],
    ['Sở Y tế', 'nội vụ', false],
    ['Sở Y tế', 'tex', false],
  ])('%s · %s → %s', (text, typed, found) => {
    expect(matchesSearch(searchable(text), typed)).toBe(found);
  });

  it('finds a unit by any of its other names', () => {
    expect(matchesSearch(searchable('Sở Nội vụ', 'SNV', null, undefined), 'snv')).toBe(true);
  });
});
