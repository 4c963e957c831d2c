import { useState } from 'react';
import type { StoredFinding, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { asksFor } from '#shared/submission/learnable.ts';
import type { FindingActions } from './FindingList.tsx';

/** The finding whose wording the officer is being asked about, and the action by which a finding asks. */
export type WordingQuestion = {
  readonly asking: StoredFinding | null;
  readonly actionOf: (finding: StoredFinding) => Pick<FindingActions, 'identify'>;
  readonly drop: () => void;
};

/** Offers to say what a header or line means, where a finding of a file that counts asks it. */
export function useWording({ state }: SubmissionSummary): WordingQuestion {
  const [asking, setAsking] = useState<StoredFinding | null>(null);
  return {
    asking,
    actionOf: (finding) => {
      const kind = asksFor(finding);
      if (state !== 'current' || kind === null || (finding.wordings ?? []).length === 0) return {};
      return { identify: { kind, onPress: () => setAsking(finding) } };
    },
    drop: () => setAsking(null),
  };
}
