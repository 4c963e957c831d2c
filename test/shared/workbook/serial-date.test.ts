import { describe, expect, it } from 'vitest';
import { isoOfSerial, serialOfIso } from '#shared/workbook/serial-date.ts';

describe('dates as serial numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [45_292, '2024-01-01'],
    [45_292.5, '2024-01-01T12:00:00'],
    [45_292.999_999_9, '2024-01-02'],
    [0.75, '1899-12-31T18:00:00'],
    [2_958_465, '9999-12-31'],
    [1462, '1904-01-01'],
  ])('%d is %s', (serial, iso) => expect(isoOfSerial(serial)).toBe(iso));

  it.each([-1, 2_958_466, 2_958_465.999_999_9, Number.NaN])('%d is outside the calendar', (serial) =>
    expect(isoOfSerial(serial)).toBeNull(),
  );

  it.each([
    ['2024-01-01', 45_292],
    ['2024-01-01T12:00:00', 45_292.5],
    ['2024-01-01T06:00:00.000Z', 45_292.25],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['18:00:00', 0.75],
    ['2025-02-29', null],
    ['2024-13-01', null],
    ['1899-01-01', null],
    ['2024-01-01T25:00', null],
    ['01/02/2024', null],
    ['2024', null],
    ['Z', null],
    ['', null],
    ['0099-05-01', null],
    ['0024-01-01', null],
  ])('%j → %s', (iso, serial) => expect(serialOfIso(iso)).toBe(serial));

  it('a day comes back from its own text, over the whole calendar', () => {
    for (let serial = 1; serial <= 2_958_465; serial += 97)
      if (serial !== 60) expect(serialOfIso(isoOfSerial(serial) ?? '')).toBe(serial);
  });
});
