import { z } from 'zod';
import { findingCodes } from '../finding/codes.ts';
import type { Family } from './family.ts';
import { familyProblems } from './family-problems.ts';
import { tableShape } from './table-schema.ts';
import type { UnitDirectory } from './unit.ts';

export type ReadFamily =
  | { readonly ok: true; readonly family: Family }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a family from its JSON: first the shape (nothing missing, nothing unknown), then what the parts say of each other.
 * With a directory also that every unit and group named in it exists. Never throws; each problem is a sentence with its path.
 */
export function readFamily(json: unknown, directory?: UnitDirectory): ReadFamily {
  const shape = familyShape.safeParse(json);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`) };
  }
  const problems = familyProblems(shape.data, directory);
  return problems.length === 0 ? { ok: true, family: shape.data } : { ok: false, problems };
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD');
const periodKind = z.enum(['annual', '6-month', 'period', 'adhoc']);
const severity = z.enum(['error', 'warning', 'info']);
// `as`: Object.keys forgets that the keys of the list are the codes
const code = z.enum(Object.keys(findingCodes) as (keyof typeof findingCodes)[]);

const familyShape: z.ZodType<Family> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens'),
  version: z.int().positive(),
  title: z.string().min(1),
  strategy: z.string().min(1),
  scope: z.string().min(1),
  consolidator: z.string().min(1),
  document: z.strictObject({
    number: z.string().min(1),
    date,
    issuer: z.string().min(1),
    title: z.string().min(1),
    place: z.string().min(1),
    authority: z.array(z.string().min(1)),
    signer: z.string().min(1).exactOptional(),
  }),
  dueDates: z.array(
    z.strictObject({
      kind: z.enum([...periodKind.options, 'other']),
      date: z
        .string()
        .regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD or MM-DD')
        .nullable(),
      text: z.string().min(1),
    }),
  ),
  years: z.strictObject({ kind: periodKind, document: z.int().min(1990).max(2100), span: z.int().positive() }),
  tables: z.array(tableShape).min(1),
  severities: z.partialRecord(code, severity).exactOptional(),
  checks: z.array(
    z.strictObject({ id: z.string().min(1), options: z.record(z.string(), z.unknown()).exactOptional() }),
  ),
});

function pathText(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') || 'family';
}
