import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFile } from '../../helpers/expected.ts';
import { bookOf, contextOf, expectedOf, haveReturns, readReturned } from '../../helpers/returns.ts';

const scenarios = ['kontum-2025-plan', 'kontum-2017-plan', 'dakto-2016-2020', 'nghean-2022', 'bacninh-2011-2015'];

if (!haveReturns) console.log('scenarios: skipped, the returned files for development are not beside the repository');

describe.skipIf(!haveReturns)('every returned file of a clean set is read right', () => {
  for (const scenario of haveReturns ? scenarios : []) {
    const folder = path.join('scenarios', scenario);
    const context = contextOf(bookOf(folder));
    it.each(Object.entries(expectedOf(folder).files))(`${scenario}: %s`, (file, expected) => {
      expect(compareFile(expected, readReturned(path.join(folder, file), context))).toEqual([]);
    });
  }
});
