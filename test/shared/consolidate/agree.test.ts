import { describe, expect, it } from 'vitest';
import { agreeAsShown, claimTheSame } from '#shared/consolidate/agree.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { rowOf } from '../../helpers/merge-family.ts';

const row = rowOf({ rule: 'ratio-of-sums', authority: 'lead-first', perLevel: true });
const read = (text: string) => parseValue(text, { kind: 'percent' }).value;

describe('values of several levels', () => {
  it.each([
    ['Cấp tỉnh 100; cấp huyện 50', 'Cấp huyện 50; cấp tỉnh 100', true, true],
    ['Cấp tỉnh 100; cấp huyện 50', 'Cấp tỉnh 100; cấp xã 50', false, true],
    ['Cấp tỉnh 100; cấp huyện 50', 'Cấp tỉnh 90; cấp xã 50', false, false],
    ['Cấp huyện 40; cấp xã 20', 'huyện: 50; xã: 30', false, false],
    ['15\n27', '15\n27', true, true],
    ['15\n27', '15\n30', false, false],
  ])('%j and %j: two leads claim the same %s, the lead agrees with the computed value %s', (a, b, claimed, agreed) => {
    expect(claimTheSame(read(a), read(b), row)).toBe(claimed);
    expect(agreeAsShown(read(a), read(b), row)).toBe(agreed);
  });
});
