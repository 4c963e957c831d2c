import { kindOfFile } from '#electron/excel/kind-of-file.ts';

/** Whether a file is a saved message (.eml): by its first bytes, which the parent may look at; opening it is a child's work. */
export function isMail(bytes: Uint8Array): boolean {
  return bytes.length > 0 && kindOfFile(bytes.subarray(0, 65_536)) === 'mail';
}
