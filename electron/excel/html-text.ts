import { raisedDigits, type RichText, type StoredRun } from './rich-text.ts';

/** Collects the text of one cell, or of the page outside tables, as a browser would show it. */
export type HtmlText = {
  readonly text: (text: string) => void;
  /** a `<br>` */
  readonly lineBreak: () => void;
  /** where an element begins or ends that stands on lines of its own */
  readonly block: () => void;
  readonly strike: (by: 1 | -1) => void;
  /** where raised text begins or ends */
  readonly raise: (by: 1 | -1) => void;
  /** the text since the last take, without space at its ends */
  readonly take: () => RichText;
};

/** White space of the markup is one space; a no-break space is a sign like any other. */
export function createHtmlText(): HtmlText {
  let runs: StoredRun[] = [];
  let struck = 0;
  let raised = 0;
  let pendingSpace = false;
  let pendingLine = false;
  let isEmpty = true;
  const put = (text: string): void => {
    const now = struck > 0 ? true : null;
    const last = runs.at(-1);
    if (last && last.struck === now) runs[runs.length - 1] = { text: last.text + text, struck: now };
    else runs.push({ text, struck: now });
  };
  return {
    text(text) {
      for (const piece of text.split(/([ \t\r\n\f]+)/)) {
        if (piece === '') continue;
        if (/^[ \t\r\n\f]/.test(piece)) {
          pendingSpace = true;
          continue;
        }
        if (pendingLine && !isEmpty) put('\n');
        else if (pendingSpace && !isEmpty && !endsLine(runs)) put(' ');
        pendingSpace = pendingLine = isEmpty = false;
        put(raised > 0 ? raisedDigits(runs.at(-1)?.text ?? '', piece) : piece);
      }
    },
    lineBreak() {
      if (pendingLine && !isEmpty) put('\n');
      pendingSpace = pendingLine = false;
      if (!isEmpty) put('\n');
    },
    block() {
      pendingLine = !isEmpty && !endsLine(runs);
    },
    strike(by) {
      struck = Math.max(0, struck + by);
    },
    raise(by) {
      raised = Math.max(0, raised + by);
    },
    take() {
      const taken = trimEnd(runs);
      runs = [];
      pendingSpace = pendingLine = false;
      isEmpty = true;
      // what strikes out or raises in one cell ends with it, closed or not
      struck = raised = 0;
      const text = taken.map((run) => run.text).join('');
      return taken.some((run) => run.struck) ? { text, runs: taken } : { text };
    },
  };
}

function endsLine(runs: readonly StoredRun[]): boolean {
  return runs.at(-1)?.text.endsWith('\n') ?? false;
}

function trimEnd(runs: readonly StoredRun[]): StoredRun[] {
  const kept = [...runs];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.replace(/[ \n]+$/, '');
    if (text !== '') return [...kept, { ...last, text }];
  }
  return kept;
}
