import { describe, expect, it } from 'vitest';
import { isSyllable } from '#shared/text/syllable.ts';

describe('isSyllable', () => {
  it.each(
    'không giữ gì giếng quý quyền quốc nghiêng khuỷu Đắk uỷ ủy hoà hòa xoong yêu ương ăn ơ thuở quả huyện tỉnh khong nguoi'.split(
      ' ',
    ),
  )('takes "%s"', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each('clip th OO café Müller tốtt tôt bàc qz ngngh khoâng x5 “a” naïve'.split(' ').concat(''))(
    'refuses "%s"',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  it('leaves the tone before a stop aside when asked', () => {
    expect(isSyllable('tôt', true)).toBe(true);
  });
});
