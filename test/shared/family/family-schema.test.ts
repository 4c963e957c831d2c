import { describe, expect, it } from 'vitest';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { readFamily } from '#shared/family/family-schema.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';

/** A small whole family as JSON would give it: one indicator table, one outline with a list inside. */
const row = {
  code: 'a',
  level: 'indicator',
  number: '1',
  label: 'Tỷ lệ A',
  aliases: [],
  cells: { unit: '%' },
  measure: { code: 'pct', text: '%', kind: 'percent' },
  leads: ['kontum:so-y-te'],
  reporters: [{ group: 'kontum:group:huyen-tp', required: true }],
  merge: { rule: 'ratio-of-sums', authority: 'computed-first', base: 100 },
  shown: { form: 'number', decimals: 1 },
};
const label = { key: 'label', header: 'Chỉ tiêu', role: 'label', synonyms: [], fill: { plan: 'printed' }, width: 40 };
const unit = { key: 'unit', header: 'ĐVT', role: 'measure', synonyms: [], fill: { plan: 'printed' }, width: 8 };
const value = {
  key: 'target',
  header: 'Kế hoạch năm {year}',
  role: 'value',
  synonyms: [],
  speaks: 'target',
  fill: { plan: 'reported' },
  width: 12,
};
const indicators = {
  id: 't1',
  kind: 'indicators',
  appendix: 'Phụ lục',
  caption: ['Phụ lục'],
  subcaption: '',
  phases: ['plan'],
  returned: true,
  columns: [label, unit, value],
  rows: [row],
  footnotes: [],
  landscape: true,
};
const gather = { rule: 'gather', authority: 'computed-first' };
const section = {
  code: 's',
  level: 'section',
  number: 'I',
  label: 'I. A',
  aliases: [],
  cells: {},
  leads: ['kontum:so-y-te'],
};
const outline = {
  ...indicators,
  id: 't2',
  kind: 'outline',
  columns: [label],
  rows: [{ ...section, reporters: [], merge: gather }],
};
const list = {
  ...indicators,
  id: 't3',
  kind: 'list',
  columns: [{ ...label, fill: { plan: 'reported' } }],
  rows: [{ ...section, code: 'l', level: 'blank-row', label: '', reporters: [], merge: { ...gather, rule: 'append' } }],
  inside: { table: 't2', afterRow: 's' },
  identity: ['label'],
};
const family = {
  id: 'thu',
  version: 1,
  title: 'Thử',
  strategy: 's2021',
  scope: 'kontum',
  consolidator: 'kontum:so-noi-vu',
  document: { number: '1/KH', date: '2025-01-02', issuer: 'A', title: 'B', place: 'C', authority: ['D'] },
  dueDates: [{ kind: 'annual', date: '12-15', text: 'Báo cáo năm' }],
  years: { kind: 'annual', document: 2025, span: 1 },
  tables: [indicators, outline, list],
  checks: [{ id: 'missing-value' }],
};

const withTable = (change: object): object => ({ ...family, tables: [{ ...indicators, ...change }, outline, list] });
const withRow = (change: object): object => withTable({ rows: [{ ...row, ...change }] });
const withoutKey = (whole: object, key: string): object =>
  Object.fromEntries(Object.entries(whole).filter(([one]) => one !== key));

