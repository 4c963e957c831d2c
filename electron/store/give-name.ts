import { constants, copyFileSync, existsSync, linkSync, unlinkSync } from 'node:fs';

/**
 * Gives a finished file its name: fails where the name was taken meanwhile, where a rename would overwrite. False: it is taken.
 * What else goes wrong is thrown; where it was not moved but copied, the file stays under its first name too.
 */
export function giveName(making: string, file: string): boolean {
  try {
    linkSync(making, file);
  } catch (thrown) {
    if (existsSync(file)) return false;
    if (!(thrown instanceof Error) || ('code' in thrown && thrown.code === 'ENOENT')) throw thrown;
    // disks without links (FAT sticks, some network shares)
    copyFileSync(making, file, constants.COPYFILE_EXCL);
    return true;
  }
  unlinkSync(making);
  return true;
}
