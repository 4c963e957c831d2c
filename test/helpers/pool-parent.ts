// A program with a pool whose two children hang; the test kills it and looks for the children. Arguments: two files for their numbers.
import { createPool } from '#electron/worker/pool.ts';
import { forkNodeChild } from '#electron/worker/fork-node-child.ts';

const [child = '', ...files] = process.argv.slice(2);
const pool = createPool({ fork: forkNodeChild(child) });
await Promise.all(files.map((file) => pool.open(new Uint8Array(1), `tell my number and hang|${file}`)));
