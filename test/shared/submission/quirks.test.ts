import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFile } from '../../helpers/expected.ts';
import { type Book, contextOf, expectedOf, haveReturns, readReturned } from '../../helpers/returns.ts';

if (!haveReturns) console.log('quirks: skipped, the returned files for development are not beside the repository');

describe.skipIf(!haveReturns)('a returned file with one quirk is read right, or says what it is', () => {
  const files = haveReturns ? Object.entries(expectedOf('quirks').files) : [];
  it.each(files)('%s', (file, expected) => {
    // `as`: every quirk names the book it is imported into
    const context = contextOf(expected.book as Book);
    expect(compareFile(expected, readReturned(path.join('quirks', file), context))).toEqual([]);
  });
});
