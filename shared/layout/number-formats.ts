import type { Row } from '../family/family.ts';
import type { ContentPlan } from './sheet-plan.ts';
import type { Value } from '../value/value.ts';

/**
 * A value as a cell: in mode "printed" always its text; in mode "numbers" a real number where a number format shows the same
 * (46,5 · 60% · 12 tin/quý), else its text too: no format can show `46,5% (59/127 đơn vị)` or `31,6/100.000`, and none that
 * puts dots between thousands shows `03 tin/quý` or `1234`. `mark` is a
 * footnote mark behind it.
 */
export function valueContent(
  { text, value }: { readonly text: string; readonly value: Value },
  row: Row | undefined,
  mode: 'printed' | 'numbers',
  mark = '',
): ContentPlan {
  if (mode === 'numbers' && value.kind === 'number' && !value.count && !value.marks?.length) {
    const format = formatOf(text, value.number, row);
    if (format !== null)
      return { kind: 'number', number: value.number, format: mark === '' ? format : `${format}"${mark}"` };
  }
  return text === '' && mark === '' ? { kind: 'empty' } : { kind: 'text', text: text + mark };
}

/**
 * The number format under which a Vietnamese Excel shows a number as `text`: as many decimals as the text has, thousands
 * from 1.000 up, the measure behind it in quotes. Null where the text holds anything else.
 */
function formatOf(text: string, number: number, row: Row | undefined): string | null {
  const found = /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3})*)(?:,(\d+))?(\s*[^\d\s.,].*)?$/.exec(text);
  if (!found) return null;
  const decimals = found[1]?.length ?? 0;
  const rounded = Number(number.toFixed(Math.min(decimals, 20)));
  const most = Math.max(decimals, row?.shown?.decimals ?? 0);
  // a text that was rounded more than the row asks for is printed as it is
  if (Math.abs(rounded - number) > 0.5 * 10 ** -most + 1e-12) return null;
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const ending = found[2] ?? '';
  if (/["\\]/.test(ending)) return null;
  return ending === '' ? digits : `${digits}"${ending}"`;
}
