import type { ScreenName } from './service/app-context.tsx';

/** The screens in the order of the work; Alt with its number goes to one. */
export const screenOrder: readonly ScreenName[] = [
  'start',
  'progress',
  'inbox',
  'review',
  'consolidation',
  'export',
  'families',
  'log',
];
