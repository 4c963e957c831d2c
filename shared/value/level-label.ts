import { hasAccents, stripAccents } from '../text/accents.ts';
import { foldWords } from '../text/fold.ts';

/** A level of government, or words that go with one. */
const LEVEL_WORDS =
  'cấp|ở|các|khối|trung ương|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|cơ sở|UBND|HĐND|và';
const NAMES = 'trung ương|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|cơ sở';
const ENDS_IN_NAME = new RegExp(`(?:^|[\\s,])(?:${NAMES}|sở|ngành)$`, 'iu');
/** without accents "sở" would be "so", which is "số" as well */
const BARE_ENDS_IN_NAME = new RegExp(`(?:^|[\\s,])(?:${stripAccents(NAMES)})$`, 'iu');
/** "Số xã: 5" counts communes; it is no value of the commune level */
const COUNTS = /^(?:tổng\s|số\s|tong\s|so\s)/iu;

const LEADING = leadingWords(LEVEL_WORDS);
const BARE_LEADING = leadingWords(stripAccents(LEVEL_WORDS));

/**
 * Splits `Cấp tỉnh: 100%` or `cấp huyện 100` into its label and the text of its value. Before a colon a label is any words
 * that end in a level; without one only the level itself, or a label printed in the row (`printed`). null: no such label.
 */
export function splitLabel(
  text: string,
  printed: readonly string[],
): { readonly label: string; readonly rest: string } | null {
  const item = text.replace(/^(?:[-–—•·*]\s+|[+•·]\s*(?=\p{L}))/u, '');
  const colon = /^([^:\d<>≤≥%]+?)\s*:\s*(.+)$/s.exec(item);
  if (colon?.[1] && colon[2]) return isLabel(colon[1], printed) ? { label: colon[1], rest: colon[2] } : null;
  const bare = (hasAccents(item) ? LEADING : BARE_LEADING).exec(item);
  if (bare?.[1] && bare[2] && isLabel(bare[1].trim(), printed)) return { label: bare[1].trim(), rest: bare[2] };
  return splitPrinted(item, printed);
}

/** A label of level words alone, then the value. */
function leadingWords(words: string): RegExp {
  return new RegExp(`^((?:(?:${words})(?=[\\s,]),?\\s+)+)(?:là\\s+|đạt\\s+)?(.+)$`, 'isu');
}

function isLabel(label: string, printed: readonly string[]): boolean {
  if (label.split(/\s+/).length > 12) return false;
  if (printed.some((one) => foldWords(one) === foldWords(label))) return true;
  return !COUNTS.test(label) && (hasAccents(label) ? ENDS_IN_NAME : BARE_ENDS_IN_NAME).test(label);
}

/** A row's own sub-label in front of the value, word for word. */
function splitPrinted(item: string, printed: readonly string[]): { label: string; rest: string } | null {
  const words = item.split(' ');
  for (let n = 1; n < words.length; n++) {
    const label = words.slice(0, n).join(' ');
    if (printed.some((one) => foldWords(one) === foldWords(label) && foldWords(label) !== ''))
      return { label, rest: words.slice(n).join(' ') };
  }
  return null;
}
