import { remember } from '../text/remember.ts';

/**
 * Fills a sentence's holes. `{name}` is a hole; `[…{name}…|other wording]` is a part with its variants: the first variant whose
 * holes can all be filled is taken, and where none can the whole part is left out. So nothing is ever printed for a missing hole.
 * `holes` are texts already made ready for print. Throws on a sentence that needs, outside of brackets, a hole that is not there:
 * such a sentence is written wrongly.
 */
export function fillSentence(sentence: string, holes: Readonly<Record<string, string>>): string {
  let filled = '';
  for (const part of partsOf(sentence)) {
    const variant = part.optional
      ? part.variants.find((one) => one.every((bit) => bit.hole === null || Object.hasOwn(holes, bit.hole)))
      : part.variants[0];
    for (const bit of variant ?? []) filled += bit.hole === null ? bit.text : holeOf(bit.hole, holes, sentence);
  }
  return filled;
}

/** A text as it stands, or a hole. */
type Bit = { readonly hole: null; readonly text: string } | { readonly hole: string };
type Part = { readonly optional: boolean; readonly variants: readonly (readonly Bit[])[] };

/** The sentences are few and are filled for every finding: each is taken apart once. */
const partsOf: (sentence: string) => readonly Part[] = remember(1000, (sentence) =>
  sentence
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const optional = piece.startsWith('[');
      return { optional, variants: (optional ? piece.slice(1, -1).split('|') : [piece]).map(bitsOf) };
    }),
);

function bitsOf(text: string): readonly Bit[] {
  return text
    .split(/(\{\w+\})/)
    .filter((bit) => bit !== '')
    .map((bit) => (/^\{\w+\}$/.test(bit) ? { hole: bit.slice(1, -1) } : { hole: null, text: bit }));
}

function holeOf(name: string, holes: Readonly<Record<string, string>>, sentence: string): string {
  const text = Object.hasOwn(holes, name) ? holes[name] : undefined;
  if (text === undefined) throw new Error(`hole {${name}} is not optional in “${sentence}”`);
  return text;
}
