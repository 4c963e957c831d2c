import { cleanSpaces, foldWords } from '../text/fold.ts';
import type { Cell } from '../workbook/sheet.ts';

/** Whether a cell holds a figure rather than words: a number, a date, an error, or a short text that is mostly a figure. */
export function isFigure(cell: Cell): boolean {
  if (cell.content.kind !== 'text') return true;
  const text = cleanSpaces(cell.shown);
  return text.length <= 60 && FIGURE.test(text) && !/^\d{1,2}[.)]\s/.test(text);
}

/** Whether a text belongs to the signature block below a table: who signs, the mark of signing, who gets a copy. */
export function isSignature(text: string): boolean {
  const words = foldWords(text);
  return SIGNATURE.test(words) && words.length <= 90;
}

const FIGURE = /^[<>≤≥~(+\-–\s]*\d+(?:[.,]\d+)*\s*\)?(?:%|\/.*)?\s*(?:\(.*\))?\s*(?:\p{L}+\s*){0,2}$/u;
const SIGNATURE =
  /^(?:kt|tm|tl|tuq) |^(?:q |pho )?(?:truong ban|giam doc|chu tich|chu nhiem|thu truong|truong phong|vien truong|chanh van phong|cuc truong|bi thu|hieu truong)|^nguoi (?:lap|duyet|ki|ky|tong hop)|^ke toan|^noi nhan|^da ky$|ghi ro ho ten|^ky (?:va|ten|dong dau)|^vi su tien bo cua phu nu$/;
