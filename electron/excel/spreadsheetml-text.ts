import { raisedDigits, type RichText, type StoredRun } from './rich-text.ts';
import type { Attributes } from './xml-attributes.ts';

/** Collects the text of one `Data` element, with the runs that are struck out. */
export type Text2003 = {
  readonly start: () => void;
  readonly isOpen: () => boolean;
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly text: (text: string) => void;
  /** ends the collecting and gives what was collected */
  readonly take: () => RichText;
};

/** Rich text stands in HTML elements; all that changes a meaning is being struck out (`S`) or raised (`Sup`) and the line break (`Br`). */
export function createText2003(): Text2003 {
  let runs: StoredRun[] | null = null;
  let struck = 0;
  let raised = 0;
  const put = (text: string): void => {
    if (!runs) return;
    const now = struck > 0 ? true : null;
    const last = runs.at(-1);
    if (last && last.struck === now) runs[runs.length - 1] = { text: last.text + text, struck: now };
    else runs.push({ text, struck: now });
  };
  return {
    start() {
      runs = [];
      struck = raised = 0;
    },
    isOpen: () => runs !== null,
    open(local) {
      if (/^(?:s|strike|del)$/i.test(local)) struck++;
      else if (/^sup$/i.test(local)) raised++;
      else if (/^br$/i.test(local)) put('\n');
    },
    close(local) {
      if (/^(?:s|strike|del)$/i.test(local)) struck--;
      else if (/^sup$/i.test(local)) raised--;
    },
    text: (text) => put(raised > 0 ? raisedDigits(runs?.at(-1)?.text ?? '', text) : text),
    take() {
      const taken = runs ?? [];
      runs = null;
      const text = taken.map((run) => run.text).join('');
      return taken.some((run) => run.struck) ? { text, runs: taken } : { text };
    },
  };
}
