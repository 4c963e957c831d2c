import type { ReactNode } from 'react';
import type { Source } from '#shared/consolidate/consolidation.ts';
import type { TracedCell } from '#shared/consolidate/trace.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { mailText } from '#shared/submission/mail.ts';
import type { PlacedWording } from '#shared/submission/submission.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { asksForChoice, candidatesFor, type Candidate } from './candidates.ts';

export type TracePanelProps = {
  readonly cell: TracedCell | null;
  /** the confirmed wordings by which rows and columns of the period's files were told */
  readonly wordings: readonly PlacedWording[];
  readonly leads: readonly string[];
  /** the stored findings of this cell, by which they are accepted */
  readonly findings: readonly StoredFinding[];
  readonly nameOf: (unit: string) => string;
  readonly canAdjust: boolean;
  readonly onAdjust: () => void;
  readonly onUnadjust: () => void;
  readonly onChoose: (candidate: Candidate, finding: StoredFinding) => void;
  readonly onAccept: (finding: StoredFinding) => void;
  readonly onOpenFile: (source: Source) => void;
};

/** Where the chosen cell comes from: its rule in words, each unit's value with file and cell, and what is still to decide. */
export function TracePanel(props: TracePanelProps): ReactNode {
  const { cell, findings } = props;
  if (!cell) return <p className="trace-hint">{words.panelHint}</p>;
  return (
    <div className="trace" data-testid="trace" data-pane>
      <h2>{cell.label.replace(/\s+/g, ' ')}</h2>
      <p className="trace-column">{cell.header.replace(/\s+/g, ' ')}</p>
      <OfficialValue {...props} cell={cell} />
      {findings.map((finding) => (
        <FindingBox key={finding.id} {...props} cell={cell} finding={finding} />
      ))}
      <section>
        <h3>{words.rule}</h3>
        <p data-testid="trace-how">{cell.how}</p>
        {cell.coverage.expected > 0 ? <CoverageLine {...props} cell={cell} /> : null}
      </section>
      <SourceList {...props} cell={cell} />
    </div>
  );
}

type Shown = TracePanelProps & { readonly cell: TracedCell };

function OfficialValue({ cell, canAdjust, onAdjust, onUnadjust }: Shown): ReactNode {
  const { adjusted } = cell;
  return (
    <section className="trace-official">
      <h3>{words.official}</h3>
      <p className="trace-value" data-testid="trace-value">
        {cell.text || words.blank}
      </p>
      {adjusted ? (
        <dl>
          <dt>{words.reported}</dt>
          <dd data-testid="trace-reported">{adjusted.from.text || words.blank}</dd>
          <dt>{words.adjustedBy(adjusted.adjustment.who, dayOf(adjusted.adjustment.when))}</dt>
          <dd>{adjusted.adjustment.reason}</dd>
        </dl>
      ) : null}
      {canAdjust ? (
        <div className="toolbar">
          <Button onPress={onAdjust} testId="adjust">
            {words.adjust}
          </Button>
          {adjusted ? (
            <Button onPress={onUnadjust} testId="unadjust">
              {words.unadjust}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function FindingBox({
  cell,
  finding,
  leads,
  nameOf,
  canAdjust,
  onChoose,
  onAccept,
}: Shown & { readonly finding: StoredFinding }): ReactNode {
  const candidates = asksForChoice(finding) ? candidatesFor(cell, finding, { leads, nameOf }) : [];
  return (
    <section className={`trace-finding ${finding.severity}`}>
      <p>{finding.message}</p>
      {candidates.length > 0 ? (
        <ul className="candidates" aria-label={words.choose}>
          {candidates.map((candidate) => (
            <li key={`${candidate.from} ${candidate.text}`}>
              <strong>{candidate.text}</strong>
              <small>
                {candidate.from}
                {candidate.current ? ` · ${words.current}` : ''}
              </small>
              <Button onPress={() => onChoose(candidate, finding)} disabled={!canAdjust} testId="choose">
                {candidate.current ? words.keepThis : words.useThis}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <Button onPress={() => onAccept(finding)} disabled={!canAdjust} testId="accept">
          {words.accept}
        </Button>
      )}
    </section>
  );
}

function CoverageLine({ cell, nameOf }: Shown): ReactNode {
  const { reported, expected, missing } = cell.coverage;
  return (
    <>
      <p>
        <Badge tone={missing.length === 0 ? 'good' : 'warn'}>{words.coverage(reported, expected)}</Badge>
      </p>
      {missing.length > 0 ? (
        <p className="trace-missing">
          {words.stillMissing}: {missing.map(nameOf).join(', ')}
        </p>
      ) : null}
    </>
  );
}

const partTones = { lead: 'good', component: 'good', compared: 'plain', held: 'bad' } as const;

function SourceList({ cell, wordings, nameOf, onOpenFile }: Shown): ReactNode {
  return (
    <section>
      <h3>{words.sources(cell.sources.length)}</h3>
      {cell.sources.length === 0 ? <p className="trace-missing">{words.noSources}</p> : null}
      <ul className="sources">
        {cell.sources.map((source) => (
          <li key={`${source.submission} ${source.at}`} data-testid="source">
            <div className="source-head">
              <span>{nameOf(source.unit)}</span>
              {source.correction ? (
                <strong data-testid="source-corrected">
                  <s>{source.text || words.blank}</s> {source.correction.text}
                </strong>
              ) : (
                <strong>{source.text}</strong>
              )}
            </div>
            {source.correction ? (
              <small>{words.corrected(source.text, source.correction.who, source.correction.reason)}</small>
            ) : null}
            <div className="source-place">
              <Badge tone={partTones[source.part]}>{words.parts[source.part]}</Badge>
              <span>
                {source.file} · {source.at}
              </span>
              {source.mail ? <span data-testid="source-mail">{mailText(source.mail)}</span> : null}
            </div>
            {wordings
              .filter((one) => one.submission === source.submission && tells(one, cell))
              .map((one) => (
                <p key={one.at} className="trace-missing" data-testid="trace-wording">
                  {words.toldByWording(one.kind, one.text, one.at)}
                </p>
              ))}
            <Button
              look="plain"
              onPress={() => onOpenFile(source)}
              label={words.toFileOf(nameOf(source.unit), source.at)}
              testId="to-file"
            >
              {words.toFile}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tells({ kind, table, target }: PlacedWording, cell: TracedCell): boolean {
  return table === cell.table && target === (kind === 'header' ? cell.column : cell.row);
}

function dayOf(when: string): string {
  return when.slice(0, 10).split('-').toReversed().join('/');
}
