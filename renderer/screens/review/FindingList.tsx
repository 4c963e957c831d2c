import { useEffect, useRef, type ReactNode } from 'react';
import { findingTitles } from '#shared/finding/titles.vi.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { useApp } from '../../service/app-context.tsx';
import { reviewWords as words } from '../../text/review.vi.ts';
import { wordingWords } from '../../text/wording.vi.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';

/** What can be done about a finding; what is left out cannot. */
export type FindingActions = {
  readonly onAccept?: () => void;
  readonly onCorrect?: () => void;
  /** says which column or row a header or line of the file is */
  readonly identify?: { readonly kind: 'header' | 'label'; readonly onPress: () => void };
  readonly suggestions: readonly string[];
  readonly onSuggest: (text: string) => void;
  readonly onConsolidation?: () => void;
};

const tones: Readonly<Record<StoredFinding['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'note' };

/** What was found in the file, the chosen one with what can be done about it. `keyed` says that it was reached by F8 and takes the keys. */
export function FindingList({
  findings,
  chosen,
  keyed,
  empty,
  onChoose,
  actionsOf,
}: {
  readonly findings: readonly StoredFinding[];
  readonly chosen: string | null;
  readonly keyed: boolean;
  readonly empty: string;
  readonly onChoose: (finding: StoredFinding) => void;
  readonly actionsOf: (finding: StoredFinding) => FindingActions;
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const item = chosen === null ? null : list.current?.querySelector(`[data-finding="${chosen}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    const action = item?.querySelector<HTMLElement>('.finding-actions button:not(:disabled)');
    if (keyed) (action ?? item?.querySelector<HTMLElement>('.finding-text'))?.focus();
  }, [chosen, keyed]);
  if (findings.length === 0) return <p className="pane-empty">{empty}</p>;
  return (
    <ul className="findings" data-pane ref={list} aria-label={words.findings}>
      {findings.map((finding) => (
        <li
          key={finding.id}
          className={finding.id === chosen ? 'is-chosen' : undefined}
          data-finding={finding.id}
          data-testid={`finding-${finding.code}`}
        >
          <button
            type="button"
            className="finding-text"
            aria-current={finding.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(finding)}
          >
            <Badge tone={finding.state === 'open' ? tones[finding.severity] : 'plain'}>
              {findingTitles[finding.code]}
            </Badge>
            <span>{finding.message}</span>
          </button>
          {finding.state === 'open' ? null : (
            <p className="finding-settled">
              {words.stateWords[finding.state]}
              {finding.reason ? `. ${words.reason(finding.reason)}` : ''}
            </p>
          )}
          {finding.id === chosen && finding.state === 'open' ? (
            <Actions {...actionsOf(finding)} code={finding.code} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Actions({
  onAccept,
  onCorrect,
  identify,
  suggestions,
  onSuggest,
  onConsolidation,
  code,
}: FindingActions & { readonly code: StoredFinding['code'] }): ReactNode {
  const { showHelp } = useApp();
  return (
    <div className="toolbar finding-actions">
      {suggestions.map((text) => (
        <Button key={text} look="primary" onPress={() => onSuggest(text)} testId="suggestion">
          {words.takeSuggestion(text)}
        </Button>
      ))}
      {identify ? (
        <Button onPress={identify.onPress} testId="identify">
          {wordingWords.ask[identify.kind]}
        </Button>
      ) : null}
      {onAccept ? (
        <Button onPress={onAccept} testId="accept">
          {words.accept}
        </Button>
      ) : null}
      {onCorrect ? (
        <Button onPress={onCorrect} testId="correct">
          {words.correct}
        </Button>
      ) : null}
      {onConsolidation ? (
        <Button look="plain" onPress={onConsolidation}>
          {words.toConsolidation}
        </Button>
      ) : null}
      <Button look="plain" onPress={() => showHelp({ kind: 'finding', code })} testId="explain">
        {words.explain}
      </Button>
    </div>
  );
}
