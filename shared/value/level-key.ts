import { foldText } from '../text/fold.ts';

/** By which two labels of a level are the same: "Huyện" and "Cấp huyện" are one level; without a label "". Marks are kept. */
export function levelKey(label: string | null): string {
  return foldText(label ?? '').replace(/^cấp (?=\S)/, '');
}
