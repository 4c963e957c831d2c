import type { Step } from './steps.ts';

/** Format, lint and types: what can be said about the tree without running it. */
export const staticSteps: readonly Step[] = [
  { name: 'format', program: 'oxfmt', args: ['--check'] },
  { name: 'lint', program: 'oxlint', args: ['--deny-warnings'] },
  { name: 'types', program: 'tsc', args: ['-b', '--pretty', 'false'] },
];
