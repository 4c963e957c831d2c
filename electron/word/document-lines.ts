/**
 * A text as the lines of a Word paragraph. Every sign that breaks a line breaks it here (Excel keeps the vertical tab of a text pasted
 * from Word). Signs that XML cannot carry are shown as U+FFFD: the library would leave them out without a word.
 */
export function documentLines(text: string): readonly string[] {
  return text.split(LINE_BREAK).map((line) => line.toWellFormed().replace(UNWRITABLE, '\uFFFD'));
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
