import { describe, expect, it } from 'vitest';
import { findingCodes, type FindingCode } from '#shared/finding/codes.ts';
import { fillSentence } from '#shared/finding/fill-sentence.ts';
import { makeFinding } from '#shared/finding/finding.ts';
import { messageFor, shorten } from '#shared/finding/messages.vi.ts';
import { findingTitles } from '#shared/finding/titles.vi.ts';
import { asRows } from '#shared/finding/as-rows.ts';

// `as`: the keys of the closed list are the codes
const codes = Object.keys(findingCodes) as FindingCode[];
const names = (
  'file reason units letterhead fileUnit markerUnit unit kind texts readNote others tableTitle columnHeader rowLabel ' +
  'numerator denominator encoding blankUnit blankTable blankRows leads actual children previous how count lead computed ' +
  'reported expectedCount kept'
).split(' ');
const everyPart = Object.fromEntries(names.map((name) => [name, `Ví dụ ${name}`]));

describe('messages', () => {
  it.each(codes)('%s is one whole Vietnamese sentence, however little is known', (code) => {
    for (const said of [
      {},
      { at: 'PL!D41' },
      { found: '46,5%' },
      { expected: '60' },
      { at: 'PL!D41', found: '46,5%', expected: '60', ...everyPart },
      { at: 'PL!D41', found: undefined, expected: '', parts: everyPart },
      ...names.map((name) => ({ at: 'PL!D41', [name]: `Ví dụ ${name}` })),
      ...names.map((name) => ({ [name]: 7 })),
    ]) {
      const message = messageFor(code, said);
      expect(message).toMatch(/^[\p{Lu}\d].{30,}[^.]\.$/su);
      expect(message).not.toMatch(/undefined|null|NaN|[{}[\]|]|\s\s|\s[,;]|\s\.(?!xlsx)|\(\)|“”|\n/);
      expect(message).toBe(message.normalize('NFC'));
      expect(message.includes(';')).toBe(true);
      if ('at' in said) expect(message).toContain('PL!D41');
    }
  });

  it.each(codes)('%s has a short title of its own', (code) => {
    expect(findingTitles[code].length).toBeLessThan(32);
    expect(Object.values(findingTitles).filter((title) => title === findingTitles[code])).toHaveLength(1);
  });

  it('says where, what, what was expected and how to put it right', () => {
    expect(
      makeFinding(
        'rate-mismatch',
        { table: 't', row: 'r', column: 'baseline', at: 'PL!D17' },
        {
          found: '50% (7/13 đơn vị)',
          expected: '54%',
          parts: { rowLabel: 'Các phòng ban', columnHeader: 'Kết quả năm 2024', numerator: 7, denominator: 13 },
        },
      ).message,
    ).toBe(
      'Ô PL!D17 (dòng “Các phòng ban”, cột “Kết quả năm 2024”) ghi 50% (7/13 đơn vị): tỷ lệ không khớp với tử số và mẫu số, ' +
        '7/13 là 54%; hãy sửa lại tỷ lệ hoặc hai số đó.',
    );
  });

  it('writes NFD text and line breaks of a sender as one NFC line', () => {
    const message = messageFor('not-a-value', { at: 'PL!D4', found: 'đang\nthực hiện'.normalize('NFD') });
    expect(message).toContain('“đang thực hiện”');
  });

  it('cuts an overlong text at a word', () => {
    expect(shorten('một hai ba bốn năm', 12)).toBe('một hai ba…');
    expect(shorten('một hai', 12)).toBe('một hai');
  });

  it('takes the first variant whose holes are all there, and leaves out a part that has none', () => {
    const sentence = 'A[ {x} và {y}| {x}| không].';
    expect(fillSentence(sentence, { x: '1', y: '2' })).toBe('A 1 và 2.');
    expect(fillSentence(sentence, { x: '1' })).toBe('A 1.');
    expect(fillSentence(sentence, {})).toBe('A không.');
    expect(fillSentence('A[ {x}].', {})).toBe('A.');
    expect(() => fillSentence('A {x}.', {})).toThrow('{x}');
  });

  it('does not read braces or brackets in a sender’s text as holes', () => {
    expect(messageFor('not-a-value', { at: 'PL!D4', found: '{cell} [x|y]' })).toContain('“{cell} [x|y]”');
  });
});

describe('as rows', () => {
  it('leaves out what is not known', () => {
    expect(
      asRows([
        makeFinding('missing-value', { row: 's1.o1', column: 'baseline', at: 'PL!D4' }),
        makeFinding('duplicate-row', { row: 's1.o1' }),
        makeFinding('macro', {}),
      ]),
    ).toEqual(['missing-value PL!D4 s1.o1.baseline', 'duplicate-row s1.o1', 'macro']);
  });
});
