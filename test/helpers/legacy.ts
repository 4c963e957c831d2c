/** TCVN3 by code, as the standard prints it; the tables under test are ordered by letter. */
const TCVN3_BY_CODE: readonly (readonly [code: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const TCVN3 = new Map(
  TCVN3_BY_CODE.flatMap(([code, letters]) =>
    [...letters].map((letter, i): [string, string] => [letter, String.fromCharCode(code + i)]),
  ),
);

/** The text as a TCVN3 file holds it; capitals with tone marks become small letters, as the "H" fonts have it. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';

/** VNI by modifier: plain tones, tones on a circumflex, tones on a breve. */
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '': { [ACUTE]: 0xf9, [GRAVE]: 0xf8, [HOOK]: 0xfb, [TILDE]: 0xf5, [DOT]: 0xef },
  '\u0302': { '': 0xe2, [ACUTE]: 0xe1, [GRAVE]: 0xe0, [HOOK]: 0xe5, [TILDE]: 0xe3, [DOT]: 0xe4 },
  '\u0306': { '': 0xea, [ACUTE]: 0xe9, [GRAVE]: 0xe8, [HOOK]: 0xfa, [TILDE]: 0xfc, [DOT]: 0xeb },
};
const VNI_WHOLE: Readonly<Record<string, number>> = { đ: 0xf1, í: 0xed, ì: 0xec, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee };

/** The text as a VNI-Windows file holds it: base letter, then the mark in the letter's case. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vniLetter(letter)).join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const inCase = (typed: string): string => (letter === small ? typed : typed.toUpperCase());
  const whole = VNI_WHOLE[small];
  if (whole !== undefined) return inCase(String.fromCharCode(whole));
  const marks = small.normalize('NFD').slice(1);
  if (marks === '') return letter;
  const base = small.normalize('NFD').charAt(0);
  const horn = marks.includes('\u031B');
  const shape = /[\u0302\u0306]/.exec(marks)?.[0] ?? '';
  const tone = marks.replace(/[\u0302\u0306\u031B]/g, '');
  const code = VNI_MARKS[shape]?.[tone];
  const typed = horn ? (base === 'o' ? 'ô' : 'ö') : base;
  return inCase(typed + (code === undefined ? '' : String.fromCharCode(code)));
}
