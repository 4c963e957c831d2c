// npm run check: everything that needs no browser and no second program. CI runs it as part of npm test.
import { runSteps } from './steps.ts';
import { staticSteps } from './static-steps.ts';

runSteps([
  ...staticSteps,
  { name: 'tests', program: 'vitest', args: ['run', '--project', 'unit', ...process.argv.slice(2)] },
]);
