import { useState, type ReactNode } from 'react';
import type { Family } from '#shared/family/family.ts';
import { useApp } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { familiesVi as vi } from '../../text/families.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import type { Revisions } from './family-rows.ts';

/** Begins a family's next version, says how much of it was changed, and stores it with a reason. */
export function ReviseBar({
  book,
  family,
  canRevise,
  revisions,
  onStart,
  onStop,
  onSaved,
}: {
  readonly book: string;
  readonly family: Family;
  /** only the newest version has a next one */
  readonly canRevise: boolean;
  readonly revisions: Revisions | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onSaved: (version: number) => void;
}): ReactNode {
  const { notify } = useApp();
  const revise = useCommand('families.revise');
  const [saving, setSaving] = useState(false);
  if (!revisions)
    return canRevise ? (
      <div className="toolbar">
        <Button onPress={onStart} testId="revise">
          <Icon name="edit" size={16} />
          {vi.revise}
        </Button>
      </div>
    ) : null;
  const save = async (reason: string): Promise<void> => {
    const saved = await revise.run({ book, family: family.id, rows: [...revisions.values()], reason });
    if (!saved) return;
    setSaving(false);
    notify({ kind: 'good', text: vi.savedRevision(saved.version) });
    onSaved(saved.version);
  };
  return (
    <div className="call note">
      <span>{!canRevise ? vi.reviseOld : revisions.size === 0 ? vi.reviseHint : vi.changed(revisions.size)}</span>
      <span className="toolbar">
        <Button onPress={onStop}>{vi.stopRevising}</Button>
        <Button
          look="primary"
          disabled={revisions.size === 0 || !canRevise}
          onPress={() => setSaving(true)}
          testId="save-revision"
        >
          {vi.saveRevision}
        </Button>
      </span>
      {saving ? (
        <ReasonDialog
          title={vi.saveRevisionTitle(family.version + 1)}
          text={vi.saveRevisionText}
          action={vi.saveRevision}
          busy={revise.busy}
          onDecide={(reason) => void save(reason)}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </div>
  );
}
