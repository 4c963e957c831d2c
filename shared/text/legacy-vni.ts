/** base letter as typed → the mark bytes behind it, and the letters they make together */
const PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõï', 'áàảãạ'],
  ['a', 'êéèúüë', 'ăắằẳẵặ'],
  ['a', 'âáàåãä', 'âấầẩẫậ'],
  ['e', 'ùøûõï', 'éèẻẽẹ'],
  ['e', 'âáàåãä', 'êếềểễệ'],
  ['o', 'ùøûõï', 'óòỏõọ'],
  ['o', 'âáàåãä', 'ôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

const SINGLES: readonly (readonly [codes: string, letters: string])[] = [
  ['ñôöîíìæóò', 'đơưỵíìỉĩị'],
  ['ÑÔÖÎÍÌÆÓÒ', 'ĐƠƯỴÍÌỈĨỊ'],
];

/**
 * VNI-Windows: most letters are a base letter and a mark byte behind it ("aù" = á); a few are one byte. The case is the base
 * letter's, whichever case the mark was typed in. Source: VNI Software's code table for its Windows fonts.
 */
export const VNI_PAIRS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([base, marks, letters]) => {
    const targets = [...letters];
    return [...marks].flatMap((mark, i): [string, string][] => {
      const small = targets[i] ?? '';
      const capital = small.toUpperCase();
      return [
        [base + mark, small],
        [base + mark.toUpperCase(), small],
        [base.toUpperCase() + mark.toUpperCase(), capital],
        [base.toUpperCase() + mark, capital],
      ];
    });
  }),
);

/** The letters that VNI-Windows writes with one byte. */
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  SINGLES.flatMap(([codes, letters]) => {
    const targets = [...letters];
    return [...codes].map((code, i): [string, string] => [code, targets[i] ?? code]);
  }),
);
