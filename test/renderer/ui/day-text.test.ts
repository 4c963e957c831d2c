import { describe, expect, it } from 'vitest';
import { dayText, daysBetween, readDay } from '../../../renderer/ui/day-text.ts';

describe('readDay', () => {
  it.each([
    ['15/12/2025', '2025-12-15'],
    ['5/6/2025', '2025-06-05'],
    ['15-12-2025', '2025-12-15'],
    ['15.12.2025', '2025-12-15'],
    ['2025-12-15', '2025-12-15'],
    [' 29/02/2024 ', '2024-02-29'],
    ['', null],
  ])('"%s" is %s', (text, day) => {
    expect(readDay(text)).toEqual({ ok: true, day });
  });

  it.each(['31/02/2025', '29/02/2025', '15/13/2025', '12/2025', 'mai', '15/12/25', '0/1/2025'])(
    '"%s" is no day',
    (text) => {
      expect(readDay(text)).toEqual({ ok: false });
    },
  );

  it('reads back what dayText writes', () => {
    expect(readDay(dayText('2025-01-09'))).toEqual({ ok: true, day: '2025-01-09' });
    expect(readDay(dayText(null))).toEqual({ ok: true, day: null });
  });
});

describe('daysBetween', () => {
  it.each([
    ['2025-12-01', '2025-12-15', 14],
    ['2025-12-15', '2025-12-15', 0],
    ['2025-12-16', '2025-12-15', -1],
    ['2024-02-28', '2024-03-01', 2],
  ])('%s → %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
