import { foldWords } from '../text/fold.ts';

/** Words that turn a label round: one of them more or less is another indicator, however alike the rest is. */
const TURNING: ReadonlySet<string> = new Set(
  'khong chua nam nu tang giam tren duoi tinh huyen xa trai gai truoc sau toi da thieu thac tien trung pho'.split(' '),
);
/** So large a part of the words may be typing, abbreviation or a word left out. */
const TOLERATED = 0.2;

/**
 * Whether a label says something else than the printed one, beyond typing: spelling, accents, case, spaces, i/y, abbreviations
 * ("DTTS"), numbering and a few words more or less are typing; other numbers, a turned word (nam → nữ, tăng → giảm) and a fifth of
 * the words exchanged are not.
 */
export function saysSomethingElse(found: string, printed: string): boolean {
  const a = contentWords(found);
  const b = contentWords(printed);
  if (numbersOf(a) !== numbersOf(b)) return true;
  const gained = unmatched(a, b);
  const lost = unmatched(b, a);
  if ([...gained, ...lost].some((word) => TURNING.has(word))) return true;
  return gained.length + lost.length > Math.max(2, TOLERATED * Math.max(a.length, b.length) * 2);
}

/** Folded words without the numbering before them: "5.2", "- Chỉ tiêu 2:", "Mục tiêu 4:". */
function contentWords(label: string): readonly string[] {
  const words = foldWords(label.replace(/[¹²³]/g, ' '))
    .split(' ')
    .map((word) => word.replace(/y/g, 'i').replace(/^0+(?=\d)/, ''));
  let start = 0;
  while (start < words.length - 1 && /^(?:\d{1,2}|[ivx]{1,4})$/.test(words[start] ?? '')) start += 1;
  if (/^(?:chi|muc)$/.test(words[start] ?? '') && words[start + 1] === 'tieu') {
    start += 2;
    if (/^(?:\d{1,2}|[a-d])$/.test(words[start] ?? '')) start += 1;
  }
  return words.slice(start);
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join(' ');
}

/** Words of `a` that have no partner in `b`, each word of `b` serving once. */
function unmatched(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const rest = a.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
  const free = [...left].flatMap(([word, count]) => Array.from({ length: count }, () => word));
  return rest.filter((word, i) => {
    const near = free.findIndex((other) => isTyping(word, other));
    if (near >= 0) free.splice(near, 1);
    return near < 0 && !isAbbreviation(word, b) && !standsForPart(rest, i, b);
  });
}

/** One letter more, less or other (two in long words); short words have to be the same. */
function isTyping(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest < 3 || TURNING.has(a) || TURNING.has(b)) return false;
  return distance(a, b) <= (longest >= 6 ? 2 : 1);
}

/** "dtts" among "… dan toc thieu so …" */
function isAbbreviation(word: string, words: readonly string[]): boolean {
  if (word.length < 2 || word.length > 8) return false;
  const initials = words.map((one) => one[0] ?? '').join('');
  return initials.includes(word);
}

/** The other way round: one of the words that `b` has abbreviated ("thieu" of "dan toc thieu so" beside "dtts"). */
function standsForPart(rest: readonly string[], i: number, b: readonly string[]): boolean {
  return b.some((short) => {
    if (short.length < 2 || short.length > 8) return false;
    const initials = rest.map((one) => one[0] ?? '').join('');
    const from = initials.indexOf(short);
    return from >= 0 && i >= from && i < from + short.length;
  });
}

/** Edit distance with a swap of neighbours as one step. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