describe('reading a family', () => {
  it('takes a whole one', () => {
    expect(readFamily(family, builtInDirectory)).toEqual({ ok: true, family });
  });

  it('takes each built-in one as it was written', () => {
    for (const one of builtInFamilies) {
      expect(readFamily(JSON.parse(JSON.stringify(one)), builtInDirectory)).toEqual({ ok: true, family: one });
    }
  });

  it.each([
    // shape
    ['no title', withoutKey(family, 'title'), '.title: Invalid input'],
    ['a key that does not exist', { ...family, tilte: 'x' }, 'Unrecognized key: "tilte"'],
    ['an id with capitals', { ...family, id: 'Kon Tum' }, '.id: must be lower-case words'],
    [
      'a date that is none',
      { ...family, document: { ...family.document, date: '2/1/2025' } },
      '.document.date: must be a date',
    ],
    ['no table', { ...family, tables: [] }, '.tables: Too small'],
    [
      'an unknown merge rule',
      withRow({ merge: { rule: 'mean', authority: 'lead-only' } }),
      '.tables[0].rows[0].merge.rule',
    ],
    [
      'an unknown fill',
      withTable({ columns: [label, unit, { ...value, fill: { plan: 'asked' } }] }),
      '.columns[2].fill.plan',
    ],
    ['a blank printed cell', withRow({ cells: { unit: '' } }), 'a blank cell is left out'],
    ['a severity for a code that does not exist', { ...family, severities: { 'no-such': 'info' } }, '.severities'],
    ['text instead of a family', 'kontum-2025', 'family: Invalid input'],
    // what the parts say of each other
    ['a table twice', { ...family, tables: [indicators, indicators, outline, list] }, 'table t1 is there twice'],
    ['a row twice', withTable({ rows: [row, row] }), 't1: row a is there twice'],
    ['a column twice', withTable({ columns: [label, unit, value, value] }), 't1: column target is there twice'],
    ['no label column', withTable({ columns: [unit, value] }), 't1: no column has the role label'],
    [
      'a footnote without its row',
      withTable({ footnotes: [{ mark: '*', text: 'x', row: 'b' }] }),
      'footnote * points to row b',
    ],
    [
      'a list without identity',
      { ...family, tables: [indicators, outline, withoutKey(list, 'identity')] },
      't3: a list needs an identity',
    ],
    [
      'an identity of no column',
      { ...family, tables: [indicators, outline, { ...list, identity: ['so'] }] },
      'identity names column so',
    ],
    [
      'a table inside nothing',
      { ...family, tables: [indicators, list] },
      't3: stands inside table t2, which does not exist',
    ],
    [
      'a table inside no outline',
      { ...family, tables: [indicators, { ...list, inside: { table: 't1', afterRow: 'a' } }] },
      'table t1, which is no outline',
    ],
    [
      'a table after no row',
      { ...family, tables: [indicators, outline, { ...list, inside: { table: 't2', afterRow: 'x' } }] },
      'after row x of t2',
    ],
    [
      'a column nobody fills',
      withTable({ columns: [label, unit, value, { ...value, key: 'more', fill: {} }] }),
      'column more has no fill',
    ],
    [
      'a returned table without reported column',
      withTable({ columns: [label, unit, { ...value, fill: { plan: 'printed' } }] }),
      'no column of it is reported',
    ],
    [
      'a column in a phase without the table',
      withTable({ columns: [label, unit, { ...value, fill: { plan: 'reported', report: 'reported' } }] }),
      'filled in phase report, in which the table is not used',
    ],
    [
      'a value column that says nothing of itself',
      withTable({ columns: [label, unit, withoutKey(value, 'speaks')] }),
      'does not say what it speaks of',
    ],
    ['a cell in no column', withRow({ cells: { unit: '%', lead: 'Sở' } }), 't1, row a: has a cell in column lead'],
    ['a mended cell where nothing is printed', withRow({ clean: { target: '5' } }), 'mends the text of column target'],
    ['a parent that does not exist', withRow({ parent: 'b' }), 'has the parent b, which does not exist'],
    ['a row that is its own parent', withRow({ parent: 'a' }), 'is its own parent'],
    [
      'a ratio of sums without base',
      withRow({ merge: { rule: 'ratio-of-sums', authority: 'lead-only' } }),
      'ratio of sums without a base',
    ],
    [
      'a ratio measure without base',
      withRow({ measure: { code: 'r', text: '', kind: 'ratio' } }),
      'ratio measure without a base',
    ],
    ['a merged row without measure', withTable({ rows: [withoutKey(row, 'measure')] }), 'but has no measure'],
    [
      'a merged row without form',
      withTable({ rows: [withoutKey(row, 'shown')] }),
      'does not say how its value is shown',
    ],
    ['a row that nobody reports', withRow({ leads: [], reporters: [] }), 'but nobody reports it'],
    [
      'a measure that is not merged',
      withRow({ merge: { rule: 'none', authority: 'lead-only' } }),
      'has a measure, but is not merged',
    ],
    ['a row without label', withRow({ label: '' }), 't1, row a: has no label'],
    ['a lead twice', withRow({ leads: ['kontum:so-y-te', 'kontum:so-y-te'] }), 'names the lead kontum:so-y-te twice'],
    [
      'a check twice',
      { ...family, checks: [{ id: 'precision' }, { id: 'precision' }] },
      'check precision is there twice',
    ],
    ['a check that does not exist', { ...family, checks: [{ id: 'no-such' }] }, 'check no-such does not exist'],
    // with the directory
    ['a lead that is no unit', withRow({ leads: ['kontum:so-x'] }), 'the lead kontum:so-x is no known unit'],
    [
      'reporters that are no group',
      withRow({ reporters: [{ group: 'kontum:group:x', required: true }] }),
      'kontum:group:x are no known group',
    ],
    [
      'a consolidator that is no unit',
      { ...family, consolidator: 'kontum:x' },
      'the consolidator kontum:x is no known unit',
    ],
  ])('refuses one with %s and says so', (_, json, reason) => {
    const read = readFamily(json, builtInDirectory);
    expect(read.ok ? ['taken'] : read.problems).toEqual([expect.stringContaining(reason)]);
  });

  it('names every row of a circle of parents', () => {
    const [table] = family.tables;
    const [row] = table?.rows ?? [];
    if (!table || !row) throw new Error('the family has no row');
    const rows = ['a', 'b', 'c'].map((code, i) => ({ ...row, code, parent: ['b', 'c', 'a'][i] }));
    const read = readFamily({ ...family, tables: [{ ...table, rows }] }, builtInDirectory);
    expect(read.ok ? [] : read.problems).toEqual(
      ['a', 'b', 'c'].map((code) => `t1, row ${code}: is its own parent, or that of its parents`),
    );
  });

  it('names every problem at once', () => {
    const read = readFamily(withRow({ parent: 'b', leads: ['x:y'] }), builtInDirectory);
    expect(read.ok ? 0 : read.problems.length).toBe(2);
  });
});
