// npm run check: everything that needs no browser. Suites against programs that are not there (LibreOffice, openpyxl) skip and say so.
import { runSteps } from './steps.ts';
import { staticSteps } from './static-steps.ts';
import { testSteps } from './test-steps.ts';

runSteps([...staticSteps, ...testSteps(['unit', 'second'], process.argv.slice(2))]);
