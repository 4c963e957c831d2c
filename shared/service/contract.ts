import { books } from './contract/books.ts';
import { demo } from './contract/demo.ts';
import { exports } from './contract/exports.ts';
import { families } from './contract/families.ts';
import { forms } from './contract/forms.ts';
import { official } from './contract/official.ts';
import { results } from './contract/results.ts';
import { submissions } from './contract/submissions.ts';

/** The one contract of the service: every operation by name, the same for window, browser, command line and tests. */
export const contract = {
  ...books,
  ...families,
  ...submissions,
  ...results,
  ...exports,
  ...official,
  ...forms,
  ...demo,
} as const;
export type ServiceContract = typeof contract;
