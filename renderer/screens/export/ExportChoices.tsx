import { useState, type ReactNode } from 'react';
import { ExportFormat, ExportKind } from '#shared/service/contract/exports.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { Segments } from '../../ui/Segments.tsx';
import { ExportActions } from './ExportActions.tsx';
import { Readiness } from './Readiness.tsx';

/** What is to be written and in what form, whether it is ready, and the buttons that write and lock. */
export function ExportChoices({
  kind,
  onKind,
  wantsDraft,
  onDraft,
  isDraft,
}: {
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  readonly wantsDraft: boolean;
  readonly onDraft: (wanted: boolean) => void;
  readonly isDraft: boolean;
}): ReactNode {
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  return (
    <aside className="export-choices" aria-label={words.whatLabel}>
      <div className="export-wanted">
        <fieldset className="kinds">
          <legend>{words.whatLabel}</legend>
          {ExportKind.options.map((one) => (
            <label key={one} className={one === kind ? 'is-chosen' : undefined} title={words.kinds[one].text}>
              <input
                type="radio"
                name="kind"
                checked={one === kind}
                onChange={() => onKind(one)}
                data-testid={`kind-${one}`}
              />
              <span>
                <strong>{words.kinds[one].title}</strong>
                {one === kind ? <small>{words.kinds[one].text}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <Segments
          label={words.formatLabel}
          segments={ExportFormat.options.map((one) => ({ id: one, title: words.formats[one] }))}
          chosen={format}
          onChoose={(id) => setFormat(ExportFormat.options.find((one) => one === id) ?? 'xlsx')}
        />
        <Readiness wantsDraft={wantsDraft} onDraft={onDraft} isDraft={isDraft} />
      </div>
      <ExportActions kind={kind} format={format} wantsDraft={wantsDraft} isDraft={isDraft} />
    </aside>
  );
}
