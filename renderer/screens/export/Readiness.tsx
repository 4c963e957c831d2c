import type { ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { vi } from '../../text/vi.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';

/** What stands between this and a signature. */
export function Readiness({
  wantsDraft,
  onDraft,
  isDraft,
}: {
  readonly wantsDraft: boolean;
  readonly onDraft: (wanted: boolean) => void;
  readonly isDraft: boolean;
}): ReactNode {
  const { go } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const findings = useQuery('findings.list', { book, period });
  const status = useQuery('status.get', { book, period });
  if (findings.error !== null || status.error !== null) return <ErrorLine of={[findings, status]} />;
  if (!findings.data || !status.data) return <p>{vi.common.loading}</p>;
  const missing = status.data.coverage.expected - status.data.coverage.received;
  const errors = findings.data.filter((finding) => finding.severity === 'error');
  const warnings = findings.data.filter((finding) => finding.severity === 'warning');
  const ofMerging = errors.some((finding) => finding.submission === null);
  return (
    <section className="readiness">
      <h2>{words.readiness}</h2>
      <ul>
        <li>
          <Badge tone={missing === 0 ? 'good' : 'warn'}>
            {missing === 0 ? words.missingNone : words.missingUnits(missing)}
          </Badge>
          {missing > 0 ? (
            <Button look="plain" onPress={() => go({ screen: 'progress' })}>
              {words.toProgress}
            </Button>
          ) : null}
        </li>
        <li>
          <Badge tone={errors.length === 0 ? 'good' : 'bad'}>
            {errors.length === 0 ? words.openNone : words.openErrors(errors.length)}
          </Badge>
          {errors.length > 0 ? (
            <Button look="plain" onPress={() => go({ screen: ofMerging ? 'consolidation' : 'review' })}>
              {ofMerging ? words.toConsolidation : words.toReview}
            </Button>
          ) : null}
        </li>
        {warnings.length > 0 ? (
          <li>
            <Badge tone="warn">{words.openWarnings(warnings.length)}</Badge>
            <Button look="plain" onPress={() => go({ screen: 'review' })}>
              {words.toReview}
            </Button>
          </li>
        ) : null}
      </ul>
      <p className={isDraft ? 'draft-note' : 'final-note'} data-testid="draft-note">
        {wantsDraft ? words.draftWanted : isDraft ? words.draft : words.final}
      </p>
      {summary.locked || !isDraft || wantsDraft ? (
        <label className="check">
          <input type="checkbox" checked={wantsDraft} onChange={(event) => onDraft(event.target.checked)} />
          {words.wantDraft}
        </label>
      ) : null}
    </section>
  );
}
