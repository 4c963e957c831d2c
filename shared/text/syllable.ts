import { stripAccents } from './accents.ts';

const ONSETS = [
  'ngh',
  'ng',
  'nh',
  'gh',
  'gi',
  'kh',
  'ph',
  'th',
  'tr',
  'ch',
  'qu',
  'b',
  'c',
  'd',
  'đ',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'x',
  '',
];

/** Every rime of written Vietnamese, with those in -k of the Central Highlands' place names (Đăk, Lắk). */
const RIMES: ReadonlySet<string> = new Set(
  [
    'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êk êm ên ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi ok om on ong ooc oong op ot',
    'ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uên uênh ui uk um un ung uơ uôc uôi uôm uôn uông uôt up ut',
    'uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y ych yêm yên yêng yêt yêu yn ynh yt',
  ]
    .join(' ')
    .split(' '),
);

const BARE_RIMES: ReadonlySet<string> = new Set([...RIMES].map((rime) => stripAccents(rime)));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word can be one Vietnamese syllable: an onset, a rime, at most one tone; before a stop (-c, -ch, -p, -t) only
 * sắc or nặng. A word of a–z alone may be an unaccented one. `anyTone` leaves the rule of stops aside.
 */
export function isSyllable(word: string, anyTone = false): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  const marked = lower.normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = marked.replace(TONES, '').normalize('NFC');
  const rimes = /^[a-z]+$/.test(lower) ? BARE_RIMES : RIMES;
  const rime = ONSETS.filter((onset) => letters.startsWith(onset))
    .map((onset) => letters.slice(onset.length))
    .find((rest) => rimes.has(rest));
  if (rime === undefined) return false;
  const stopped = rimes === RIMES && /(?:c|ch|p|t)$/.test(rime);
  return anyTone || !stopped || tones[0] === '\u0301' || tones[0] === '\u0323';
}
