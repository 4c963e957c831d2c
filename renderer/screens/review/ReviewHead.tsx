import { useState, type ReactNode } from 'react';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { mailText } from '#shared/submission/mail.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { reviewWords as words } from '../../text/review.vi.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import type { ReviewData } from './use-review.ts';
import { useFileDecisions } from './use-file-decisions.ts';

const tones: Readonly<Record<SubmissionSummary['outcome'], Tone>> = {
  accepted: 'good',
  'needs-review': 'bad',
  refused: 'bad',
  duplicate: 'plain',
};

/** Which file is seen, how it stands, and what can be decided about it as a whole. */
export function ReviewHead({
  data,
  chosen,
  onPick,
}: {
  readonly data: ReviewData;
  readonly chosen: SubmissionSummary;
  readonly onPick: (submission: string) => void;
}): ReactNode {
  const { notify } = useApp();
  const { summary } = useOpenPeriod();
  const [dialog, setDialog] = useState<'assign' | 'revert' | null>(null);
  const decide = useFileDecisions(chosen);
  const names = new Map(data.units.map((unit) => [unit.id, unit.name]));
  const nameOf = (file: SubmissionSummary): string =>
    file.unit === null ? words.unknownUnit : (names.get(file.unit) ?? file.unit);
  const at = data.submissions.indexOf(chosen);
  const step = (by: number): void => {
    const next = data.submissions[at + by];
    if (next) onPick(next.submission);
  };
  return (
    <header className="review-head">
      <h1>{words.title}</h1>
      <div className="toolbar">
        <Button onPress={() => step(-1)} disabled={at <= 0} label={words.previousFile} title={words.previousFile}>
          ‹
        </Button>
        <select
          className="input"
          aria-label={words.file}
          title={`${nameOf(chosen)} · ${chosen.file}`}
          value={chosen.submission}
          onChange={(event) => onPick(event.target.value)}
          data-testid="file"
        >
          {data.submissions.map((file) => (
            <option key={file.submission} value={file.submission}>
              {file.state === 'current' ? words.outcomes[file.outcome] : words.states[file.state]}: {nameOf(file)} ·{' '}
              {file.file}
            </option>
          ))}
        </select>
        <Button
          onPress={() => step(1)}
          disabled={at >= data.submissions.length - 1}
          label={words.nextFile}
          title={words.nextFile}
        >
          ›
        </Button>
      </div>
      <Badge tone={tones[chosen.outcome]}>{words.outcomes[chosen.outcome]}</Badge>
      {chosen.state === 'current' ? null : <Badge tone="plain">{words.states[chosen.state]}</Badge>}
      <span className="review-day">{words.received(dayOf(chosen.receivedAt))}</span>
      {chosen.mail ? (
        <span className="review-mail" title={mailText(chosen.mail)} data-testid="review-mail">
          {mailText(chosen.mail)}
        </span>
      ) : null}
      <div className="toolbar head-tools">
        {summary.locked ? null : (
          <>
            {chosen.state === 'reverted' ? (
              <Button onPress={decide.restore} disabled={decide.busy}>
                {words.restore}
              </Button>
            ) : (
              <Button look="plain" onPress={() => setDialog('revert')} testId="revert">
                {words.revert}
              </Button>
            )}
            <Button
              {...(chosen.unit === null ? { look: 'primary' as const } : {})}
              onPress={() => setDialog('assign')}
              testId="assign"
            >
              {chosen.unit === null ? words.assign : words.reassign}
            </Button>
          </>
        )}
        <Button onPress={() => decide.returnCopy(nameOf(chosen))} disabled={decide.busy} testId="return-copy">
          {words.returnCopy}
        </Button>
      </div>
      {dialog === 'assign' ? (
        <AssignDialog
          units={data.units}
          first={chosen.unit}
          onClose={() => setDialog(null)}
          busy={decide.busy}
          onAssign={(unit, learn) =>
            void decide.assign(unit, learn).then((done) => {
              if (!done) return;
              notify({ kind: 'good', text: words.assigned(names.get(unit) ?? unit) });
              setDialog(null);
            })
          }
        />
      ) : null}
      {dialog === 'revert' ? (
        <ReasonDialog
          title={words.revertTitle}
          text={words.revertText}
          action={words.revert}
          busy={decide.busy}
          onClose={() => setDialog(null)}
          onDecide={(reason) => void decide.revert(reason).then((done) => done && setDialog(null))}
        />
      ) : null}
    </header>
  );
}

function dayOf(when: string): string {
  return when.slice(0, 10).split('-').toReversed().join('/');
}
