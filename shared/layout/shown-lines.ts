/**
 * A text as the lines in which it stands on paper, in PDF and in Word. Every sign that breaks a line breaks it here (Excel keeps the
 * vertical tab of a text pasted from Word). Signs that nothing can print are shown as U+FFFD: programs would leave them out without
 * a word.
 */
export function shownLines(text: string): readonly string[] {
  return brokenLines(text).map((line) => line.toWellFormed().replace(UNPRINTABLE, '\uFFFD'));
}

/** A text cut at every sign that breaks a line. */
export function brokenLines(text: string): readonly string[] {
  return text.split(LINE_BREAK);
}

/** Whether a text stands in several lines. */
export function hasBreak(text: string): boolean {
  return LINE_BREAK.test(text);
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
