import type { Row } from '../family/family.ts';
import { parseValue } from '../value/parse-value.ts';
import type { Value } from '../value/value.ts';

/** Words before a target's figure that only say which way it is to go or that it is to be reached. */
const TOWARDS = /^(?:phấn đấu )?(?:(?:giảm |hạ )?xuống(?: còn)?|(?:tăng |nâng )?lên|đạt)(?: mức)? /iu;
/** By how much something is to change: the figure of a row that is measured in just that. */
const BY = /^(giảm|tăng) /iu;
/** The figure with its sign, and words without another figure: of whom or what it is a part. */
const FIGURE = /^(\d[\d.,]*(?: ?%| ?\/ ?\d[\d.]*| lần)?)(?=[ ,;.]|$)\D*$/u;

/**
 * The figure that a target in words states: "xuống 2 lần", "lên 50%", "40% số nạn nhân", "xuống 50/100.000 trẻ đẻ sống", "giảm 80%"
 * where the row is measured in "% giảm". Only where it is the text's one figure and stands under the row's measure (a part of a
 * whole needs its %), else the value as it is. Plans print their targets in such words; what units report is never read this way.
 */
export function statedTarget(target: Value, row: Pick<Row, 'measure'>): Value {
  if (target.kind !== 'text') return target;
  const text = target.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const by = BY.exec(text)?.[1];
  const measured = row.measure?.text.toLowerCase() ?? '';
  const isBy = by !== undefined && measured.split(/[\s,;]+/).includes(by.toLowerCase());
  const figure = FIGURE.exec(text.replace(isBy ? BY : TOWARDS, ''))?.[1];
  if (figure === undefined || (row.measure?.kind === 'percent' && !figure.endsWith('%'))) return target;
  const { kind = 'unknown', base } = row.measure ?? {};
  const { value, noticed } = parseValue(figure, { kind, ...(base === undefined ? {} : { base }) });
  return noticed.length === 0 && (value.kind === 'number' || value.kind === 'ratio') ? value : target;
}
