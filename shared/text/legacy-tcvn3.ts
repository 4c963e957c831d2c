/**
 * TCVN3 (ABC): one byte, one letter; the bytes as Windows-1252 shows them. Capitals with tone marks have no code of their
 * own: the "H" fonts draw the small letter as a capital. Source: TCVN 5712:1993, set 3, and the files of the .Vn fonts.
 */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ['µ¸¶·¹', 'àáảãạ'],
    ['¨»¾¼½Æ', 'ăằắẳẵặ'],
    ['©ÇÊÈÉË', 'âầấẩẫậ'],
    ['®', 'đ'],
    ['ÌÐÎÏÑ', 'èéẻẽẹ'],
    ['ªÒÕÓÔÖ', 'êềếểễệ'],
    ['×ÝØÜÞ', 'ìíỉĩị'],
    ['ßãáâä', 'òóỏõọ'],
    ['«åèæçé', 'ôồốổỗộ'],
    ['¬êíëìî', 'ơờớởỡợ'],
    ['ïóñòô', 'ùúủũụ'],
    ['\u00ADõøö÷ù', 'ưừứửữự'],
    ['úýûüþ', 'ỳýỷỹỵ'],
    ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
  ].flatMap(([codes = '', letters = '']) => {
    const targets = [...letters];
    return [...codes].map((code, i): [string, string] => [code, targets[i] ?? code]);
  }),
);
