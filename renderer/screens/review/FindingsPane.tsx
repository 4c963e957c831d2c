import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterChips, type Chip } from '../../ui/FilterChips.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { FindingList, type FindingActions } from './FindingList.tsx';
import { stepFrom, type Stepped } from './step-findings.ts';

type Filter = 'all' | StoredFinding['severity'] | 'settled';

const order: readonly StoredFinding['severity'][] = ['error', 'warning', 'info'];

/** The findings of a file, worst first, filtered; F8 and Shift+F8 go from one to the next and show its place. */
export function FindingsPane({
  findings,
  isLocked,
  actionsOf,
  onShow,
}: {
  readonly findings: readonly StoredFinding[];
  readonly isLocked: boolean;
  readonly actionsOf: (finding: StoredFinding) => FindingActions;
  readonly onShow: (finding: StoredFinding) => void;
}): ReactNode {
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<(Stepped & { readonly keyed: boolean }) | null>(null);
  const sorted = useMemo(
    () => findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    [findings],
  );
  const open = sorted.filter((finding) => finding.state === 'open');
  const shown = filterBy(sorted, filter);
  const step = useCallback(
    (by: 1 | -1) => {
      const at = stepFrom(shown, chosen, by);
      const next = at === null ? undefined : shown[at];
      if (!next || at === null) return;
      setChosen({ id: next.id, at, keyed: true });
      onShow(next);
    },
    [shown, chosen, onShow],
  );
  useKeys(
    useCallback(
      (event: KeyboardEvent) => {
        if (event.key !== 'F8') return false;
        step(event.shiftKey ? -1 : 1);
        return true;
      },
      [step],
    ),
  );
  const chips: readonly Chip<Filter>[] = [
    { id: 'all', title: words.all, count: open.length },
    ...order.map((severity) => ({
      id: severity,
      title: words.severities[severity],
      count: open.filter((finding) => finding.severity === severity).length,
    })),
    { id: 'settled', title: words.settled, count: sorted.length - open.length },
  ];
  return (
    <section className="pane findings-pane" aria-label={words.findings}>
      <div className="pane-head">
        <h2>{words.findings}</h2>
        <FilterChips label={words.findings} chips={chips} chosen={filter} onChoose={setFilter} />
        <span className="spacer" />
        <small>{words.findingsHint}</small>
        <Button onPress={() => step(-1)} disabled={shown.length === 0} label={words.previous} title={words.previous}>
          ▲
        </Button>
        <Button onPress={() => step(1)} disabled={shown.length === 0} label={words.next} title={words.next}>
          ▼
        </Button>
      </div>
      <FindingList
        findings={shown}
        chosen={chosen?.id ?? null}
        keyed={chosen?.keyed ?? false}
        empty={findings.length === 0 ? words.findingsNone : words.findingsNoneLeft}
        onChoose={(finding) => {
          setChosen({ id: finding.id, at: shown.indexOf(finding), keyed: false });
          onShow(finding);
        }}
        actionsOf={isLocked ? nothingToDo : actionsOf}
      />
    </section>
  );
}

function nothingToDo(): FindingActions {
  return { suggestions: [], onSuggest: () => undefined };
}

function filterBy(findings: readonly StoredFinding[], filter: Filter): readonly StoredFinding[] {
  if (filter === 'settled') return findings.filter((finding) => finding.state !== 'open');
  return findings.filter((finding) => finding.state === 'open' && (filter === 'all' || finding.severity === filter));
}
