import type { ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import type { IssuedFormEntry } from '#shared/service/contract/families.ts';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { useApp } from '../../service/app-context.tsx';
import { progressVi } from '../../text/progress.vi.ts';
import { vi } from '../../text/vi.ts';
import { showDay, showTime, words as common } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** One unit of the board: its files, what was issued to it, and whom to ring. */
export function UnitDialog({
  status,
  unit,
  issued,
  onIssue,
  onClose,
}: {
  readonly status: UnitStatus;
  readonly unit: Unit | null;
  readonly issued: readonly IssuedFormEntry[];
  /** null where nothing may be issued any more */
  readonly onIssue: (() => void) | null;
  readonly onClose: () => void;
}): ReactNode {
  const words = progressVi.unitDialog;
  const { go } = useApp();
  const forms = issued.filter((form) => form.unit === status.unit);
  const last = forms.at(-1);
  return (
    <Dialog
      title={status.name}
      onClose={onClose}
      testId="unit-dialog"
      footer={
        <>
          <Button onPress={() => go({ screen: 'families', focus: { unit: status.unit } })}>{words.editUnit}</Button>
          {onIssue ? <Button onPress={onIssue}>{words.issueOne}</Button> : null}
          <Button look="primary" onPress={onClose}>
            {vi.common.close}
          </Button>
        </>
      }
    >
      <dl className="facts">
        <dt>{words.person}</dt>
        <dd>{unit?.contactPerson ?? words.unknown}</dd>
        <dt>{words.phone}</dt>
        <dd>{unit?.phone ?? words.unknown}</dd>
        <dt>{words.email}</dt>
        <dd>{unit?.email ?? words.unknown}</dd>
        <dt>{words.issued}</dt>
        <dd>{last ? `${last.file}, ${showDay(last.when)}` : words.notIssued}</dd>
      </dl>
      <h3>{words.files}</h3>
      {status.submissions.length === 0 ? <p className="quiet">{words.noFiles}</p> : null}
      <ul className="unit-files">
        {status.submissions.toReversed().map((one) => (
          <li key={one.submission}>
            <button
              type="button"
              className="link"
              onClick={() => go({ screen: 'review', focus: { submission: one.submission } })}
            >
              {one.file}
            </button>
            <small>
              {[showTime(one.receivedAt), common.outcome[one.outcome], common.submissionState[one.state]].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
