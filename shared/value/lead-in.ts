import { makePhrases } from '../text/phrases.ts';

/** Words before a value that add nothing to it. "khoảng", "ước đạt", "tăng" are not among them: they change what is said. */
const LEAD_INS = makePhrases<null>(
  [
    'tỷ lệ là',
    'tỉ lệ là',
    'tỷ lệ đạt',
    'tỉ lệ đạt',
    'đạt tỷ lệ',
    'đạt tỉ lệ',
    'chiếm tỷ lệ',
    'chiếm tỉ lệ',
    'tỷ lệ',
    'tỉ lệ',
    'đạt',
    'chiếm',
  ].map((phrase) => [phrase, null]),
);

/** Drops "đạt", "tỷ lệ", "chiếm" … in front of a value, with a colon behind; a text without one comes back as it is. */
export function takeLeadIn(text: string): string {
  const rest = LEAD_INS.atStart(text)?.rest.replace(/^:\s*/, '');
  return rest === undefined || rest === '' ? text : rest;
}
