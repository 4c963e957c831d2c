import type { Value } from './value.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = new RegExp(`\\s*(\\(\\*+\\)|\\*+|[†‡]+|[${SUPERSCRIPT}]+|\\([${SUPERSCRIPT}]+\\))$`, 'u');

/** Footnote marks at the end of a text (`27*`, `0,05 (*)`, `27¹`), in order, brackets dropped, and the text before them. */
export function takeMarks(text: string): { readonly rest: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found?.[1]; found = MARK.exec(rest)) {
    const before = rest.slice(0, found.index);
    // "100 m²": the superscript belongs to the measure
    if (/(?:^|[\s\d])[kcd]?m$/.test(before)) break;
    // "3/10⁵": a power of ten below the line, which no form reads as a footnote's mark
    if (/\/\s*10$/.test(before) && SUPERSCRIPT.includes(found[1].charAt(0))) break;
    marks.unshift(found[1].replace(/[()]/g, ''));
    rest = before;
  }
  return { rest: rest.trim(), marks };
}

/** The value with the marks that stood behind it. */
export function withMarks<V extends Value>(value: V, marks: readonly string[]): V {
  return marks.length === 0 ? value : { ...value, marks };
}
