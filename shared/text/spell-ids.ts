/** Puts names in the place of ids ("kontum:so-y-te" → "Sở Y tế") where a text for people still has them; what is unknown stays. */
export function spellIds(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z0-9-]+)*/g, (word) => names.get(word) ?? word);
}
