/** The text without accents, case kept: "Đạt tỷ lệ" → "Dat ty le". For comparing with texts that were typed without any. */
export function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

/** Whether some letter is beyond a–z, so that the text was typed with accents. */
export function hasAccents(text: string): boolean {
  return /(?![A-Za-z])\p{L}|\p{M}/u.test(text);
}
