import type { Halves } from './halves.ts';
import type { Line } from './lines.ts';
import type { StylePlan } from './sheet-plan.ts';

export type SignatureTexts = {
  /** lines of authority, top to bottom: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" */
  readonly authority: readonly string[];
  readonly signer: string;
  /** "Nơi nhận", one line each; without any the left half stays empty */
  readonly recipients: readonly string[];
};

/** Signature on the right half with room for the hand, Nơi nhận on the left; all of it stays on one page. */
export function signatureLines(
  { authority, signer, recipients }: SignatureTexts,
  { left, right }: Halves,
): readonly Line[] {
  const leftTexts = recipients.length === 0 ? [] : ['Nơi nhận:', ...recipients];
  const rightTexts = [...authority.map((text) => text.toLocaleUpperCase('vi')), '', '', '', '', signer];
  const count = Math.max(leftTexts.length, rightTexts.length);
  const lines = Array.from({ length: count }, (_, i): Line => {
    const [onLeft = '', onRight = ''] = [leftTexts[i], rightTexts[i]];
    return {
      keep: i < count - 1,
      ...(onLeft === '' && onRight === '' ? { height: 17.25 } : {}),
      cells: [
        ...(onLeft === '' ? [] : [cell(left, onLeft, i === 0 ? recipientsHead : recipient)]),
        ...(onRight === '' ? [] : [cell(right, onRight, i < authority.length ? bold : name)]),
      ],
    };
  });
  return [{ cells: [], height: 12, keep: true }, ...lines];
}

function cell(half: Halves['left'], text: string, style: StylePlan) {
  return { ...half, style, content: { kind: 'text', text } } as const;
}

const bold: StylePlan = { size: 13, bold: true, horizontal: 'center', vertical: 'middle', wrap: true };
const name: StylePlan = bold;
const recipientsHead: StylePlan = {
  size: 12,
  bold: true,
  italic: true,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};
const recipient: StylePlan = { size: 11, horizontal: 'left', vertical: 'middle', wrap: true };
