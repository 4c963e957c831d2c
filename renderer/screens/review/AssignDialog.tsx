import { useState, type ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LearnSender } from '../../ui/LearnSender.tsx';
import { SearchableList } from '../../ui/SearchableList.tsx';

/** Chooses the unit that a file belongs to. */
export function AssignDialog({
  units,
  first,
  busy,
  onAssign,
  onClose,
}: {
  readonly units: readonly Unit[];
  readonly first: string | null;
  /** the file is being read for the unit */
  readonly busy: boolean;
  readonly onAssign: (unit: string, learn: boolean) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [chosen, setChosen] = useState(first);
  const [learn, setLearn] = useState(false);
  return (
    <Dialog
      title={words.assignTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button
            look="primary"
            disabled={chosen === null || busy}
            onPress={() => chosen && onAssign(chosen, learn)}
            testId="decide"
          >
            {words.assign}
          </Button>
        </>
      }
    >
      <p>{words.assignText}</p>
      <SearchableList
        label={words.assignSearch}
        choices={units.map((unit) => ({ id: unit.id, text: unit.name, aliases: unit.aliases }))}
        chosen={chosen}
        onChoose={setChosen}
        onDecide={(unit) => {
          if (!busy) onAssign(unit, learn);
        }}
        testId="assign-search"
      />
      {first === null ? <LearnSender learn={learn} onLearn={setLearn} /> : null}
    </Dialog>
  );
}
