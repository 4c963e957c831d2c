import { useState, type ReactNode } from 'react';
import type { OfficialSettings } from '#shared/layout/official-input.ts';
import type { OfficialChange } from '#shared/service/contract/official.ts';
import { exportWords } from '../../text/export.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { dayText, readDay } from '../../ui/day-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';

const words = exportWords.document;

/** The texts of the form, one line of text each; lists are one entry a line, the date as it is written in Vietnam. */
type Texts = Readonly<Record<TextField | ListField, string>>;
type TextField = 'documentKind' | 'number' | 'date' | 'place' | 'superior' | 'issuer' | 'signer' | 'replyTo';
type ListField = 'authority' | 'recipients';

const textFields: readonly TextField[] = [
  'documentKind',
  'number',
  'date',
  'place',
  'superior',
  'issuer',
  'signer',
  'replyTo',
];
const listFields: readonly ListField[] = ['authority', 'recipients'];

/** What stands above and below the official table: number, date, who signs. A field left blank goes back to the document's own. */
export function OfficialDialog({
  settings,
  busy,
  onSave,
  onClose,
}: {
  readonly settings: OfficialSettings;
  /** what was saved is on its way */
  readonly busy: boolean;
  readonly onSave: (change: OfficialChange) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [texts, setTexts] = useState(() => textsOf(settings));
  const [captionStyle, setStyle] = useState(settings.captionStyle);
  const [mode, setMode] = useState(settings.mode);
  const [coverageNotes, setNotes] = useState(settings.coverageNotes);
  const [standsAlone, setAlone] = useState(settings.standsAlone ?? false);
  const save = (): void =>
    onSave({
      ...(captionStyle === settings.captionStyle ? {} : { captionStyle }),
      ...(mode === settings.mode ? {} : { mode }),
      ...(coverageNotes === settings.coverageNotes ? {} : { coverageNotes }),
      ...(standsAlone === (settings.standsAlone ?? false) ? {} : { standsAlone }),
      ...changedTexts(textsOf(settings), texts),
    });
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button look="primary" onPress={save} disabled={busy || !readDay(texts.date).ok} testId="save-document">
            {vi.common.save}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <div className="document-fields">
        <label className="field">
          <span>{words.captionStyle}</span>
          <select
            className="input"
            value={captionStyle}
            onChange={(event) => setStyle(event.target.value === 'source' ? 'source' : 'decree-30')}
          >
            <option value="decree-30">{words.decree}</option>
            <option value="source">{words.source}</option>
          </select>
        </label>
        <label className="field">
          <span>{words.mode}</span>
          <select
            className="input"
            value={mode}
            onChange={(event) => setMode(event.target.value === 'numbers' ? 'numbers' : 'printed')}
          >
            <option value="printed">{words.printed}</option>
            <option value="numbers">{words.numbers}</option>
          </select>
        </label>
        {textFields.map((field) =>
          field === 'date' ? (
            <DateField
              key={field}
              label={words.fields.date}
              value={texts.date}
              onChange={(date) => setTexts({ ...texts, date })}
              testId="document-date"
            />
          ) : (
            <label key={field} className="field">
              <span>{words.fields[field]}</span>
              <input
                className="input"
                value={texts[field]}
                onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
                data-testid={`document-${field}`}
              />
            </label>
          ),
        )}
        {listFields.map((field) => (
          <label key={field} className="field">
            <span>{words.fields[field]}</span>
            <textarea
              className="input"
              rows={3}
              value={texts[field]}
              onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
              data-testid={`document-${field}`}
            />
          </label>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={standsAlone} onChange={(event) => setAlone(event.target.checked)} />
        {words.standsAlone}
      </label>
      <label className="check">
        <input type="checkbox" checked={coverageNotes} onChange={(event) => setNotes(event.target.checked)} />
        {words.coverageNotes}
      </label>
    </Dialog>
  );
}

function textsOf(settings: OfficialSettings): Texts {
  const { documentKind = '', number = '', place = '', superior = '', issuer = '', signer = '' } = settings;
  const { replyTo = '' } = settings;
  const { authority = [], recipients = [] } = settings;
  return {
    documentKind,
    number,
    date: dayText(settings.date ?? null),
    place,
    superior,
    issuer,
    signer,
    replyTo,
    authority: authority.join('\n'),
    recipients: recipients.join('\n'),
  };
}

/** Only what was changed; null where a field was emptied. */
function changedTexts(before: Texts, after: Texts): OfficialChange {
  const change: Record<string, string | string[] | null> = {};
  for (const field of textFields) {
    const text = after[field].trim();
    if (text === before[field]) continue;
    const day = field === 'date' ? readDay(text) : null;
    change[field] = day?.ok ? day.day : text === '' ? null : text;
  }
  for (const field of listFields) {
    const lines = linesOf(after[field]);
    if (lines.join('\n') !== before[field]) change[field] = lines.length === 0 ? null : lines;
  }
  return change;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
