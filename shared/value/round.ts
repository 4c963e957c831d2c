/**
 * Rounds half away from zero at a number of decimals (46,45 → 46,5; −0,5 → −1). Binary noise is taken off first, so that
 * 1.005 is 1,01 at two decimals and 0.285 × 100 is 29 at none. `decimals` 0–15; NaN and infinities come back unchanged.
 */
export function roundHalfAway(n: number, decimals: number): number {
  if (!Number.isFinite(n)) return n;
  const plain = roundPlainly(n, decimals);
  if (plain !== null) return plain;
  const clean = takeOffNoise(Math.abs(n));
  const rounded = shiftPoint(Math.round(shiftPoint(clean, decimals)), -decimals);
  return rounded === 0 ? 0 : Math.sign(n) * rounded;
}

/**
 * The same by arithmetic, where the digits behind are so far from a half that no noise can matter; null elsewhere. An integer over a
 * power of ten is the very number that its decimal writing gives.
 */
function roundPlainly(n: number, decimals: number): number | null {
  const power = POWERS[decimals];
  const shifted = Math.abs(n) * (power ?? Number.NaN);
  if (power === undefined || !(shifted < 1e7)) return null;
  const fromHalf = Math.abs(shifted - Math.floor(shifted) - 0.5);
  if (fromHalf < 1e-6) return null;
  const rounded = Math.round(shifted) / power;
  return rounded === 0 ? 0 : Math.sign(n) * rounded;
}

const POWERS: readonly number[] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * The number a clerk meant by a binary fraction: 46.300000000000004 → 46.3, 84.67999999999999 → 84.68. A number that is
 * within a few units of the last place of one with 12 digits is that one; others keep 15 digits. Never returns −0.
 */
export function takeOffNoise(n: number): number {
  if (!Number.isFinite(n) || n === 0) return n === 0 ? 0 : n;
  // nearly every figure has four decimals at most: found without writing it out
  for (let decimals = 0; decimals <= 4; decimals += 1) {
    const power = POWERS[decimals] ?? 1;
    const whole = Math.round(n * power);
    if (Math.abs(whole) >= 1e12) break;
    const near = whole / power;
    if (near !== 0 && Math.abs(n - near) <= Math.abs(n) * 2e-14) return near;
  }
  const short = Number(n.toPrecision(12));
  return Math.abs(n - short) <= Math.abs(n) * 2e-14 ? short : Number(n.toPrecision(15));
}

/**
 * A number as Vietnamese offices write it: comma for decimals, dots between thousands from 1.000 up. `decimals` is the most
 * decimals shown (rounded half away from zero, trailing zeros dropped); without it every decimal the number has.
 */
export function showNumber(n: number, decimals?: number): string {
  const value = decimals === undefined ? takeOffNoise(n) : roundHalfAway(n, decimals);
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const [whole = '0', fraction] = plainDigits(Math.abs(value)).split('.');
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Moves the decimal point exactly, through the number's decimal writing: multiplying by 100 would bring noise back. */
function shiftPoint(n: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(n).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Decimal writing without an exponent: 1e-7 → "0.0000001", 1e21 → "1000000000000000000000". */
function plainDigits(n: number): string {
  const [digits = '0', exponent] = String(n).split('e');
  if (exponent === undefined) return digits;
  const [whole = '0', fraction = ''] = digits.split('.');
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  return point >= all.length ? all.padEnd(point, '0') : `${all.slice(0, point)}.${all.slice(point)}`;
}
