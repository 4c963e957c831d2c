import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { HttpRefusal } from './guard-request.ts';

/** A folder of this run's own: what was uploaded lies in one part, what may be downloaded in the other. */
export type Scratch = {
  /** a new empty folder for uploaded files */
  readonly freshInbox: () => Promise<string>;
  /** a new empty folder for a file that an operation writes */
  readonly freshOutbox: () => Promise<string>;
  readonly isInbox: (file: string) => boolean;
  /** only what lies in an outbox can be downloaded */
  readonly isOutbox: (file: string) => boolean;
};

export function createScratch(folder: string): Scratch {
  const within = (part: string, file: string): boolean => file.startsWith(path.join(folder, part) + path.sep);
  const fresh = async (part: string): Promise<string> => {
    const made = path.join(folder, part, randomUUID());
    await mkdir(made, { recursive: true });
    return made;
  };
  return {
    freshInbox: () => fresh('in'),
    freshOutbox: () => fresh('out'),
    isInbox: (file) => within('in', file),
    isOutbox: (file) => within('out', file),
  };
}

const LONGEST_NAME = 180;
const DEEPEST = 24;

/** A file's own name without any folder, and without what Windows cannot store; refuses one of which nothing is left. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return storableName(last.replace(/^\.+/, ''));
}

/**
 * A path inside an uploaded folder: each part becomes a name that can be stored, and none leads out. Leading dots stay, since by
 * them the import knows what the system itself left in a folder.
 */
export function safeRelativePath(given: string): string {
  const parts = given
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > DEEPEST) throw new HttpRefusal(400, 'no name');
  return path.join(...parts.map(storableName));
}

function storableName(name: string): string {
  const clean = name.replace(/[<>:"|?*\\/\p{Cc}]/gu, '_').trim();
  if (clean === '' || /^\.+$/.test(clean)) throw new HttpRefusal(400, 'no name');
  return shortened(clean);
}

/** Too long for a disk: the middle goes, the ending stays. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const ending = path.extname(name).slice(0, 12);
  return name.slice(0, LONGEST_NAME - ending.length) + ending;
}
