import { describe, expect, it } from 'vitest';
import { findingCodes } from '#shared/finding/codes.ts';
import { findingPages } from '../../../renderer/help/finding-pages.ts';
import { screenPages } from '../../../renderer/help/screen-pages.ts';
import { screenOrder } from '../../../renderer/screen-order.ts';

describe('help', () => {
  it('has a page with an example and a remedy for every finding', () => {
    expect(Object.keys(findingPages).sort()).toEqual(Object.keys(findingCodes).sort());
    for (const page of Object.values(findingPages))
      expect([page.means.length > 20, page.example.length > 0, page.remedy.length > 0]).toEqual([true, true, true]);
  });

  it('has a guide for every screen that can be gone to', () => {
    expect(Object.keys(screenPages).sort()).toEqual([...screenOrder].sort());
    for (const page of Object.values(screenPages)) expect(page.parts.length).toBeGreaterThan(0);
  });
});
