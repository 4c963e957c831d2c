import { expect, it } from 'vitest';
import { parseValue } from '#shared/value/parse-value.ts';
import { sameValue } from '#shared/value/same-value.ts';

it.each([
  ['46,5%', '46,50', true],
  ['46,5% (59/127)', '46,5%', false],
  ['0', 'Không có', false],
  ['Không', 'Không có', true],
  ['Cấp tỉnh 100; cấp huyện 50', 'cấp huyện: 50; cấp tỉnh: 100', true],
  ['Cấp tỉnh 100; cấp huyện 50', 'Cấp huyện 100; cấp tỉnh 50', false],
  ['Duy trì Cấp tỉnh 100; cấp huyện 50', 'Duy trì Cấp huyện 100; cấp tỉnh 50', false],
  ['Cấp tỉnh 100; cấp huyện 50', '100\n50', true],
  ['Cấp tỉnh 100; cấp huyện 50', '50\n100', false],
])('%j and %j: %s', (a, b, same) => {
  const [x, y] = [a, b].map((text) => parseValue(text, { kind: 'percent' }).value);
  expect(x && y && sameValue(x, y)).toBe(same);
});
