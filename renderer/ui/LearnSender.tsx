import type { ReactNode } from 'react';
import { wordingWords as words } from '../text/wording.vi.ts';

/** Whether the way in which a sender is written in a file is kept for the files to come. */
export function LearnSender({
  learn,
  onLearn,
}: {
  readonly learn: boolean;
  readonly onLearn: (learn: boolean) => void;
}): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={learn}
        onChange={(event) => onLearn(event.target.checked)}
        data-testid="learn-sender"
      />
      {words.learnSender}
    </label>
  );
}
