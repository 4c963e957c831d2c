import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';

/** The file has a macro: its cells are read, the macro is not. */
export const macro: Check = {
  id: 'macro',
  run: (input) => (input.notes.some((note) => note.kind === 'macro') ? [makeFinding('macro', {})] : []),
};

/** The file has links to other files: stored results are used, nothing is opened. */
export const externalLinks: Check = {
  id: 'external-links',
  run: (input) =>
    input.notes.some((note) => note.kind === 'external-links') ? [makeFinding('external-links', {})] : [],
};
