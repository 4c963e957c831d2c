import { runSteps } from './steps.ts';

runSteps([
  { name: 'lint', program: 'oxlint', args: ['--fix'] },
  { name: 'format', program: 'oxfmt', args: [] },
]);
