import { z } from 'zod';
import type { Column, Row, Table } from './family.ts';

const texts = z.array(z.string().min(1));
const cells = z.record(z.string(), z.string().min(1, 'a blank cell is left out'));
const fill = z.enum(['reported', 'prefilled', 'printed', 'free']);

const columnShape: z.ZodType<Column> = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a lower-case word'),
  header: z.string(),
  group: z.string().min(1).exactOptional(),
  role: z.enum(['number', 'label', 'measure', 'value', 'lead', 'coordinating', 'timing', 'notes', 'date', 'text']),
  synonyms: texts,
  speaks: z.enum(['actual', 'target', 'count']).exactOptional(),
  fill: z.strictObject({ plan: fill.exactOptional(), report: fill.exactOptional() }),
  width: z.number().positive(),
});

const rowShape: z.ZodType<Row> = z.strictObject({
  code: z.string().min(1),
  level: z.enum([
    'objective',
    'group',
    'indicator',
    'subindicator',
    'heading',
    'task',
    'task-group',
    'section',
    'subsection',
    'subsubsection',
    'prompt',
    'signature',
    'blank-row',
    'matrix-row',
  ]),
  number: z.string().min(1).nullable(),
  label: z.string(),
  aliases: texts,
  cells,
  clean: cells.exactOptional(),
  measure: z
    .strictObject({
      code: z.string().min(1),
      text: z.string(),
      kind: z.enum(['percent', 'times', 'ratio', 'count', 'count-or-text', 'text', 'unknown']),
      base: z.number().positive().exactOptional(),
    })
    .exactOptional(),
  leads: texts,
  reporters: z.array(z.strictObject({ group: z.string().min(1), required: z.boolean() })),
  merge: z.strictObject({
    rule: z.enum([
      'lead',
      'ratio-of-sums',
      'share-of-units',
      'sum',
      'min',
      'max',
      'append',
      'cell-sum',
      'gather',
      'none',
    ]),
    authority: z.enum(['lead-only', 'lead-first', 'computed-first']),
    base: z.number().positive().exactOptional(),
    perLevel: z.boolean().exactOptional(),
  }),
  direction: z.enum(['up', 'down', 'maintain']).exactOptional(),
  shown: z
    .strictObject({
      form: z.enum(['number', 'rate', 'rate-with-count', 'ratio', 'per-level', 'as-reported']),
      decimals: z.int().min(0).max(6),
      noun: z.string().min(1).exactOptional(),
      nouns: z.tuple([z.string(), z.string()]).exactOptional(),
      measure: z.string().min(1).exactOptional(),
    })
    .exactOptional(),
  link: z.string().min(1).exactOptional(),
  parent: z.string().min(1).exactOptional(),
  audience: z.enum(['department', 'district']).exactOptional(),
});

/** The shape of one table in a family's JSON: strict, so that a misspelt key is a problem and not silence. */
export const tableShape: z.ZodType<Table> = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['indicators', 'assignments', 'list', 'matrix', 'outline']),
  appendix: z.string(),
  caption: texts,
  subcaption: z.string(),
  phases: z.array(z.enum(['plan', 'report'])).min(1),
  returned: z.boolean(),
  columns: z.array(columnShape).min(1),
  rows: z.array(rowShape).min(1),
  footnotes: z.array(
    z.strictObject({ mark: z.string().min(1), text: z.string().min(1), row: z.string().min(1).exactOptional() }),
  ),
  inside: z.strictObject({ table: z.string().min(1), afterRow: z.string().min(1) }).exactOptional(),
  identity: texts.exactOptional(),
  landscape: z.boolean(),
  objectivesAcross: z.boolean().exactOptional(),
});
