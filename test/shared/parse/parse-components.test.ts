import { expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import { parseComponents } from '#shared/parse/parse-components.ts';
import type { Cell } from '#shared/workbook/sheet.ts';

const row = builtInFamily('kontum-2025')?.tables[0]?.rows.find((one) => one.code === 's2021.o1.t1.d');

const number = (value: number): Cell => ({
  row: 20,
  column: 8,
  content: { kind: 'number', number: value },
  shown: String(value).replace('.', ','),
});
const text = (value: string): Cell => ({ row: 20, column: 4, content: { kind: 'text', text: value }, shown: value });
const formula = (value: string): Cell => ({ ...text(value), formula: 'IF(…)' });
const uncalculated: Cell = { row: 20, column: 4, content: { kind: 'no-result' }, shown: '', formula: 'IF(…)' };
const rate = (rated: number, numerator: number, denominator: number) => ({
  kind: 'number',
  number: rated,
  measure: '%',
  count: { numerator, denominator, noun: 'đơn vị' },
});

it.each<[string, Cell | null, Cell | null, Cell | null, unknown, string, string[]]>([
  [
    'the counts, as the formula shows them',
    formula('46,5% (59/127 đơn vị)'),
    number(59),
    number(127),
    rate(46.5, 59, 127),
    '46,5% (59/127 đơn vị)',
    [],
  ],
  [
    'the counts where no program has calculated',
    uncalculated,
    number(59),
    number(127),
    rate(46.5, 59, 127),
    '46,5% (59/127 đơn vị)',
    [],
  ],
  [
    'the counts over an old result',
    formula('50% (6/12 đơn vị)'),
    number(59),
    number(127),
    rate(46.5, 59, 127),
    '46,5% (59/127 đơn vị)',
    [],
  ],
  ['counts typed as text', uncalculated, text('59'), text('127'), rate(46.5, 59, 127), '46,5% (59/127 đơn vị)', []],
  ['a blank where nothing was filled', formula(''), null, null, { kind: 'blank' }, '', []],
  ['a blank where nothing was filled nor calculated', uncalculated, null, null, { kind: 'blank' }, '', []],
  ['what was typed over the formula', text('46,5'), null, null, { kind: 'number', number: 46.5 }, '46,5', []],
  [
    'the counts where the rate typed over the formula agrees',
    text('46'),
    number(59),
    number(127),
    rate(46.5, 59, 127),
    '46,5% (59/127 đơn vị)',
    [],
  ],
  [
    'the typed rate, held, where the counts say another',
    text('47'),
    number(59),
    number(127),
    { kind: 'number', number: 47 },
    '47',
    ['rate-mismatch'],
  ],
  [
    'the counts where a rate typed over the formula with the same counts is theirs at the decimals it has',
    text('46,5% (59/127)'),
    number(59),
    number(127),
    rate(46.5, 59, 127),
    '46,5% (59/127 đơn vị)',
    [],
  ],
  [
    'what was typed, held, where it names other counts than those beside it',
    text('46,5% (60/129)'),
    number(59),
    number(127),
    { kind: 'number', number: 46.5, measure: '%', count: { numerator: 60, denominator: 129 } },
    '46,5% (60/129)',
    ['rate-mismatch'],
  ],
  [
    'no value where a count is no whole number',
    uncalculated,
    number(17),
    number(45.9),
    { kind: 'text', text: '37% (17/45,9 đơn vị)' },
    '37% (17/45,9 đơn vị)',
    ['not-a-value'],
  ],
  [
    'no value where one count is missing',
    formula('59/'),
    number(59),
    null,
    { kind: 'text', text: '59/' },
    '59/',
    ['not-a-value'],
  ],
  [
    'no value where a count is no number',
    formula('abc/127'),
    text('abc'),
    number(127),
    { kind: 'text', text: 'abc/127' },
    'abc/127',
    ['not-a-value'],
  ],
])('reads %s', (_, official, numerator, denominator, value, said, codes) => {
  if (!row) throw new Error('the family has no such row');
  const one = { column: 'baseline', at: 'Phụ lục!D20', cell: official, underMerge: false };
  const read = parseComponents(one, { numerator, denominator }, row);
  expect(read.value).toEqual(value);
  expect(read.text).toBe(said);
  expect(read.noticed.map((notice) => notice.code)).toEqual(codes);
});
