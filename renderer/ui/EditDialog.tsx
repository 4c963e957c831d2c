import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ReadValue } from '#shared/service/contract/results.ts';
import { decisionWords as words } from '../text/decisions.vi.ts';
import { vi } from '../text/vi.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** A change that waits for its reason. `to` null: the officer's adjustment is taken away. */
export type Change = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** the row's label and the column's header, as one text */
  readonly where: string;
  readonly measure: string;
  readonly from: string;
  readonly to: string | null;
};

const MOST_LISTED = 8;

/**
 * Asks for the reason of one or several changes, and shows what each is. A single value can still be altered, and is shown as it will
 * be understood.
 */
export function EditDialog({
  title,
  changes,
  left,
  action = words.save,
  onRead,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly changes: readonly Change[];
  /** pasted cells that found no place */
  readonly left: number;
  /** the word on the button that decides */
  readonly action?: string;
  /** how a text will be understood */
  readonly onRead: (text: string, measure: string) => Promise<ReadValue>;
  readonly onSave: (changes: readonly Change[], reason: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const first = changes[0];
  const [typed, setTyped] = useState(first?.to ?? '');
  const single = changes.length === 1 && first && first.to !== null ? first : null;
  const clean = reason.trim();
  // what was typed in the table needs only its reason; a button's dialog begins with the value
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const isValueGiven = !single || single.to !== single.from;
  useEffect(() => {
    const later = requestAnimationFrame(() => isValueGiven && reasonField.current?.focus());
    return () => cancelAnimationFrame(later);
  }, [isValueGiven]);
  const save = (): void => {
    if (clean !== '') onSave(single ? [{ ...single, to: typed.trim() }] : changes, clean);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button look="primary" disabled={clean === ''} onPress={save} testId="decide">
            {action}
          </Button>
        </>
      }
    >
      {single ? (
        <SingleChange change={single} typed={typed} onType={setTyped} onRead={onRead} />
      ) : (
        <ChangeList changes={changes} />
      )}
      {left > 0 ? <p className="edit-left">{words.left(left)}</p> : null}
      <label className="field">
        <span>{words.reason}</span>
        <textarea
          ref={reasonField}
          className="input"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              save();
            }
          }}
          data-testid="reason"
        />
        <small>
          {vi.common.reasonNeeded} {words.note}
        </small>
      </label>
    </Dialog>
  );
}

function SingleChange({
  change,
  typed,
  onType,
  onRead,
}: {
  readonly onRead: (text: string, measure: string) => Promise<ReadValue>;
  readonly change: Change;
  readonly typed: string;
  readonly onType: (text: string) => void;
}): ReactNode {
  const noteId = useId();
  const read = useReading(typed, change.measure, onRead);
  const doubt = read?.findings[0];
  return (
    <>
      <p>{change.where}</p>
      <p>
        {words.from}: <strong>{change.from || words.blank}</strong>
      </p>
      <label className="field">
        <span>{words.newValue}</span>
        <textarea
          className="input"
          rows={typed.includes('\n') ? 3 : 1}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          aria-describedby={noteId}
          data-testid="new-value"
        />
        <small id={noteId} className={doubt ? 'doubt' : ''}>
          {typed.trim() === '' ? words.readBlank : doubt ? doubt.message : read ? words.readAs(read.shown) : ''}
        </small>
      </label>
    </>
  );
}

/** How the text will be understood; asked a moment after the last letter. */
function useReading(
  text: string,
  measure: string,
  onRead: (text: string, measure: string) => Promise<ReadValue>,
): ReadValue | null {
  const [read, setRead] = useState<ReadValue | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      onRead(text, measure).then(
        (answer) => isWanted && setRead(answer),
        () => isWanted && setRead(null),
      );
    }, 200);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [onRead, text, measure]);
  return read;
}

function ChangeList({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const listed = changes.slice(0, MOST_LISTED);
  return (
    <>
      <table className="change-list">
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <tr key={`${one.row} ${one.column}`}>
              <td>{one.where}</td>
              <td>{one.from || words.blank}</td>
              <td>{one.to === null ? words.backToReported : one.to || words.toBlank}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > listed.length ? <p>{words.more(changes.length - listed.length)}</p> : null}
    </>
  );
}
