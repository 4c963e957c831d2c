import { describe, expect, it } from 'vitest';
import { progressDays } from '../../../renderer/charts/progress.ts';

describe('days of progress', () => {
  it('count what had come by each day, days without a file included', () => {
    expect(
      progressDays(['2025-12-03T10:00:00+07:00', '2025-12-01T08:00:00+07:00', '2025-12-03T16:00:00+07:00']),
    ).toEqual([
      { day: '2025-12-01', received: 1 },
      { day: '2025-12-02', received: 1 },
      { day: '2025-12-03', received: 3 },
    ]);
  });
  it('go over the end of a month and of a year', () => {
    expect(progressDays(['2025-12-31', '2026-01-01']).map((one) => one.day)).toEqual(['2025-12-31', '2026-01-01']);
  });
  it('are none before anything has come', () => {
    expect(progressDays([])).toEqual([]);
  });
});
