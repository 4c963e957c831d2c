import { showNumber } from '../value/round.ts';
import type { Expectation } from '../value/value.ts';

/** What such a row wants, in the words of a message: "số phần trăm (%)", "số tính trên 100.000". */
export function expectedWords(expect: Expectation): string {
  switch (expect.kind) {
    case 'percent':
      return 'số phần trăm (%)';
    case 'times':
      return 'số lần';
    case 'ratio':
      return expect.base === undefined ? 'tỷ số, ví dụ 108/100' : `số tính trên ${showNumber(expect.base)}`;
    case 'count':
      return 'số đếm';
    case 'count-or-text':
      return 'số đếm hoặc lời ghi ngắn';
    case 'text':
      return 'lời văn';
    case 'unknown':
      return 'số liệu';
  }
}
