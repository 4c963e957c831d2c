import { describe, expect, it } from 'vitest';
import { mailDate } from '#electron/mail/mail-date.ts';

describe('the date of a mail', () => {
  it.each([
    ['Mon, 24 Mar 2025 08:15:00 +0700', '2025-03-24T08:15:00+07:00'],
    ['24 Mar 2025 08:15 -0330', '2025-03-24T08:15:00-03:30'],
    ['Mon, 3 Mar 2025 8:15:09 GMT', '2025-03-03T08:15:09+00:00'],
    ['Mon, 24 Mar 2025 08:15:00 +0700 (Indochina Time)', '2025-03-24T08:15:00+07:00'],
    ['Mon,  24 March 2025 08:15:00 EST', '2025-03-24T08:15:00-05:00'],
    ['Sun, 30 Feb 2025 08:15:00 +0700', null],
    ['Mon, 24 Mar 2025 25:15:00 +0700', null],
    ['Mon, 24 Mar 2025 08:15:00', null],
    ['Mon, 24 Mar 2025 08:15:00 ABCD', null],
    ['24/03/2025', null],
    ['', null],
  ])('%s is %s', (header, iso) => expect(mailDate(header)).toBe(iso));
});
