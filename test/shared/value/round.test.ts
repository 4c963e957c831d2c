import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAway, showNumber, takeOffNoise } from '#shared/value/round.ts';

describe('roundHalfAway', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [46.45, 1, 46.5],
    [46.449, 1, 46.4],
    [-0.5, 0, -1],
    [-46.45, 1, -46.5],
    [0.285 * 100, 0, 29],
    [(59 / 127) * 100, 1, 46.5],
    [(59 / 127) * 100, 2, 46.46],
    [1e-7, 2, 0],
    [-1e-7, 2, 0],
    [1.5e-7, 7, 2e-7],
    [123456789.125, 2, 123456789.13],
    [1e21, 2, 1e21],
  ])('%d at %d decimals is %d', (n, decimals, wanted) => {
    expect(roundHalfAway(n, decimals)).toBe(wanted);
  });

  it('leaves what is no number', () => {
    expect(roundHalfAway(Number.NaN, 1)).toBeNaN();
    expect(roundHalfAway(-Infinity, 1)).toBe(-Infinity);
  });

  it('agrees with exact arithmetic on every half', () => {
    assert(
      property(integer({ min: 0, max: 1e9 }), integer({ min: 0, max: 4 }), (units, decimals) => {
        const half = Number(`${units}5e-${decimals + 1}`);
        expect(roundHalfAway(half, decimals)).toBe(Number(`${units + 1}e-${decimals}`));
      }),
    );
  });
});

describe('takeOffNoise', () => {
  it.each([
    [46.300000000000004, 46.3],
    [84.67999999999999, 84.68],
    [0.1 + 0.2, 0.3],
    [0.55 * 100, 55],
    [(59 / 127) * 100, 46.4566929133858],
    [100000, 100000],
    [-0, 0],
  ])('%d is %d', (n, wanted) => {
    expect(takeOffNoise(n)).toBe(wanted);
  });
});

describe('showNumber', () => {
  it.each([
    [46.5, undefined, '46,5'],
    [1000, undefined, '1.000'],
    [999, undefined, '999'],
    [1234567.25, undefined, '1.234.567,25'],
    [-1234.5, undefined, '-1.234,5'],
    [0, undefined, '0'],
    [-0, undefined, '0'],
    [46.4566929, 1, '46,5'],
    [50, 2, '50'],
    [-0.04, 1, '0'],
    [1e-7, undefined, '0,0000001'],
    [1.5e-7, undefined, '0,00000015'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [1.25e21, undefined, '1.250.000.000.000.000.000.000'],
  ])('%d with decimals %s is "%s"', (n, decimals, wanted) => {
    expect(showNumber(n, decimals)).toBe(wanted);
  });
});
