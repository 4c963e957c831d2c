import { useMemo, useState, type ReactNode } from 'react';
import type { UnitId } from '#shared/family/family.ts';
import type { Unit, UnitLevel } from '#shared/family/unit.ts';
import type { PeriodProposal } from '#shared/service/contract/families.ts';
import { startVi } from '../../text/start.vi.ts';
import { words as common } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { UnitChecklist } from '../../ui/UnitChecklist.tsx';
import { levelOrder } from '../../ui/unit-levels.ts';
import { unitNamed } from '../../ui/new-unit.ts';
import type { NewBookDraft } from './new-book.ts';

/** Third step: who must report. The family's own list is ticked; others can be ticked or added by name. */
export function UnitsStep({
  draft,
  scope,
  units,
  proposal,
  onChange,
}: {
  readonly draft: NewBookDraft;
  readonly scope: string;
  readonly units: readonly Unit[];
  readonly proposal: PeriodProposal | null;
  readonly onChange: (part: Partial<NewBookDraft>) => void;
}): ReactNode {
  const words = startVi.wizard;
  const [typed, setTyped] = useState('');
  const all = useMemo(() => [...units, ...draft.added], [units, draft.added]);
  const may = useMemo(() => new Set(proposal?.possible ?? []), [proposal]);
  return (
    <div className="units-step">
      <h3>{words.units}</h3>
      <p className="quiet">{words.unitsHint}</p>
      <div className="toolbar">
        <SearchField label={words.findUnit} value={typed} onChange={setTyped} testId="find-unit" />
        <span aria-live="polite">{words.chosen(draft.chosen.size, all.length)}</span>
        <span className="spacer" />
        <Button look="plain" onPress={() => onChange({ chosen: new Set(proposal?.expected ?? []) })}>
          {words.byFamily}
        </Button>
      </div>
      <UnitChecklist
        units={all}
        chosen={draft.chosen}
        typed={typed}
        hintOf={(id) => (may.has(id) && !draft.chosen.has(id) ? words.mayAnswer : null)}
        onChange={(chosen) => onChange({ chosen })}
      />
      <AddUnit
        onAdd={(name, level) => {
          const unit = unitNamed(name, level, { scope, taken: all });
          if (unit) onChange({ added: [...draft.added, unit], chosen: new Set<UnitId>([...draft.chosen, unit.id]) });
          return unit !== null;
        }}
      />
    </div>
  );
}

function AddUnit({ onAdd }: { readonly onAdd: (name: string, level: UnitLevel) => boolean }): ReactNode {
  const words = startVi.wizard;
  const [name, setName] = useState('');
  const [level, setLevel] = useState<UnitLevel>('province');
  const [known, setKnown] = useState(false);
  const add = (): void => {
    const clean = name.trim();
    if (clean === '') return;
    if (onAdd(clean, level)) setName('');
    else setKnown(true);
  };
  return (
    <div className="add-unit">
      <label className="field">
        <span>{words.newUnitName}</span>
        <input
          className="input"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setKnown(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          data-testid="new-unit-name"
        />
        {known ? <small className="wrong">{words.unitKnown}</small> : null}
      </label>
      <label className="field">
        <span>{words.newUnitLevel}</span>
        <select
          className="input"
          value={level}
          onChange={(event) => {
            const chosen = levelOrder.find((one) => one === event.target.value);
            if (chosen) setLevel(chosen);
          }}
        >
          {levelOrder.map((one) => (
            <option key={one} value={one}>
              {common.level[one]}
            </option>
          ))}
        </select>
      </label>
      <Button onPress={add} disabled={name.trim() === ''} testId="add-unit">
        {words.addUnit}
      </Button>
    </div>
  );
}
