import type { ReactNode } from 'react';
import type { Decisions } from '../../service/use-decisions.ts';
import { decisionWords } from '../../text/decisions.vi.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { EditDialog } from '../../ui/EditDialog.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import type { ReviewDecisions } from './use-review-decisions.ts';

/** Asks for the reason of what the officer is about to decide. */
export function ReviewDialogs({
  review,
  decisions,
}: {
  readonly review: ReviewDecisions;
  readonly decisions: Decisions;
}): ReactNode {
  const { pending } = review;
  if (!pending) return null;
  if (pending.kind === 'edit')
    return (
      <EditDialog
        title={words.correctTitle}
        changes={pending.changes}
        left={pending.left}
        action={decisionWords.correct}
        onRead={decisions.read}
        onSave={review.save}
        onClose={review.drop}
      />
    );
  return (
    <ReasonDialog
      title={words.acceptTitle}
      text={pending.finding.message}
      action={words.acceptAction}
      onDecide={review.saveAcceptance}
      onClose={review.drop}
    />
  );
}
