import { raisedDigits, type RichText, type StoredRun } from './rich-text.ts';
import type { Attributes } from './xml-attributes.ts';

/** Collects the paragraphs of one cell or note. */
export type OdsText = {
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly text: (text: string) => void;
  /** the text since the last take: paragraphs joined by line breaks */
  readonly take: () => RichText;
};

export type OdsTextStyle = { readonly struck: boolean | null; readonly raised: boolean | null };

/** Spaces that one `text:s` stands for at most: a cell holds no more letters. */
const MOST_SPACES = 32_768;

/**
 * Reads text as OpenDocument means it: white space in the markup is one space and none at the ends of a paragraph; `text:s`,
 * `text:tab` and `text:line-break` are the signs that count. `styleOf` tells of a text style whether it strikes out or raises; null
 * where it says nothing of it.
 */
export function createOdsText(styleOf: (style: string | undefined) => OdsTextStyle): OdsText {
  let runs: StoredRun[] = [];
  let paragraphs = 0;
  let depth = 0;
  let inRuby = false;
  /** a white space of the markup that is written when a letter follows */
  let pending = false;
  let atStart = true;
  const spans: OdsTextStyle[] = [];
  const put = (text: string): void => {
    const now = spans.at(-1)?.struck ?? null;
    const last = runs.at(-1);
    if (last && last.struck === now) runs[runs.length - 1] = { text: last.text + text, struck: now };
    else runs.push({ text, struck: now });
  };
  const putSign = (sign: string): void => {
    if (pending) put(' ');
    pending = false;
    atStart = false;
    put(spans.at(-1)?.raised ? raisedDigits(runs.at(-1)?.text ?? '', sign) : sign);
  };
  return {
    open(local, attributes) {
      if (local === 'p' || local === 'h') {
        if (depth++ === 0 && paragraphs++ > 0) put('\n');
        pending = false;
        atStart = true;
      } else if (depth === 0) return;
      else if (local === 'span') {
        const [own, around] = [styleOf(attributes.get('text:style-name')), spans.at(-1)];
        spans.push({ struck: own.struck ?? around?.struck ?? null, raised: own.raised ?? around?.raised ?? null });
      } else if (local === 's')
        putSign(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attributes.get('text:c') ?? 1) || 1))));
      else if (local === 'tab') putSign('\t');
      else if (local === 'line-break') putSign('\n');
      else if (local === 'ruby-text') inRuby = true;
    },
    close(local) {
      if (local === 'p' || local === 'h') depth--;
      else if (local === 'span') spans.pop();
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
