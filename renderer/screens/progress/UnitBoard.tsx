import { useMemo, useState, type ReactNode } from 'react';
import type { UnitLevel } from '#shared/family/unit.ts';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { showDay, words } from '../../text/words.vi.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchesSearch, searchable } from '../../ui/search.ts';
import { byLevel, levelOrder } from '../../ui/unit-levels.ts';
import { boardState, boardStates, countStates, latestOf, type BoardState } from './board.ts';

const tones: Readonly<Record<BoardState, Tone>> = {
  accepted: 'good',
  'needs-review': 'warn',
  'not-received': 'plain',
  overdue: 'bad',
};

/** Every unit with how it stands, by level; a press shows its files and whom to ring. */
export function UnitBoard({
  units,
  onOpen,
}: {
  readonly units: readonly UnitStatus[];
  readonly onOpen: (unit: UnitStatus) => void;
}): ReactNode {
  const [filter, setFilter] = useState<BoardState | 'all'>('all');
  const [typed, setTyped] = useState('');
  const prepared = useMemo(
    () => units.map((unit) => ({ ...unit, level: levelOf(unit.level), search: searchable(unit.name) })),
    [units],
  );
  const shown = prepared.filter(
    (unit) => (filter === 'all' || boardState(unit) === filter) && matchesSearch(unit.search, typed),
  );
  const counts = countStates(units);
  const chips = [
    { id: 'all' as const, title: common.common.all, count: units.length },
    ...boardStates.map((state) => ({ id: state, title: vi.state[state], count: counts[state] })),
  ];
  return (
    <section className="board" aria-label={vi.board}>
      <div className="toolbar">
        <FilterChips
          label={vi.filter}
          chips={chips.filter((chip) => chip.id === 'all' || chip.count > 0)}
          chosen={filter}
          onChoose={setFilter}
        />
        <span className="spacer" />
        <SearchField label={vi.find} value={typed} onChange={setTyped} testId="find-unit" />
      </div>
      <div className="board-list">
        {shown.length === 0 ? <p className="quiet">{common.common.nothingFound}</p> : null}
        {byLevel(shown).map(({ level, units: own }) => (
          <div key={level} className="board-level">
            <h3>
              {words.level[level]} <span className="count">{own.length}</span>
            </h3>
            <ul>
              {own.map((unit) => (
                <li key={unit.unit}>
                  <UnitTile unit={unit} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function UnitTile({
  unit,
  onOpen,
}: {
  readonly unit: UnitStatus;
  readonly onOpen: (unit: UnitStatus) => void;
}): ReactNode {
  const state = boardState(unit);
  const latest = latestOf(unit);
  const errors = latest?.openFindings.error ?? 0;
  const notes = [
    unit.expected ? null : vi.notExpected,
    latest ? vi.sentOn(showDay(latest.receivedAt)) : null,
    latest && unit.late ? vi.lateMark : null,
    errors > 0 ? vi.errors(errors) : null,
  ].filter((note) => note !== null);
  return (
    <button type="button" className={`tile ${state}`} onClick={() => onOpen(unit)} data-testid={`tile-${unit.unit}`}>
      <span className="tile-name">{unit.name}</span>
      <Badge tone={tones[state]}>{vi.state[state]}</Badge>
      {notes.length > 0 ? <small>{notes.join(' · ')}</small> : null}
    </button>
  );
}

function levelOf(text: string): UnitLevel {
  return levelOrder.find((level) => level === text) ?? 'other';
}
