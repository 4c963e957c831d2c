import { useMemo, type ReactNode } from 'react';
import type { UnitId } from '#shared/family/family.ts';
import type { UnitLevel } from '#shared/family/unit.ts';
import { words } from '../text/words.vi.ts';
import { vi } from '../text/vi.ts';
import { matchesSearch, searchable } from './search.ts';
import { byLevel } from './unit-levels.ts';

type ListedUnit = {
  readonly id: UnitId;
  readonly name: string;
  readonly level: UnitLevel;
  readonly aliases?: readonly string[];
};

/** Units with check boxes, by level; a level's own box ticks or clears all of it. `typed` narrows the list down. */
export function UnitChecklist({
  units,
  chosen,
  typed,
  hintOf,
  onChange,
}: {
  readonly units: readonly ListedUnit[];
  readonly chosen: ReadonlySet<UnitId>;
  readonly typed: string;
  readonly hintOf?: (unit: UnitId) => string | null;
  readonly onChange: (chosen: ReadonlySet<UnitId>) => void;
}): ReactNode {
  const prepared = useMemo(
    () => units.map((unit) => ({ ...unit, search: searchable(unit.name, ...(unit.aliases ?? [])) })),
    [units],
  );
  const found = prepared.filter((unit) => matchesSearch(unit.search, typed));
  const set = (ids: readonly UnitId[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <div className="checklist">
      {found.length === 0 ? <p className="quiet">{vi.common.nothingFound}</p> : null}
      {byLevel(found).map(({ level, units: own }) => {
        const on = own.filter((unit) => chosen.has(unit.id)).length;
        return (
          <fieldset key={level} className="checklist-level">
            <legend>
              <label>
                <input
                  type="checkbox"
                  checked={on === own.length}
                  ref={(box) => {
                    if (box) box.indeterminate = on > 0 && on < own.length;
                  }}
                  onChange={(event) =>
                    set(
                      own.map((unit) => unit.id),
                      event.target.checked,
                    )
                  }
                />
                {words.level[level]} <span className="count">{`${on}/${own.length}`}</span>
              </label>
            </legend>
            {own.map((unit) => (
              <label key={unit.id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(unit.id)}
                  onChange={(event) => set([unit.id], event.target.checked)}
                  data-testid={`unit-${unit.id}`}
                />
                <span>{unit.name}</span>
                {hintOf?.(unit.id) ? <small>{hintOf(unit.id)}</small> : null}
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
