import { documentWords } from './document-words.ts';
import type { Halves } from './halves.ts';
import type { Line } from './lines.ts';
import type { OfficialInput } from './official-input.ts';
import type { StylePlan } from './sheet-plan.ts';

/** The heads of both halves, of an office and of the state, by Nghị định 30/2020/NĐ-CP. */
export function letterheadLines(
  { superior, office, number, placeAndDate }: LetterheadTexts,
  { left, right }: Halves,
): readonly Line[] {
  const pair = (texts: readonly [string, string], styles: readonly [StylePlan, StylePlan], height?: number): Line => ({
    keep: true,
    ...(height === undefined ? {} : { height }),
    cells: [
      { ...left, style: styles[0], content: { kind: 'text', text: texts[0] } },
      { ...right, style: styles[1], content: { kind: 'text', text: texts[1] } },
    ],
  });
  return [
    ...(superior === '' ? [pair([office, NATION], [bold, bold])] : [pair([superior, NATION], [plain, bold])]),
    ...(superior === '' ? [pair(['', MOTTO], [plain, boldLarger])] : [pair([office, MOTTO], [bold, boldLarger])]),
    pair([RULE, `${RULE}${RULE}`], [rule, rule], RULE_HEIGHT),
    ...(number === '' && placeAndDate === '' ? [] : [pair([number, placeAndDate], [larger, italic])]),
    { cells: [], height: 12, keep: true },
  ];
}

/** The letterhead of an official document: issuer, number, place and date. */
export function officialLetterhead(input: OfficialInput): LetterheadTexts {
  const words = documentWords(input);
  return {
    superior: (input.settings.superior ?? '').toLocaleUpperCase('vi'),
    office: words.issuer.toLocaleUpperCase('vi'),
    number: `Số: ${words.number}`,
    placeAndDate: `${words.place}, ${words.date}`,
  };
}

export type LetterheadTexts = {
  readonly superior: string;
  readonly office: string;
  readonly number: string;
  readonly placeAndDate: string;
};

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** drawn as text: a border could only be as long as whole columns are */
const RULE = '_______________';
const RULE_HEIGHT = 13.5;

const plain: StylePlan = { size: 12, horizontal: 'center', vertical: 'middle', wrap: true };
const bold: StylePlan = { ...plain, bold: true };
const larger: StylePlan = { ...plain, size: 13 };
const boldLarger: StylePlan = { ...larger, bold: true };
const italic: StylePlan = { ...larger, italic: true };
const rule: StylePlan = { size: 8, horizontal: 'center', vertical: 'top' };
