// npm test: the second programs are installed where that is possible (Debian, root), then everything is run.
import { installSecondPrograms } from './second-programs.ts';
import { runSteps } from './steps.ts';
import { staticSteps } from './static-steps.ts';
import { testSteps } from './test-steps.ts';

installSecondPrograms();
runSteps([...staticSteps, ...testSteps(['unit', 'second', 'e2e'], process.argv.slice(2))]);
