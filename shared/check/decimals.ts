import { takeOffNoise } from '../value/round.ts';

/** How many decimals a number has, float noise (0.1 + 0.2) left out. */
export function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(takeOffNoise(number)).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * With how many decimals a number was stated: as in the text where the number can be found in it ("46,50%" → 2), else as few as
 * the number needs.
 */
export function statedDecimals(number: number, text: string): number {
  for (const found of text.matchAll(/(\d+)[.,](\d+)/g)) {
    if (Number(`${found[1]}.${found[2]}`) === Math.abs(number)) return found[2]?.length ?? 0;
  }
  return decimalsOf(number);
}
