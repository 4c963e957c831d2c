import { useState, type ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import { useApp } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { familiesVi } from '../../text/families.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { words } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { unitNamed } from '../../ui/new-unit.ts';
import { levelOrder } from '../../ui/unit-levels.ts';
import { draftOf, inputOf, type UnitDraft } from './unit-draft.ts';

const vi = familiesVi.unit;

/** Edits one unit of the book, or makes a new one (`unit` null); logged, and can be undone. */
export function UnitEditor({
  book,
  unit,
  units,
  onClose,
}: {
  readonly book: string;
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}): ReactNode {
  const { notify } = useApp();
  const change = useCommand('units.change');
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [reason, setReason] = useState('');
  const set = (part: Partial<UnitDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const scope = unit?.scope ?? units[0]?.scope ?? '';
  const made = unit ?? unitNamed(draft.name.trim(), draft.level, { scope, taken: units });
  const input = made ? inputOf(draft, made.id) : null;
  const wrong = draft.name.trim() === '' ? vi.nameWrong : made ? '' : vi.known;
  const save = async (): Promise<void> => {
    if (!input) return;
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const saved = await change.run({ book, unit: input, ...why });
    if (!saved) return;
    notify({ kind: 'good', text: vi.saved(saved.name) });
    onClose();
  };
  const field = (key: Exclude<keyof UnitDraft, 'level'>, label: string): ReactNode => (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
        data-testid={`unit-${key}`}
      />
    </label>
  );
  return (
    <Dialog
      title={unit?.name ?? vi.newTitle}
      size="wide"
      onClose={onClose}
      testId="unit-editor"
      footer={
        <>
          <span className="dialog-note">{wrong}</span>
          <Button onPress={onClose}>{common.common.cancel}</Button>
          <Button
            look="primary"
            disabled={input === null || change.busy}
            onPress={() => void save()}
            testId="save-unit"
          >
            {vi.save}
          </Button>
        </>
      }
    >
      <div className="period-fields">
        {field('name', vi.name)}
        {field('shortName', vi.shortName)}
        <label className="field">
          <span>{vi.level}</span>
          <select
            className="input"
            value={draft.level}
            onChange={(event) => {
              const level = levelOrder.find((one) => one === event.target.value);
              if (level) set({ level });
            }}
          >
            {levelOrder.map((level) => (
              <option key={level} value={level}>
                {words.level[level]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{vi.parent}</span>
          <select className="input" value={draft.parent} onChange={(event) => set({ parent: event.target.value })}>
            <option value="">{vi.noParent}</option>
            {units
              .filter((one) => one.id !== unit?.id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </select>
        </label>
        <label className="field whole">
          <span>{vi.aliasesField}</span>
          <textarea
            className="input"
            rows={3}
            value={draft.aliases}
            onChange={(event) => set({ aliases: event.target.value })}
            data-testid="unit-aliases"
          />
          <small>{vi.aliasesHint}</small>
        </label>
        {field('contactPerson', vi.person)}
        {field('phone', vi.phone)}
        {field('email', vi.email)}
        <label className="field">
          <span>{vi.reason}</span>
          <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <DateField label={vi.validFrom} value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
        <DateField
          label={vi.validTo}
          value={draft.validTo}
          hint={vi.validHint}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
    </Dialog>
  );
}
