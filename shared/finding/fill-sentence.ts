/**
 * Fills a sentence's holes. `{name}` is a hole; `[…{name}…|other wording]` is a part with its variants: the first variant whose
 * holes can all be filled is taken, and where none can the whole part is left out. So nothing is ever printed for a missing hole.
 * `holes` are texts already made ready for print. Throws on a sentence that needs, outside of brackets, a hole that is not there:
 * such a sentence is written wrongly.
 */
export function fillSentence(sentence: string, holes: Readonly<Record<string, string>>): string {
  return sentence
    .split(/(\[[^\]]*\])/)
    .map((piece) => (piece.startsWith('[') ? fillVariants(piece.slice(1, -1), holes) : fillAll(piece, holes)))
    .join('');
}

function fillVariants(piece: string, holes: Readonly<Record<string, string>>): string {
  const variant = piece.split('|').find((one) => namesIn(one).every((name) => Object.hasOwn(holes, name)));
  return variant === undefined ? '' : fillAll(variant, holes);
}

function fillAll(piece: string, holes: Readonly<Record<string, string>>): string {
  return piece.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = Object.hasOwn(holes, name) ? holes[name] : undefined;
    if (text === undefined) throw new Error(`hole {${name}} is not optional in “${piece}”`);
    return text;
  });
}

function namesIn(piece: string): string[] {
  return [...piece.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
}
