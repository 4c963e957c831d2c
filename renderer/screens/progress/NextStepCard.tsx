import type { ReactNode } from 'react';
import { useApp, type Place } from '../../service/app-context.tsx';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { Button } from '../../ui/Button.tsx';
import type { NextStep } from './next-step.ts';

/** What to do now, in a sentence and one button. */
export function NextStepCard({
  step,
  onIssue,
  onPhone,
}: {
  readonly step: NextStep;
  readonly onIssue: () => void;
  readonly onPhone: () => void;
}): ReactNode {
  const { go } = useApp();
  const press = (): void => {
    if (step.kind === 'issue') onIssue();
    else if (step.kind === 'call') onPhone();
    else go(placeOf(step));
  };
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{vi.next}</h2>
      <p data-testid="next-step-text">{sentenceOf(step)}</p>
      <Button look="primary" onPress={press} testId="next-step-button">
        {vi.steps[step.kind].action}
      </Button>
    </section>
  );
}

function sentenceOf(step: NextStep): string {
  switch (step.kind) {
    case 'issue':
    case 'call':
    case 'import':
    case 'review':
      return vi.steps[step.kind].text(step.units);
    case 'assign':
      return vi.steps.assign.text(step.files);
    case 'settle':
      return vi.steps.settle.text(step.findings);
    case 'export':
    case 'locked':
      return vi.steps[step.kind].text();
  }
}

function placeOf(step: Exclude<NextStep, { kind: 'issue' | 'call' }>): Place {
  switch (step.kind) {
    case 'assign':
    case 'import':
      return { screen: 'inbox' };
    case 'review':
      return { screen: 'review', focus: { submission: step.submission } };
    case 'settle':
      return { screen: 'consolidation', focus: { filter: 'needs-me' } };
    case 'export':
    case 'locked':
      return { screen: 'export' };
  }
}
