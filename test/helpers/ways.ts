import { browserWay } from './browser-way.ts';
import { electronWay, standinWay } from './electron-way.ts';
import type { Way } from './way.ts';

/** Every way in which the window runs; a scenario that is a user's is the same over all of them. */
export const ways: readonly Way[] = [browserWay, standinWay, electronWay];
