// npm test: the second programs are installed where that is possible (Debian, root), then everything is run.
import { installSecondPrograms } from './second-programs.ts';
import { runSteps } from './steps.ts';
import { staticSteps } from './static-steps.ts';

installSecondPrograms();
runSteps([...staticSteps, { name: 'tests', program: 'vitest', args: ['run', ...process.argv.slice(2)] }]);
