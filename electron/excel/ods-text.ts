import type { RichText, StoredRun } from './rich-text.ts';
import type { Attributes } from './xml-attributes.ts';

/** Collects the paragraphs of one cell or note. */
export type OdsText = {
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly text: (text: string) => void;
  /** the text since the last take: paragraphs joined by line breaks */
  readonly take: () => RichText;
};

/** Spaces that one `text:s` stands for at most: a cell holds no more letters. */
const MOST_SPACES = 32_768;

/**
 * Reads text as OpenDocument means it: white space in the markup is one space and none at the ends of a paragraph; `text:s`,
 * `text:tab` and `text:line-break` are the signs that count. `struckOf` tells of a text style whether it strikes out.
 */
export function createOdsText(struckOf: (style: string | undefined) => boolean | null): OdsText {
  let runs: StoredRun[] = [];
  let paragraphs = 0;
  let depth = 0;
  let inRuby = false;
  /** a white space of the markup that is written when a letter follows */
  let pending = false;
  let atStart = true;
  const struck: (boolean | null)[] = [];
  const put = (text: string): void => {
    const now = struck.at(-1) ?? null;
    const last = runs.at(-1);
    if (last && last.struck === now) runs[runs.length - 1] = { text: last.text + text, struck: now };
    else runs.push({ text, struck: now });
  };
  const putSign = (sign: string): void => {
    if (pending) put(' ');
    pending = false;
    atStart = false;
    put(sign);
  };
  return {
    open(local, attributes) {
      if (local === 'p' || local === 'h') {
        if (depth++ === 0 && paragraphs++ > 0) put('\n');
        pending = false;
        atStart = true;
      } else if (depth === 0) return;
      else if (local === 'span') struck.push(struckOf(attributes.get('text:style-name')) ?? struck.at(-1) ?? null);
      else if (local === 's')
        putSign(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes.get('text:c') ?? 1) || 1))));
      else if (local === 'tab') putSign('\t');
      else if (local === 'line-break') putSign('\n');
      else if (local === 'ruby-text') inRuby = true;
    },
    close(local) {
      if (local === 'p' || local === 'h') depth--;
      else if (local === 'span') struck.pop();
      else if (local === 'ruby-text') inRuby = false;
    },
    text(text) {
      if (depth === 0 || inRuby) return;
      for (const piece of text.split(/([ \t\r\n]+)/)) {
        if (piece === '') continue;
        if (/^[ \t\r\n]/.test(piece)) pending = !atStart;
        else putSign(piece);
      }
    },
    take() {
      const taken = runs;
      runs = [];
      paragraphs = 0;
      const text = taken.map((run) => run.text).join('');
      return taken.some((run) => run.struck !== null) ? { text, runs: taken } : { text };
    },
  };
}
