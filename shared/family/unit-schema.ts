import { z } from 'zod';
import type { Unit, UnitDirectory } from './unit.ts';

export type ReadDirectory =
  | { readonly ok: true; readonly directory: UnitDirectory }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a unit directory from its JSON: the shape, then that ids are single and what is named exists. Never throws. */
export function readDirectory(json: unknown): ReadDirectory {
  const shape = directoryShape.safeParse(json);
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const problems = directoryProblems(shape.data);
  return problems.length === 0 ? { ok: true, directory: shape.data } : { ok: false, problems };
}

const id = z.string().regex(/^[a-z0-9-]+:[a-z0-9:-]+$/, 'must be scope:name');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD');

const unitShape: z.ZodType<Unit> = z.strictObject({
  id,
  scope: z.string().min(1),
  name: z.string().min(1),
  shortName: z.string().min(1).exactOptional(),
  unitType: z.string().min(1).exactOptional(),
  level: z.enum(['province', 'district', 'commune', 'party', 'mass-organisation', 'enterprise', 'other']),
  kind: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  parent: id.exactOptional(),
  validFrom: date.exactOptional(),
  validTo: date.exactOptional(),
  successors: z.array(z.strictObject({ to: id, what: z.string().min(1) })).exactOptional(),
  officialCode: z.string().min(1).exactOptional(),
  contactPerson: z.string().min(1).exactOptional(),
  phone: z.string().min(1).exactOptional(),
  email: z.string().min(1).exactOptional(),
});

const directoryShape: z.ZodType<UnitDirectory> = z.strictObject({
  units: z.array(unitShape).min(1),
  groups: z.array(z.strictObject({ id, name: z.string().min(1), members: z.array(id) })),
  ambiguous: z.array(
    z.strictObject({ text: z.string().min(1), rule: z.string().min(1), means: z.array(id).exactOptional() }),
  ),
});

function directoryProblems({ units, groups, ambiguous }: UnitDirectory): string[] {
  const known = new Set(units.map((unit) => unit.id));
  const ids = [...units.map((unit) => unit.id), ...groups.map((group) => group.id)];
  const missing = (who: string, named: readonly string[]): string[] =>
    named.filter((one) => !known.has(one)).map((one) => `${who} names ${one}, which is no unit`);
  return [
    ...ids.filter((one, i) => ids.indexOf(one) !== i).map((one) => `${one} is there twice`),
    ...units.flatMap((unit) => [
      ...missing(unit.id, [...(unit.parent ? [unit.parent] : []), ...(unit.successors ?? []).map(({ to }) => to)]),
      ...(unit.id.startsWith(`${unit.scope}:`) ? [] : [`${unit.id} does not begin with its scope ${unit.scope}`]),
    ]),
    ...groups.flatMap((group) => missing(group.id, group.members)),
    ...ambiguous.flatMap(({ text, means }) => missing(`the ambiguous text ${text}`, means ?? [])),
  ];
}
