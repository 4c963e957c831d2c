/** A text with open years for people: "KQ {year-1}" → "KQ ‹năm trước›". */
export function yearsInWords(text: string): string {
  return text.replace(/\{year([+-]\d+)?\}/g, (_, offset: string | undefined) => words(Number(offset ?? 0)));
}

function words(offset: number): string {
  switch (offset) {
    case 0:
      return '‹năm của kỳ›';
    case -1:
      return '‹năm trước›';
    case 1:
      return '‹năm sau›';
    default:
      return `‹năm của kỳ ${offset > 0 ? '+' : '−'} ${Math.abs(offset)}›`;
  }
}
