import { fuzzInParts } from '../fuzz/fuzz-parts.ts';
import type { Goal } from './goals.ts';

/** A short run: the whole one (2,000 mutations a file) is `npm run fuzz`. */
const EACH = 15;
const SEED = 20261124;

/** Damages every good file a few times and counts the wrong values that nothing said, crashes and hangs among them. */
export async function measureFuzz(): Promise<Goal> {
  const job = { each: EACH, seed: SEED, only: '', processes: 2, part: 1, parts: 1 };
  const { total } = await fuzzInParts(job, () => undefined);
  const wrong = [...total.silent, ...total.faults];
  const counts = `${total.mutations} mutations, seed ${SEED}, ${total.changed} changed what is merged, ${total.refused} refused`;
  return {
    what: 'silent errors, crashes and hangs after seeded mutations of good files',
    measured: wrong.length,
    must: { atMost: 0 },
    aim: '0',
    unit: '',
    detail: [counts, ...wrong.slice(0, 5)].join('; '),
  };
}
