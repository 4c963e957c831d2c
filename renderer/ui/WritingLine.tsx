import type { ReactNode } from 'react';
import { writingWords as words } from '../text/writing.vi.ts';
import { Button } from './Button.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import './writing.css';

/** A file that is being written, with a stop; afterwards where it lies, with the way there where the machine can show it. */
export function WritingLine({
  writing: { doing, written, cancel, reveal },
  isBrowser,
}: {
  readonly writing: {
    readonly doing: { readonly name: string; readonly done: number; readonly total: number } | null;
    readonly written: { readonly said: string } | null;
    readonly cancel: () => void;
    readonly reveal: (() => void) | null;
  };
  /** the browser puts it among its downloads */
  readonly isBrowser: boolean;
}): ReactNode {
  if (doing)
    return (
      <div className="writing-line" data-testid="writing">
        <p>{words.doing(doing.name)}</p>
        <div className="toolbar">
          {/* one file tells nothing of how far it is */}
          <ProgressBar done={doing.total > 1 ? doing.done : null} total={doing.total} label={words.progress} />
          <Button onPress={cancel} testId="stop-writing">
            {words.stop}
          </Button>
        </div>
      </div>
    );
  if (!written) return null;
  return (
    <div className="writing-line is-done" data-testid="written">
      <p>
        {written.said} {isBrowser ? words.inDownloads : words.inFolder}
      </p>
      {reveal ? (
        <Button onPress={reveal} testId="reveal">
          {words.reveal}
        </Button>
      ) : null}
    </div>
  );
}
