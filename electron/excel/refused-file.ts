import type { FileRefusal } from './refusal-texts.vi.ts';

/**
 * Thrown inside electron/excel at the first guard that fails and caught by openWorkbook: reading is deep recursion over handlers,
 * and nothing of a refused file is used.
 */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(`file refused: ${refusal.code}`);
    this.name = 'RefusedFile';
    this.refusal = refusal;
  }
}

/** Stops the reading of this file. */
export function refuse(refusal: FileRefusal): never {
  throw new RefusedFile(refusal);
}
