import { isSyllable } from '../text/syllable.ts';

/** Words that make what follows a number a sentence: "12 người tăng so với năm trước" is no plain value. */
const TELLING = new Set(
  [
    'tăng giảm so với trước sau trong ngoài đó đã được bị hoặc khoảng gần hơn là có không chưa đạt thêm bớt còn',
    'nhưng do vì tại của theo từ đến tổng cộng trên dưới nay này trở lên xuống nữa mỗi khi để cho bằng gấp rồi đang sẽ phải cần nên vẫn cũng chỉ mới lại nhất ước nghìn ngàn trăm vạn triệu tỷ tỉ chục',
  ]
    .join(' ')
    .split(' '),
);

/** The same without accents, only those that are hardly a noun when unaccented. */
const TELLING_BARE = new Set(
  'tang giam khoang chua khong duoc trong duoi tren nghin ngan tram trieu chuc hon tro len xuong'.split(' '),
);

/** Words that are no Vietnamese syllables, yet stand behind numbers. */
const FOREIGN = new Set(['clip', 'video', 'km', 'kg', 'cm', 'km²', 'm²', 'm³', 'poster', 'website', 'panô', 'pano']);

/** Letters that stand for digits when a typist slips: "5OO" is five hundred, not five of something. */
const LOOK_ALIKE = /^[OoIlSBQDZ]+$/;

/**
 * Whether a text can be the noun or measure behind a number ("đơn vị", "tin, bài/quý", "đ/c"): up to `mostWords` words,
 * each a Vietnamese syllable, an abbreviation in capitals, or one of a few foreign words; nothing that tells a story.
 */
export function isNoun(text: string, mostWords: number): boolean {
  if (!/^[\p{L}²³]+(?:(?:, ?| ?\/ ?| |-)[\p{L}²³]+)*$/u.test(text)) return false;
  const words = text.split(/[ ,/-]+/);
  return words.length <= mostWords && !LOOK_ALIKE.test(words[0] ?? '') && words.every((word) => isNounWord(word, text));
}

function isNounWord(word: string, text: string): boolean {
  const lower = word.toLowerCase();
  if (TELLING.has(lower) || TELLING_BARE.has(lower)) return false;
  if (FOREIGN.has(lower)) return true;
  // "đ/c": one letter is a word only beside a slash
  if (word.length === 1) return text.includes('/');
  return isSyllable(lower) || /^[A-ZĐƯÂ]{2,8}$/.test(word);
}
