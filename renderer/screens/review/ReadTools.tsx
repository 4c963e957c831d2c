import type { ReactNode } from 'react';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { useApp } from '../../service/app-context.tsx';
import { reviewWords as words } from '../../text/review.vi.ts';
import type { CompareWith } from './use-review.ts';

/** What is shown of the read table: all of it or what matters, and with what it is compared. */
export function ReadTools({
  summary,
  files,
  whole,
  onWhole,
  compare,
  onCompare,
}: {
  readonly summary: SubmissionSummary;
  readonly files: readonly SubmissionSummary[];
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly compare: CompareWith;
  readonly onCompare: (compare: CompareWith) => void;
}): ReactNode {
  const { book, period } = useApp();
  const others = (book?.periods ?? []).filter((one) => one.id !== period?.id);
  const earlier = files.find((file) => file.submission === summary.supersedes);
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={whole} onChange={(event) => onWhole(event.target.checked)} />
        {words.wholeTable}
      </label>
      {earlier || others.length > 0 ? (
        <select
          className="input"
          aria-label={words.compare}
          value={compare === null ? '' : compare.kind === 'version' ? 'version' : String(compare.period)}
          onChange={(event) => onCompare(compareFrom(event.target.value))}
          data-testid="compare"
        >
          <option value="">
            {words.compare}: {words.compareNone}
          </option>
          {earlier ? (
            <option value="version">
              {words.compare} {words.compareVersion(earlier.file)}
            </option>
          ) : null}
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {words.compare} {words.comparePeriod(one.name)}
            </option>
          ))}
        </select>
      ) : null}
    </>
  );
}

function compareFrom(chosen: string): CompareWith {
  if (chosen === '') return null;
  return chosen === 'version' ? { kind: 'version' } : { kind: 'period', period: Number(chosen) };
}
