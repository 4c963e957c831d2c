import { configureGlobal } from 'fast-check';

// Properties run on the same values each time, so that a red test is red for everybody; FC_SEED tries others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_124) });
