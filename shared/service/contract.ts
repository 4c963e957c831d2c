import { books } from './contract/books.ts';
import { demo } from './contract/demo.ts';
import { results } from './contract/results.ts';
import { submissions } from './contract/submissions.ts';

/** The one contract of the service: every operation by name, the same for window, browser, command line and tests. */
export const contract = { ...books, ...submissions, ...results, ...demo } as const;
export type ServiceContract = typeof contract;
