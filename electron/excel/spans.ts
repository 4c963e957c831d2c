import type { Span } from '#shared/workbook/sheet.ts';

/** Joins spans of row or column numbers that touch or overlap; the result is in rising order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Adds one number to spans that are collected in rising order; the last span is made longer where the number follows it. */
export function addToSpans(spans: [number, number][], number: number): void {
  const last = spans.at(-1);
  if (last && number === last[1] + 1) last[1] = number;
  else spans.push([number, number]);
}

/** The spans of 1…most that are in none of the given ones. */
export function gapsBetween(spans: readonly Span[], most: number): Span[] {
  const gaps: Span[] = [];
  let next = 1;
  for (const [from, to] of joinSpans(spans)) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= most) gaps.push([next, most]);
  return gaps;
}
