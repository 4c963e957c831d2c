import { describe, expect, it } from 'vitest';
import { parseValue } from '#shared/value/parse-value.ts';
import type { Expectation } from '#shared/value/value.ts';
import { levels, n, text } from '../../helpers/values.ts';

describe('a row with printed sub-labels', () => {
  const expectLevels: Expectation = { kind: 'percent', base: 100, levels: ['Huyện', 'Xã, thị trấn'] };

  it('gives values on several lines its labels in order', () => {
    expect(parseValue('15,38\n27,77', expectLevels).value).toEqual(
      levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(27.77)]),
    );
    expect(parseValue('15,38; 27,77', expectLevels).value).toEqual(
      levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(27.77)]),
    );
    expect(parseValue('Duy trì\n15,38\n26,56', expectLevels).value).toEqual({
      kind: 'maintain',
      value: levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(26.56)]),
    });
  });

  it('keeps the labels that were typed, in the order typed', () => {
    expect(parseValue('xã, thị trấn: 27,77\nhuyện: 15,38', expectLevels).value).toEqual(
      levels(['xã, thị trấn', n(27.77)], ['huyện', n(15.38)]),
    );
  });

  it('holds back more or fewer values than it has labels', () => {
    const read = parseValue('15,38\n27,77\n30', expectLevels);
    expect(read.value.kind).toBe('text');
    expect(read.noticed.map((one) => one.code)).toEqual(['not-a-value']);
  });

  it('makes two lines levels, not a fraction, also on a ratio row', () => {
    expect(parseValue('105\n100', { kind: 'ratio', levels: ['Huyện', 'Xã'] }).value).toEqual(
      levels(['Huyện', n(105)], ['Xã', n(100)]),
    );
  });
});

describe('a very long text', () => {
  it.each(['¹ ', '1-', '1/', '5\n', '(', 'Cấp tỉnh '])('of "%s" over and over is held back', (piece) => {
    expect(parseValue(piece.repeat(16_000), { kind: 'ratio' }).value.kind).toBe('text');
  });

  // what a search costs is bounded by this length, whatever the text
  it('is not searched for a value from 501 characters up', () => {
    expect(parseValue(`${'0'.repeat(497)}1,5`, { kind: 'ratio' }).value).toEqual(n(1.5));
    expect(parseValue(`${'0'.repeat(498)}1,5`, { kind: 'ratio' }).value.kind).toBe('text');
  });
});

describe('a row that takes words', () => {
  it('takes a narrative as text without complaint', () => {
    const read = parseValue('Duy trì 02 biên chế Bình đẳng giới cấp tỉnh', { kind: 'count-or-text' });
    expect(read).toEqual({ value: text('Duy trì 02 biên chế Bình đẳng giới cấp tỉnh'), noticed: [] });
    expect(parseValue('46,,5', { kind: 'text' }).noticed).toEqual([]);
  });

  it.each(['như trên', 'Như trên.', 'nt', 'đang tổng hợp', 'Chưa có số liệu', 'báo cáo sau', 'xem phụ lục 2'])(
    'does not take “%s” for an answer in words',
    (typed) => {
      expect(parseValue(typed, { kind: 'text' }).noticed.map((one) => one.code)).toEqual(['unclear-mark']);
      expect(parseValue(typed, { kind: 'count-or-text' }).noticed.map((one) => one.code)).toEqual(['not-a-value']);
      expect(parseValue(`Kế hoạch ${typed} 12 buổi`, { kind: 'text' }).noticed).toEqual([]);
    },
  );

  it('still complains of a spoilt number where a count may stand', () => {
    expect(parseValue('46,,5', { kind: 'count-or-text' }).noticed.map((one) => one.code)).toEqual(['not-a-value']);
  });
});

it.each(['3/10⁵', '36/10² ', '31,6 / 10⁵'])('%s is no ratio per 10 with a footnote', (text) => {
  const read = parseValue(text, { kind: 'ratio', base: 100_000 });
  expect([read.value.kind, read.noticed.map((one) => one.code)]).toEqual(['text', ['not-a-value']]);
});

describe('text in an old encoding', () => {
  it('is converted, and says so', () => {
    const read = parseValue('Kh«ng cã', { kind: 'percent' });
    expect(read.value).toEqual({ kind: 'status', status: 'none', text: 'Không có' });
    expect(read.noticed).toEqual([
      { code: 'legacy-encoding', found: 'Kh«ng cã', expected: 'Không có', parts: { encoding: 'TCVN3 (ABC)' } },
    ]);
  });

  it('takes the encoding of the whole file where the cell alone does not tell', () => {
    expect(parseValue('Cã', { kind: 'percent' }).value.kind).toBe('text');
    expect(parseValue('Cã', { kind: 'percent' }, 'tcvn3').value).toEqual({
      kind: 'status',
      status: 'done',
      text: 'Có',
    });
  });
});
