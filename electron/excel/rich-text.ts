import type { TextRun } from '#shared/workbook/sheet.ts';
import type { Attributes } from './xml-attributes.ts';

/** A string as stored: its text, and its runs only where some are struck out. */
export type RichText = { readonly text: string; readonly runs?: readonly StoredRun[] };

/** `struck` is null where the run says nothing and the cell's own font decides. */
export type StoredRun = { readonly text: string; readonly struck: boolean | null };

export type RichTextCollector = {
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly text: (text: string) => void;
  /** the string collected since the last take */
  readonly take: () => RichText;
};

/** Collects the `t` elements of a string item (`si`, `is` or a comment's `text`); phonetic readings (`rPh`) are no part of it. */
export function createRichTextCollector(): RichTextCollector {
  let whole = '';
  let runs: StoredRun[] = [];
  let struck: boolean | null = null;
  let hasStruck = false;
  let raised = false;
  let piece = '';
  let inText = false;
  let inPhonetic = false;
  return {
    open(local, attributes) {
      if (local === 't') {
        inText = !inPhonetic;
        piece = '';
      } else if (local === 'r') {
        struck = null;
        raised = false;
      } else if (local === 'rPh') inPhonetic = true;
      else if (local === 'vertAlign') raised = attributes.get('val') === 'superscript';
      else if (local === 'strike' && !inPhonetic) {
        struck = isOn(attributes.get('val'));
        hasStruck ||= struck;
      }
    },
    close(local) {
      if (local === 't' && inText) {
        inText = false;
        const text = raised ? raisedDigits(whole, unescapeText(piece)) : unescapeText(piece);
        whole += text;
        runs.push({ text, struck });
      } else if (local === 'r') {
        struck = null;
        raised = false;
      } else if (local === 'rPh') inPhonetic = false;
    },
    text(text) {
      if (inText) piece += text;
    },
    take() {
      // a plain string has one run without a word on striking: the cell's font decides for the whole
      const taken = hasStruck || runs.some((run) => run.struck !== null) ? { text: whole, runs } : { text: whole };
      whole = '';
      runs = [];
      hasStruck = false;
      return taken;
    },
  };
}

/** The runs of a cell as the workbook's readers see them: given only where struck and unstruck text stand in one cell. */
export function runsOf(rich: RichText, cellStruck: boolean): readonly TextRun[] | undefined {
  const runs = rich.runs?.map((run) => ({ text: run.text, struck: run.struck ?? cellStruck }));
  return runs?.some((run) => run.struck) ? runs : undefined;
}

/**
 * Raised digits behind a figure as the characters that Unicode has for them: 46 with a footnote's small 1 is no 461. Other raised
 * text (the 2 of m2) stays as it is, as programs give it.
 */
export function raisedDigits(before: string, raised: string): string {
  if (!/[\d⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(before) || !/^\d+$/.test(raised)) return raised;
  return raised.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/** `_x000D_` stands for a character that XML cannot hold; `_x005F_` for an underscore that would else begin such a thing. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** An XML boolean attribute that is on when it is absent. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}
