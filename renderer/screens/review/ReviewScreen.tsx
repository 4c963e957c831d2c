import { useState, type ReactNode } from 'react';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { useApp } from '../../service/app-context.tsx';
import { reviewWords as words } from '../../text/review.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ReviewFile } from './ReviewFile.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { useReviewData, type ReviewData } from './use-review.ts';
import './review.css';

/** Rà soát: one file beside what was read from it, with what is wrong and what can be done about it. */
export function ReviewScreen(): ReactNode {
  const { data, of } = useReviewData();
  return (
    <div className="screen review">
      <ErrorLine of={of} />
      {!data && of.every((one) => one.error === null) ? <p>{words.loading}</p> : null}
      {data ? <Files data={data} /> : null}
    </div>
  );
}

function Files({ data }: { readonly data: ReviewData }): ReactNode {
  const { place, go } = useApp();
  const asked = place.focus?.['submission'];
  const at = place.focus?.['at'] ?? null;
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = pickFile(data.submissions, picked ?? asked);
  if (!chosen)
    return (
      <>
        <header className="screen-head">
          <h1>{words.title}</h1>
        </header>
        <EmptyState title={words.empty} text={words.emptyText}>
          <Button look="primary" onPress={() => go({ screen: 'inbox' })}>
            {words.toInbox}
          </Button>
        </EmptyState>
      </>
    );
  return (
    <>
      <ReviewHead data={data} chosen={chosen} onPick={setPicked} />
      <ReviewFile
        key={chosen.submission}
        data={data}
        summary={chosen}
        startAt={chosen.submission === asked && picked === null ? at : null}
      />
    </>
  );
}

function pickFile(files: readonly SubmissionSummary[], wanted: string | undefined): SubmissionSummary | undefined {
  return files.find((file) => file.submission === wanted) ?? files[0];
}
